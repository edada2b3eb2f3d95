import { defineLab } from '../shared/define-lab.ts';
import { Losses } from './losses.ts';
import { lossesMessages } from './messages.ts';
import { lossesSettings } from './settings.ts';

export const lab = defineLab({
  name: 'losses',
  element: Losses,
  settings: lossesSettings,
  messages: lossesMessages,
});
