// One name for each thing: the catalogues of both languages, held against web/docs/glossary.md.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Readonly<Record<string, string>>;

const english = import.meta.glob<Messages>('../../web/src/**/*messages.en.ts', {
  eager: true,
  import: 'messages',
});
const chinese = import.meta.glob<Messages>('../../web/src/**/*messages.zh.ts', {
  eager: true,
  import: 'messages',
});

interface Term {
  readonly en: string;
  readonly zh: string;
  readonly notEnglish: readonly string[];
  readonly notChinese: readonly string[];
}

const glossary = readFileSync(new URL('../../web/docs/glossary.md', import.meta.url), 'utf8');

const listOf = (cell: string, mark: RegExp): string[] =>
  cell.split(mark).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));

/** The rows of a table below a heading. */
function termsBelow(heading: string): readonly Term[] {
  const section = glossary.split(/^## /mu).find((text) => text.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => /^\| (?!English|---)/u.test(line));
  return rows.map((line) => {
    const [, en = '', zh = '', notEnglish = '', notChinese = ''] = line.split('|');
    return {
      en: en.trim(),
      zh: zh.trim(),
      notEnglish: listOf(notEnglish, /,/u),
      notChinese: listOf(notChinese, /、/u),
    };
  });
}

const steady = termsBelow('Terms that have one name everywhere');
const terms = [...steady, ...termsBelow('Terms whose name depends on the sentence')];

const entries = (all: Record<string, Messages>): (readonly [string, string])[] =>
  Object.entries(all).flatMap(([path, messages]) =>
    Object.entries(messages).map(
      ([key, text]) => [`${path.replace(/^.*web\/src\//u, '')} ${key}`, text] as const,
    ),
  );
const inEnglish = entries(english);
const inChinese = entries(chinese);

/** Where one of the words stands that a term must not be called; words within the term are its own. */
function otherNames(
  texts: readonly (readonly [string, string])[],
  term: string,
  words: readonly string[],
): string[] {
  return texts.flatMap(([where, text]) => {
    const rest = text.toLowerCase().replaceAll(term.toLowerCase(), '');
    return words
      .filter((word) => rest.includes(word.toLowerCase()))
      .map((word) => `${where}: ${word}`);
  });
}

test('the glossary has its terms once, and each of them is used', () => {
  expect(steady.length).toBeGreaterThan(15);
  expect(terms.length).toBeGreaterThan(60);
  expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
  const unused = terms.filter(({ zh }) => !inChinese.some(([, text]) => text.includes(zh)));
  expect(unused.map(({ zh }) => zh)).toEqual([]);
});

describe.each(terms.map((term) => [term.en, term] as const))('%s', (_, term) => {
  const { en, zh, notEnglish, notChinese } = term;

  test('has no other name', () => {
    expect(otherNames(inEnglish, en, notEnglish)).toEqual([]);
    expect(otherNames(inChinese, zh, notChinese)).toEqual([]);
  });
});

test.each(steady.map(({ en, zh }) => [en, zh] as const))(
  '%s is %s in the same message',
  (en, zh) => {
    const term = new RegExp(String.raw`(?<![\w-])${en}s?(?![\w-])`, 'iu');
    const missing = Object.entries(english).flatMap(([path, messages]) => {
      const other = chinese[path.replace('.en.ts', '.zh.ts')] ?? {};
      return Object.entries(messages).flatMap(([key, text]) => {
        const said = other[key] ?? '';
        return term.test(text.replace(/\{\w+\}/gu, '')) &&
          !said.toLowerCase().includes(zh.toLowerCase())
          ? [`${path.replace(/^.*web\/src\//u, '')} ${key}: ${said}`]
          : [];
      });
    });
    expect(missing).toEqual([]);
  },
);

/** Marks of half width beside a Chinese character; brackets of code have none before them. */
const halfWidth = [
  /\p{Script=Han}["'“”]?[,;:!?(]/u,
  /[,;:!?)]["'“”]? ?\p{Script=Han}/u,
  /['"]\p{Script=Han}/u,
];

/** `p(目标)`, `(N)` and `“a: b”`: formulas, and text that is quoted. */
const formula = /(?<!\p{Script=Han})[\w.]*\((?:[^()，。；：]|\([^()]*\))*\)/gu;

test('marks are of full width', () => {
  const faults = inChinese.filter(([, text]) => {
    const plain = text.replace(formula, 'f');
    return halfWidth.some((mark) => mark.test(plain));
  });
  expect(faults).toEqual([]);
});

test('the parts of a formula stay on one line', () => {
  const parted = /(?:log|ln|log₂|log₁₀) [\p{Script=Latin}\d{Σ]|\d × \d/u;
  expect(inChinese.filter(([, text]) => parted.test(text))).toEqual([]);
});
