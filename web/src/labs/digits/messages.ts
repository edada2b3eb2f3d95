import { translator } from '../../i18n/messages.ts';
import { en, type DigitsMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const digitsMessages = { en, zh };
export const t = translator<DigitsMessage>(digitsMessages);

export function isDigitsMessage(key: string): key is DigitsMessage {
  return Object.hasOwn(en, key);
}
