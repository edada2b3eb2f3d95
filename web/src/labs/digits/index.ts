import { language } from '../../i18n/language.ts';
import type { LabDefinition } from '../shared/lab.ts';
import './digits.ts';
import { digitsMessages, isDigitsMessage } from './messages.ts';
import { digitsSettings } from './settings.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-digits-lab',
  settings: digitsSettings,
  describe: (message) => (isDigitsMessage(message) ? digitsMessages[language()][message] : message),
};
