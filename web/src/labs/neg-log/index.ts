import { language } from '../../i18n/language.ts';
import type { LabDefinition } from '../shared/lab.ts';
import { isNegLogMessage, negLogMessages } from './messages.ts';
import './neg-log.ts';
import { negLogSettings } from './settings.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-neg-log-lab',
  settings: negLogSettings,
  describe: (message) => (isNegLogMessage(message) ? negLogMessages[language()][message] : message),
};
