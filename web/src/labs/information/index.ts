import { language } from '../../i18n/language.ts';
import type { LabDefinition } from '../shared/lab.ts';
import './information.ts';
import { informationMessages, isInformationMessage } from './messages.ts';
import { informationSettings } from './settings.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-information-lab',
  settings: informationSettings,
  describe: (message) =>
    isInformationMessage(message) ? informationMessages[language()][message] : message,
};
