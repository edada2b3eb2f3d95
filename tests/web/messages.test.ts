import { describe, expect, test } from 'vitest';
import { aboutMessages } from '../../web/src/about/messages.ts';
import { altTextMessages } from '../../web/src/charts/alt-text.ts';
import { menuMessages } from '../../web/src/export/menu/messages.ts';
import { frameMessages } from '../../web/src/i18n/frame.ts';
import { fill, weave } from '../../web/src/i18n/messages.ts';
import { nextTokenMessages } from '../../web/src/labs/next-token/messages.ts';
import { softmaxMessages } from '../../web/src/labs/softmax/messages.ts';
import { crossEntropyMessages } from '../../web/src/labs/cross-entropy/messages.ts';
import { informationMessages } from '../../web/src/labs/information/messages.ts';
import { negLogMessages } from '../../web/src/labs/neg-log/messages.ts';
import { digitsMessages } from '../../web/src/labs/digits/messages.ts';
import { detailMessages } from '../../web/src/labs/train/detail-messages.ts';
import { trainMessages } from '../../web/src/labs/train/messages.ts';

const placeholders = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['frame', frameMessages],
  ['about', aboutMessages],
  ['the menu', menuMessages],
  ['the charts’ words', altTextMessages],
  ['train', trainMessages],
  ['train, below', detailMessages],
  ['softmax', softmaxMessages],
  ['next-token', nextTokenMessages],
  ['cross-entropy', crossEntropyMessages],
  ['neg-log', negLogMessages],
  ['information', informationMessages],
  ['digits', digitsMessages],
] as const)('the catalogue of %s', (_name, { en, zh }) => {
  test('has the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test('has no empty message, and the same parameters in both languages', () => {
    const english: Readonly<Record<string, string>> = en;
    const chinese: Readonly<Record<string, string>> = zh;
    for (const [key, message] of Object.entries(english)) {
      expect(message.trim(), key).not.toBe('');
      expect(chinese[key]?.trim(), key).not.toBe('');
      expect(placeholders(chinese[key] ?? ''), key).toEqual(placeholders(message));
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
