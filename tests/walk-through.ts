// Walk-throughs in Markdown with LaTeX, read as a reader's programme would.
import katex from 'katex';
import { expect } from 'vitest';
import { languages, setLanguage, type Language } from '../web/src/i18n/language.ts';

/** Every formula of a Markdown text, those within a line too. */
export const formulasOf = (markdown: string): readonly string[] => [
  ...[...markdown.matchAll(/^\$\$\n([^]*?)\n\$\$$/gm)].map(([, formula = '']) => formula),
  ...[...markdown.replace(/^\$\$\n[^]*?\n\$\$$/gm, '').matchAll(/\$([^$\n]+)\$/g)].map(
    ([, formula = '']) => formula,
  ),
];

/** KaTeX reads every formula, and nothing of a formula is left in the text around them. */
export function expectFormulas(markdown: string): void {
  const formulas = formulasOf(markdown);
  expect(formulas.length, markdown).toBeGreaterThan(0);
  for (const formula of formulas) {
    expect(formula).not.toMatch(/undefined|NaN\b(?!\})|Infinity/);
    const draw = (): string =>
      katex.renderToString(formula, { throwOnError: true, strict: 'error' });
    expect(draw, formula).not.toThrow();
  }
  const words = markdown
    .replace(/^\$\$\n[^]*?\n\$\$$/gm, '')
    .replace(/(`+) [^\n]*? \1/g, '')
    .replace(/\$[^$\n]+\$/g, '');
  expect(words).not.toMatch(/[\\$]|\{|\}/);
}

/** A text in every language, each spoken as it is written. */
export async function inEveryLanguage(
  write: () => string,
): Promise<Readonly<Record<Language, string>>> {
  const texts: Partial<Record<Language, string>> = {};
  for (const spoken of languages) {
    await setLanguage(spoken, false);
    texts[spoken] = write();
  }
  await setLanguage('en', false);
  return texts as Readonly<Record<Language, string>>;
}
