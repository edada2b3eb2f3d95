import { catalogue } from '../../i18n/catalogue.ts';
import type { NegLogMessage } from './messages.en.ts';

export const negLogMessages = catalogue<NegLogMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = negLogMessages;
