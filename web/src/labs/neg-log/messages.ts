import { translator } from '../../i18n/messages.ts';
import { en, type NegLogMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const negLogMessages = { en, zh };
export const t = translator<NegLogMessage>(negLogMessages);

export function isNegLogMessage(key: string): key is NegLogMessage {
  return Object.hasOwn(en, key);
}
