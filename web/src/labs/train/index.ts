import type { LabDefinition } from '../lab.ts';
import { isTrainMessage, trainMessages } from './messages.ts';
import { language } from '../../i18n/language.ts';
import { trainSettings } from './settings.ts';
import './train.ts';

export const lab: LabDefinition = {
  tag: 'surprisal-train-lab',
  settings: trainSettings,
  describe: (message) => (isTrainMessage(message) ? trainMessages[language()][message] : message),
};
