import type { LabDefinition } from '../shared/lab.ts';
import './cross-entropy.ts';
import { custom } from './messages.ts';
import { checkSettings, crossEntropySettings, type CrossEntropySettings } from './settings.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-cross-entropy-lab',
  settings: crossEntropySettings,
  check: (settings) =>
    checkSettings(settings as Readonly<Record<string, unknown>> & CrossEntropySettings),
  describe: custom,
};
