import { translator } from '../../i18n/messages.ts';
import { en, type DetailMessage } from './detail-messages.en.ts';
import { zh } from './detail-messages.zh.ts';

/** The words of the parts that are loaded after the first picture. */
export const detailMessages = { en, zh };
export const t = translator<DetailMessage>(detailMessages);
