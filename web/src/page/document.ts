import { htmlLanguage, language } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';

/** Lets the document say its language and the lab on show. */
export function describeDocument({ title }: LabEntry): void {
  document.documentElement.lang = htmlLanguage[language()];
  document.title = `Surprisal · ${title[language()]}`;
}
