import { catalogue } from '../../i18n/catalogue.ts';
import type { OptimizerMessage } from './optimizer-messages.en.ts';

/** The words of how a run changes its parameters. */
export const optimizerMessages = catalogue<OptimizerMessage>({
  en: () => import('./optimizer-messages.en.ts'),
  zh: () => import('./optimizer-messages.zh.ts'),
});
