import { translator } from '../../i18n/messages.ts';
import { en, type InformationMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export const informationMessages = { en, zh };
export const t = translator<InformationMessage>(informationMessages);

export function isInformationMessage(key: string): key is InformationMessage {
  return Object.hasOwn(en, key);
}
