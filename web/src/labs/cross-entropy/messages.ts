import { catalogue } from '../../i18n/catalogue.ts';
import { withPaste } from '../../ui/paste-messages.ts';
import type { CrossEntropyMessage } from './messages.en.ts';

export type { CrossEntropyMessage };
export const crossEntropyMessages = catalogue<CrossEntropyMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = crossEntropyMessages;
export const describe = withPaste(crossEntropyMessages.describe);
