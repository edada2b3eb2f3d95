import { defineLab } from '../shared/define-lab.ts';
import { digitsMessages } from './messages.ts';
import { digitsSettings } from './settings.ts';
import { Digits } from './digits.ts';

export const lab = defineLab({
  name: 'digits',
  element: Digits,
  settings: digitsSettings,
  messages: digitsMessages,
});
