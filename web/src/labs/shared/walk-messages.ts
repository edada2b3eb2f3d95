import { catalogue } from '../../i18n/catalogue.ts';
import type { WalkMessage } from './walk-messages.en.ts';

/** What walk-throughs say between their formulas. */
export const { t } = catalogue<WalkMessage>({
  en: () => import('./walk-messages.en.ts'),
  zh: () => import('./walk-messages.zh.ts'),
});
