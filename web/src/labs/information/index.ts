import { defineLab } from '../shared/define-lab.ts';
import { informationMessages } from './messages.ts';
import { informationSettings } from './settings.ts';
import { InformationLab } from './information.ts';

export const lab = defineLab({
  name: 'information',
  element: InformationLab,
  settings: informationSettings,
  messages: informationMessages,
});
