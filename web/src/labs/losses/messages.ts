import { catalogue } from '../../i18n/catalogue.ts';
import type { LossesMessage } from './messages.en.ts';

export const lossesMessages = catalogue<LossesMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = lossesMessages;
