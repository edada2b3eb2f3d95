import { defineLab } from '../shared/define-lab.ts';
import { trainMessages } from './messages.ts';
import { trainSettings } from './settings.ts';
import { Train } from './train.ts';

export const lab = defineLab({
  name: 'train',
  element: Train,
  settings: trainSettings,
  messages: trainMessages,
});
