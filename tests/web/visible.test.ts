import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unspacedWords } from '../../web/src/format/spacing.ts';
import { alike, shownWords, visible } from '../../web/src/format/visible.ts';
import './any-text.ts';

describe('words that look alike are told apart', () => {
  test.each([
    [
      ['caf\u00e9', 'cafe\u0301'],
      ['caf\u00e9', 'cafe⟨U+0301⟩'],
    ],
    [
      ['zero\u200bwidth', 'zerowidth'],
      ['zero⟨U+200B⟩width', 'zerowidth'],
    ],
    [
      ['soft\u00adhyphen', 'softhyphen'],
      ['soft⟨U+00AD⟩hyphen', 'softhyphen'],
    ],
    [
      ['apple', '\u0430pple'],
      ['apple', '⟨U+0430⟩pple'],
    ],
    [
      ['\u039f', 'O', '\u041e'],
      ['⟨U+039F⟩', 'O', '⟨U+041E⟩'],
    ],
    [
      ['don\u2019t', "don't"],
      ['don⟨U+2019⟩t', "don't"],
    ],
    [
      ['a\ufe0f', 'a'],
      ['a⟨U+FE0F⟩', 'a'],
    ],
    [
      ['K', '\u212a'],
      ['K', '⟨U+212A⟩'],
    ],
    [
      ['\u0645\u06cc\u200c\u062e', 'x'],
      ['\u0645\u06cc\u200c\u062e', 'x'],
    ],
    [
      ['caf\u00e9', 'cafe'],
      ['caf\u00e9', 'cafe'],
    ],
    [
      ['мама', 'papa'],
      ['мама', 'papa'],
    ],
    [
      ['\u200b', 'x'],
      ['U+200B', 'x'],
    ],
    [
      ['\u0301', ' '],
      ['◌\u0301', '␣'],
    ],
  ])('%j', (words, shown) => {
    expect(shownWords(words)).toEqual(shown);
  });

  test('different words are shown differently, whatever they are', () => {
    const pieces = fc.constantFrom(
      ...Array.from("aeéоeеA\u0301\u200b\u00ad\u200d\ufe0f-‐’'Å\u212bО0"),
    );
    const words = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 20 }), (all) => {
        const shown = shownWords(all);
        const bare = shown.map((word) =>
          word.normalize('NFC').replace(/[\p{Default_Ignorable_Code_Point}]/gu, ''),
        );
        expect(new Set(bare).size).toBe(all.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('those that nothing looks like are none of them', () => {
    expect([...alike(['a', 'b', '\u0430'])]).toEqual(['a', '\u0430']);
    expect(alike(['a', 'b']).size).toBe(0);
    expect(visible('\n')).toBe('↵');
  });
});

describe('writing without spaces', () => {
  test.each(['你好世界', 'hello 今天天气很好', 'こんにちは', 'สวัสดีชาวโลก'])(
    '%s is one word',
    (text) => {
      const found = unspacedWords(text);
      expect(text).toContain(found?.run);
      expect(found?.parted).toContain(' ');
      expect(found?.parted.replaceAll(' ', '')).toBe(found?.run);
    },
  );
  test.each(['你好 世界', 'hello world', '', 'Привет'])('%s has its words parted', (text) => {
    expect(unspacedWords(text)).toBeNull();
  });
});
