import { catalogue } from '../../i18n/catalogue.ts';
import { withPaste } from '../../ui/paste-messages.ts';
import type { SoftmaxMessage } from './messages.en.ts';

export const softmaxMessages = catalogue<SoftmaxMessage>({
  en: () => import('./messages.en.ts'),
  zh: () => import('./messages.zh.ts'),
});
export const { t } = softmaxMessages;
export const describe = withPaste(softmaxMessages.describe);
