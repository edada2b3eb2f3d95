import { withTexts } from '../../i18n/language.ts';

/** What reads a pasted table, with what it says. */
export const pasteReader = (): Promise<typeof import('./pasted-edits.ts')> =>
  withTexts(import('./pasted-edits.ts'));
