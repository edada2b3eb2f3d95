import { translator } from '../../i18n/messages.ts';
import { en, type NextTokenMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const nextTokenMessages = { en, zh };
export const t = translator<NextTokenMessage>(nextTokenMessages);

export function isNextTokenMessage(key: string): key is NextTokenMessage {
  return Object.hasOwn(en, key);
}
