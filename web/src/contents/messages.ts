import { catalogue } from '../i18n/catalogue.ts';
import type { ContentsMessage } from './messages.en.ts';

export const { t } = catalogue<ContentsMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
