import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumbers } from '../../web/src/format/plain.ts';
import { compact, fixed, grouped, significant } from '../../web/src/format/numbers.ts';

test('every number that the page writes reads back as a number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      for (const text of [fixed(value), compact(value), significant(value)]) {
        const read = Number(plainNumbers(text));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(1e-4 + 0.006 * Math.abs(value));
      }
    }),
  );
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(Number(plainNumbers(grouped(value)))).toBe(value);
    }),
  );
});

test.each([
  ['−0.1234', '-0.1234'],
  ['3.21e−7', '3.21e-7'],
  ['−1.5e−12\t−2\n−.5', '-1.5e-12\t-2\n-.5'],
  ['1\u202f000\u202f000', '1000000'],
  ['−∞', '-inf'],
  [' ∞ ', ' inf '],
  ['−log p', '−log p'],
  ['a − b', 'a − b'],
  ['p → ∞', 'p → ∞'],
])('%j is copied as %j', (shown, copied) => {
  expect(plainNumbers(shown)).toBe(copied);
});
