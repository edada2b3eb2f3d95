// The item list: every item is there, and what it says holds it is a test of that name.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** What is promised by letter and number, each from 1 on, list by list. */
const promised: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'faults.md': { F: 23, M: 4, V: 10 },
  'course.md': { G: 26, C: 46 },
};
const wanted = (list: string): string[] =>
  Object.entries(promised[list] ?? {}).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );

interface Item {
  readonly name: string;
  readonly what: string;
  readonly shown: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

/** The rows `| F1 | what | where | `file`: “title”; … |` of a table in Markdown. */
function itemsOf(markdown: string): Item[] {
  return [...markdown.matchAll(/^\| ([A-Z]\d+) \|(.*)\|(.*)\|(.*)\|$/gm)].map(
    ([, name = '', what = '', shown = '', tests = '']) => ({
      name,
      what: what.trim(),
      shown: shown.trim(),
      tests: [...tests.matchAll(/`([^`]+)`: “([^”]+)”/g)].map(([, file = '', title = '']) => ({
        file,
        title,
      })),
    }),
  );
}

const lists = Object.keys(promised).map(
  (list) => [list, itemsOf(read(`tests/items/${list}`))] as const,
);

/** A title as its file writes it, whose quotes may be escaped. */
const titled = (source: string, title: string): boolean =>
  source.replaceAll(/\\(['"`])/g, '$1').includes(title);

test.each(lists)('every item of %s is listed once, in order', (list, items) => {
  expect(items.map(({ name }) => name)).toEqual(wanted(list));
});

test.each(lists.flatMap(([, items]) => items))(
  '$name is shown, and held by tests that there are',
  ({ what, shown, tests }) => {
    expect(what).not.toBe('');
    expect(shown).not.toBe('');
    expect(tests).not.toEqual([]);
    const missing = tests.filter(({ file, title }) => !titled(read(file), title));
    expect(missing).toEqual([]);
  },
);
