import { catalogue } from '../../i18n/catalogue.ts';
import type { NextTokenMessage } from './messages.en.ts';

export const nextTokenMessages = catalogue<NextTokenMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t, describe } = nextTokenMessages;
