/**
 * `surprisal`: the labs as custom elements, not registered yet. `import 'surprisal/define'` registers
 * them all. Safe to import where there is no window.
 */
import { setShareBase } from '../platform/share-base.ts';
import { useEngine } from '../delivery/package.ts';
import { defineElements as define, tags } from '../elements/tags.ts';
import type { LabState } from '../embed/messages.ts';
import { setLanguage as speak } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { LabTags } from './elements.ts';

export type * from './elements.ts';
export type { Language, LabState };
export { useEngine };

/** The class of every element, by its tag. */
export const elements = tags as unknown as {
  readonly [Tag in keyof LabTags]: new () => LabTags[Tag];
};

/** Registers every element that is not registered yet: two copies on one page do no harm. */
export function defineElements(): void {
  define();
}

/** Where the site is that links and frames of the elements' menus lead to; without it they have none. */
export function useSite(address: string | URL): void {
  setShareBase(address);
}

/** The language of all elements on the page; without it that of `<html lang>`. */
export function setLanguage(language: Language): void {
  speak(language, false).catch(() => undefined); // the language before stays
}
