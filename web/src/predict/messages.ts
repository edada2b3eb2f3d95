import { catalogue } from '../i18n/catalogue.ts';
import type { PredictMessage } from './messages.en.ts';

export const { t } = catalogue<PredictMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
