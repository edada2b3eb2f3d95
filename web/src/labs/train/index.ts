import type { LabDefinition } from '../shared/lab.ts';
import { describeRefused } from './messages.ts';
import { trainSettings } from './settings.ts';
import './train.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-train-lab',
  settings: trainSettings,
  describe: describeRefused,
};
