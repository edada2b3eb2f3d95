import { defineLab } from '../shared/define-lab.ts';
import { negLogMessages } from './messages.ts';
import { checkSettings, negLogSettings } from './settings.ts';
import { NegLog } from './neg-log.ts';

export const lab = defineLab({
  name: 'neg-log',
  element: NegLog,
  settings: negLogSettings,
  messages: negLogMessages,
  check: checkSettings,
});
