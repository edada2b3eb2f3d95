import { language } from '../../i18n/language.ts';
import type { LabDefinition } from '../shared/lab.ts';
import { isSoftmaxMessage, softmaxMessages } from './messages.ts';
import { softmaxSettings } from './settings.ts';
import './softmax.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-softmax-lab',
  settings: softmaxSettings,
  describe: (message) =>
    isSoftmaxMessage(message) ? softmaxMessages[language()][message] : message,
};
