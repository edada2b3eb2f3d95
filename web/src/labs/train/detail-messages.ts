import { catalogue } from '../../i18n/catalogue.ts';
import type { DetailMessage } from './detail-messages.en.ts';

/** The words of the run's settings and sentences, which are loaded after the first picture. */
export const detailMessages = catalogue<DetailMessage>({
  en: () => import('./detail-messages.en.ts'),
  zh: () => import('./detail-messages.zh.ts'),
});
export const { t } = detailMessages;
