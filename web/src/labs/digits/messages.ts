import { catalogue } from '../../i18n/catalogue.ts';
import type { DigitsMessage } from './messages.en.ts';

export const digitsMessages = catalogue<DigitsMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t, describe } = digitsMessages;
