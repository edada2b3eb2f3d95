import { catalogue } from './catalogue.ts';
import type { FrameMessage } from './frame-messages.en.ts';

/** What the page around the labs says, and what all labs say alike. */
export const frameMessages = catalogue<FrameMessage>({
  en: () => import('./frame-messages.en.ts'),
  zh: () => import('./frame-messages.zh.ts'),
});
export const { t } = frameMessages;
