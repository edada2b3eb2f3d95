import { catalogue } from '../../i18n/catalogue.ts';
import type { InformationMessage } from './messages.en.ts';

export const informationMessages = catalogue<InformationMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t, describe } = informationMessages;
