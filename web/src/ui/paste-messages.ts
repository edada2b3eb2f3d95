import { lateCatalogue } from '../i18n/catalogue.ts';
import type { PasteMessage } from './paste-messages.en.ts';

/** Why a pasted table was refused, for every box that takes one; wanted by what reads it. */
export const pasteMessages = lateCatalogue<PasteMessage>({
  en: () => import('./paste-messages.en.ts'),
  zh: () => import('./paste-messages.zh.ts'),
});

/** Describes what a box refuses: its own reasons, and those of pasted tables. */
export const withPaste =
  (own: (message: string) => string) =>
  (message: string): string =>
    pasteMessages.has(message) ? pasteMessages.t(message) : own(message);
