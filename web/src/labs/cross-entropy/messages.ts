import { language } from '../../i18n/language.ts';
import { translator } from '../../i18n/messages.ts';
import { en, type CrossEntropyMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

export type { CrossEntropyMessage };
export const crossEntropyMessages = { en, zh };
export const t = translator<CrossEntropyMessage>(crossEntropyMessages);

function isMessage(key: string): key is CrossEntropyMessage {
  return Object.hasOwn(en, key);
}

/** Words for the refusals of this lab. */
export function custom(message: string): string {
  return isMessage(message) ? crossEntropyMessages[language()][message] : message;
}
