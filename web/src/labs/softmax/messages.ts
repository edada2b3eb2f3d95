import { translator } from '../../i18n/messages.ts';
import { en, type SoftmaxMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const softmaxMessages = { en, zh };
export const t = translator<SoftmaxMessage>(softmaxMessages);

export function isSoftmaxMessage(key: string): key is SoftmaxMessage {
  return Object.hasOwn(en, key);
}
