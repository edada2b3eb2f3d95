import { catalogue } from '../i18n/catalogue.ts';
import type { ExplainMessage } from './messages.en.ts';

export const explainMessages = catalogue<ExplainMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
