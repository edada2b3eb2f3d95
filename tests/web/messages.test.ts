import { describe, expect, test } from 'vitest';
import { fill, weave } from '../../web/src/i18n/fill.ts';

type Messages = Readonly<Record<string, string>>;

const english = import.meta.glob<Messages>('../../web/src/**/*messages.en.ts', {
  eager: true,
  import: 'messages',
});
const chinese = import.meta.glob<Messages>('../../web/src/**/*messages.zh.ts', {
  eager: true,
  import: 'messages',
});

const placeholders = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

test('every catalogue is there in both languages', () => {
  const inChinese = Object.keys(english).map((path) => path.replace('.en.ts', '.zh.ts'));
  expect(Object.keys(chinese).sort()).toEqual(inChinese.sort());
  expect(inChinese.length).toBeGreaterThan(10);
});

describe.each(Object.entries(english))('the catalogue %s', (path, en) => {
  const zh = chinese[path.replace('.en.ts', '.zh.ts')] ?? {};

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
