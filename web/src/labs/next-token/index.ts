import { language } from '../../i18n/language.ts';
import type { LabDefinition } from '../shared/lab.ts';
import { isNextTokenMessage, nextTokenMessages } from './messages.ts';
import './next-token.ts';
import { nextTokenSettings } from './settings.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-next-token-lab',
  settings: nextTokenSettings,
  describe: (message) =>
    isNextTokenMessage(message) ? nextTokenMessages[language()][message] : message,
};
