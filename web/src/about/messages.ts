import { catalogue } from '../i18n/catalogue.ts';
import type { AboutMessage } from './messages.en.ts';

export const aboutMessages = catalogue<AboutMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = aboutMessages;
