import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fill, weave } from '../../web/src/i18n/messages.ts';

interface Catalogue {
  readonly en: Readonly<Record<string, string>>;
  readonly zh: Readonly<Record<string, string>>;
}

const folder = new URL('../../web/src/', import.meta.url);
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[/-])(messages|alt-text|frame)\.ts$/u.test(path),
);
const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;

/** Every catalogue that a module of words exports, by where it is and its name. */
const catalogues = await Promise.all(
  modules.sort().map(async (path): Promise<[string, Catalogue][]> => {
    const exported: object = (await import(new URL(path, folder).href)) as object;
    return Object.entries(exported).flatMap(([name, value]: [string, unknown]) =>
      isCatalogue(value) ? [[`${path}: ${name}`, value]] : [],
    );
  }),
).then((all) => all.flat());

const placeholders = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

test('catalogues are found', () => {
  expect(catalogues.length).toBeGreaterThanOrEqual(11);
});

describe.each(catalogues)('the catalogue of %s', (_name, { en, zh }) => {
  test('has the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test('has no empty message, and the same parameters in both languages', () => {
    for (const [key, message] of Object.entries(en)) {
      expect(message.trim(), key).not.toBe('');
      expect(zh[key]?.trim(), key).not.toBe('');
      expect(placeholders(zh[key] ?? ''), key).toEqual(placeholders(message));
    }
  });
});

test('parameters are filled in, unknown ones left', () => {
  expect(fill('update {update} of {total}', { update: 3, total: '300' })).toBe('update 3 of 300');
  expect(fill('{missing}', {})).toBe('{missing}');
  expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
});

test('parts of a template are woven in', () => {
  expect(weave('by being {emphasis}.', { emphasis: 7 })).toEqual(['by being ', 7, '.']);
});
