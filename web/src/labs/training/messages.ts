import { translator } from '../../i18n/messages.ts';
import { en, type TransportMessage } from './messages.en.ts';
import { zh } from './messages.zh.ts';

/** The words of what drives a run. */
export const transportMessages = { en, zh };
export const t = translator<TransportMessage>(transportMessages);
