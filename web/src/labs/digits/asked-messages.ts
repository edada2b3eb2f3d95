import { catalogue } from '../../i18n/catalogue.ts';
import type { AskedMessage } from './asked-messages.en.ts';

/** The words of what the lab asks; they come with the reader. */
export const askedMessages = catalogue<AskedMessage>({
  en: () => import('./asked-messages.en.ts'),
  zh: () => import('./asked-messages.zh.ts'),
});
export const { t } = askedMessages;
