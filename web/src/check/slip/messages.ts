import { catalogue } from '../../i18n/catalogue.ts';
import type { SlipMessage } from './messages.en.ts';

export const { t } = catalogue<SlipMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
