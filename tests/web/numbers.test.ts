import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compact,
  draggedProbability,
  fixed,
  grouped,
  significant,
  unitOf,
} from '../../web/src/format/numbers.ts';

test.each([
  [0.45663, '0.4566'],
  [-0.5434, '−0.5434'],
  [-0.00001, '−1.00e−5'],
  [0.0001, '0.0001'],
  [3.6e-66, '3.60e−66'],
  [999_999.5, '999999.5000'],
  [1_000_000, '1.000e6'],
  [-0, '0.0000'],
  [Number.NaN, 'NaN'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
  [12, '12.0000'],
  [6.4441e18, '6.444e18'],
])('fixed(%d) is %s', (value, text) => {
  expect(fixed(value)).toBe(text);
});

test('a place on an axis that is nearly 0 is 0, without a sign', () => {
  expect(fixed(-0.00001, 2)).toBe('0.00');
  expect(fixed(0.004, 1)).toBe('0.0');
});

test('what is not 0 never reads as 0', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 3, max: 8 }), (value, decimals) => {
      const zero = /^−?[0.]+$/;
      for (const text of [fixed(value), fixed(value, decimals), compact(value), significant(value)])
        expect(zero.test(text)).toBe(value === 0);
    }),
  );
});

test.each([
  [0, '0.0000'],
  [3.2119e-7, '3.21e−7'],
  [-4.5e8, '−4.50e8'],
  [0.5, '0.5000'],
])('compact(%d) is %s', (value, text) => {
  expect(compact(value)).toBe(text);
});

test.each([
  [0.0017871, '0.001787'],
  [-0.17573, '−0.1757'],
  [2.06041, '2.0604'],
  [1.23456e-9, '1.235e−9'],
  [0, '0.0000'],
])('significant(%d) is %s', (value, text) => {
  expect(significant(value)).toBe(text);
});

test.each([
  [0.5, '0.50'],
  [1, '1.00'],
  [0, '0.00'],
  [1 - 0.7, '0.30'],
  [0.123, '0.1230'],
  [1e-300, '1.00e−300'],
])('draggedProbability(%d) is %s', (value, text) => {
  expect(draggedProbability(value)).toBe(text);
});

test('long numbers are grouped with spaces that do not break', () => {
  expect(grouped(300)).toBe('300');
  expect(grouped(1_000_000)).toBe('1\u202f000\u202f000');
});

test('a nat is 1.4427 bits', () => {
  expect(unitOf.bits).toBeCloseTo(1.4427, 4);
});
