import { catalogue } from '../../i18n/catalogue.ts';
import type { TransportMessage } from './messages.en.ts';

/** The words of what drives a run. */
export const transportMessages = catalogue<TransportMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = transportMessages;
