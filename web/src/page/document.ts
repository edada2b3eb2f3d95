import { htmlLanguage, language } from '../i18n/language.ts';
import type { LabEntry } from '../labs/shared/lab-element.ts';

/** Lets the document say its language and the lab on show. */
export function describeDocument({ title }: LabEntry): void {
  describePage(title[language()]);
}

/** The same of a page that is no lab. */
export function describePage(title: string): void {
  document.documentElement.lang = htmlLanguage[language()];
  document.title = `Surprisal · ${title}`;
}
