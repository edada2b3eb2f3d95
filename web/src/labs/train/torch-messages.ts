import { catalogue } from '../../i18n/catalogue.ts';
import type { TorchMessage } from './torch-messages.en.ts';

/** The words of the PyTorch script, and of what it has printed. */
export const torchMessages = catalogue<TorchMessage>({
  en: () => import('./torch-messages.en.ts'),
  zh: () => import('./torch-messages.zh.ts'),
});
export const { t } = torchMessages;
