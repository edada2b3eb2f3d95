import { catalogue } from '../../i18n/catalogue.ts';
import type { DepthMessage } from './depth-messages.en.ts';

/** The words of what comes later than the first screen. */
export const { t } = catalogue<DepthMessage>({
  en: () => import('./depth-messages.en.ts'),
  zh: () => import('./depth-messages.zh.ts'),
});
