import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommas, readNumber } from '../../web/src/format/comma.ts';
import { splitDelimited } from '../../web/src/format/delimited.ts';
import { readNumberList } from '../../web/src/format/number-list.ts';
import {
  keypadFor,
  integer,
  integerOr,
  real,
  realList,
  realOr,
} from '../../web/src/state/settings.ts';
import { linesOf } from '../../web/src/ui/paste-lines.ts';
import { nasty } from '../nasty.ts';
import { anyText } from './any-text.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
/** A number in the digits of another script, with its signs. */
const dressed = (text: string, zero: number, point: string, minus: string): string =>
  text
    .replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
    .replace('.', point)
    .replaceAll('-', minus)
    .replace('+', '＋');

describe('one number', () => {
  test('comes back in every dress', () => {
    const dress = fc.constantFrom<[number, string, string]>(
      [0x30, '.', '-'],
      [0x30, '.', '\u2212'],
      [0xff10, '\uff0e', '\uff0d'],
      [0x660, '\u066b', '\u2212'],
      [0x6f0, '\u066b', '-'],
      [0x966, '.', '\u2013'],
    );
    fc.assert(
      fc.property(finite, dress, (value, [zero, point, minus]) => {
        const text = dressed(String(value), zero, point, minus);
        expect(readNumber(` \u200f${text}\u200b\n`)).toBe(Number(String(value)));
      }),
    );
  });

  test('with a decimal comma comes back, or is said to have two meanings', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const text = String(value);
        const read = readNumber(text.replace('.', ','));
        if (typeof read === 'number') expect(read).toBe(Number(text));
        else {
          expect(text).toMatch(/^-?[1-9]\d{0,2}\.\d{3}$/);
          expect(read.readings.map(Number)).toEqual([value, Number(text.replace('.', ''))]);
        }
      }),
    );
    expect(readNumber('-12,345')).toEqual({ text: '-12,345', readings: ['-12.345', '-12345'] });
  });

  test('in groups of three comes back, between any two of their marks', () => {
    const grouped = (value: number, group: string, point: string): string =>
      value
        .toFixed(2)
        .replace('.', point)
        .replace(/\B(?=(\d{3})+(?=\D))/g, group);
    const marks = fc.constantFrom(
      ['\u202f', ','],
      ['\u00a0', '.'],
      [',', '.'],
      ['.', ','],
      ['\u2009', ','],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        marks,
        (cents, [group = '', point = '']) => {
          expect(readNumber(grouped(cents / 100, group, point))).toBe(
            Number((cents / 100).toFixed(2)),
          );
        },
      ),
    );
  });
});

describe('a block of cells', () => {
  test('never has two meanings of one comma', () => {
    const cells = fc.array(
      fc.constantFrom(
        '1,5',
        '1,234',
        '2.5',
        '1.234',
        '1,234.5',
        '1.234,5',
        '1,234,567',
        '7',
        'x',
        '0,125',
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, (all) => {
        const read = readCommas(all);
        if (!read.ok) {
          expect(all[read.at]).toMatch(/[,.]/);
          return;
        }
        const decimal = all.some((one, i) => one === '1,234' && read.texts[i] === '1.234');
        const group = all.some(
          (one, i) => one.includes(',') && !(read.texts[i] ?? '').includes('.'),
        );
        expect(decimal && group).toBe(false);
        for (const text of read.texts)
          expect(text === 'x' || Number.isFinite(Number(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['2,1,0.1', ['2', '1', '0.1']],
    ['2 1 0.1', ['2', '1', '0.1']],
    ['0,7; 0,3', ['0.7', '0.3']],
    ['0,7 0,3', ['0.7', '0.3']],
    ['0,7\n0,3', ['0.7', '0.3']],
    ['0.7\t0.3', ['0.7', '0.3']],
    ['[0.7, 0.3]', ['0.7', '0.3']],
    ['tensor([0.7000, 0.3000], dtype=torch.float64)', ['0.7000', '0.3000']],
    ['[0.7 0.3]', ['0.7', '0.3']],
    ['(0.7, 0.3,)', ['0.7', '0.3']],
    ['０．７，０．３', ['0.7', '0.3']],
    ['0.7、0.3', ['0.7', '0.3']],
    ['1e3,−2', ['1e3', '-2']],
  ])('a list %j', (text, texts) => {
    expect(readNumberList(text)).toEqual({ ok: true, texts });
  });

  test.each(['0,5, 0,5', '1,234 5,678', '1,234;2,345'])('a list %j is refused', (text) => {
    expect(readNumberList(text).ok).toBe(false);
  });
});

describe('cells as RFC 4180 writes them', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', 'x y', '.', ';'), maxLength: 6 })
    .map((text) => `v${text.trim()}v`);
  test('come back', () => {
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([columns, count]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: count,
          maxLength: count,
        }),
      );
    const separators = fc.constantFrom(',', ';', '\t');
    fc.assert(
      fc.property(rows, separators, fc.constantFrom('\n', '\r\n'), (all, between, end) => {
        const text = all
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(between))
          .join(end);
        expect(splitDelimited(text + end)).toEqual({ ok: true, blocks: [all] });
      }),
    );
  });

  test('anything is cells or is refused, with no empty last column', () => {
    const check = (text: string): void => {
      const split = splitDelimited(text);
      if (!split.ok) return;
      const rows = split.blocks.flat();
      const width = Math.max(0, ...rows.map(({ length }) => length));
      expect(width < 2 || rows.some((row) => (row[width - 1] ?? '') !== '')).toBe(true);
    };
    for (const text of nasty) check(text);
    fc.assert(fc.property(anyText, check));
  });
});

describe('the keypad of a field', () => {
  const range = { minimum: 0, maximum: 100 };
  test.each([
    [integer({ ...range, fallback: 1 }), '1', 'numeric'],
    [integer({ ...range, minimum: -1, fallback: 1 }), '1', 'text'],
    [real({ ...range, fallback: 1 }), '0.5', 'decimal'],
    [real({ ...range, fallback: 1 }), '1e-8', 'text'],
    [real({ ...range, minimum: -1, fallback: 1 }), '0.5', 'text'],
    [realOr('off', range), '0.5', 'text'],
    [integerOr('all', range), '5', 'text'],
    [realList({ ...range, least: 1, most: 3, fallback: [1] }), '1', 'text'],
  ] as const)('has all that its setting needs (%#)', (setting, text, keypad) => {
    expect(keypadFor(setting, text)).toBe(keypad);
  });
});

test('lines end as any system ends them', () => {
  expect(linesOf('a b\r\nc\rd\n\n e \u2028f\u0085g\n')).toEqual(['a b', 'c', 'd', 'e', 'f', 'g']);
  expect(linesOf(' \n ')).toEqual([]);
});
