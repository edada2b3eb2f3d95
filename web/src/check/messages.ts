import { catalogue } from '../i18n/catalogue.ts';
import type { CheckMessage } from './messages.en.ts';

export const checkMessages = catalogue<CheckMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = checkMessages;
