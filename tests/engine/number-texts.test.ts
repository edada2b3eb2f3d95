// Numbers in messages: JavaScript writes them for the WASM, C's library natively, to the same texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEngineError } from '../../web/src/engine/errors.ts';
import { shortest } from '../../web/src/engine/shortest.ts';
import { engine } from './engine.ts';
import { readFixture } from './fixture.ts';

/** The table that the native engine is held against too, in tests/cpp/shortest_test.cpp. */
const table = readFixture('number_texts.txt').flatMap((numbers) =>
  numbers.all('number').map(([bits = '', text = '']) => ({ value: toDouble(bits), text })),
);

function toDouble(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

/** Calls of which one at least refuses any number, and names it. */
const refusing: readonly ((value: number) => unknown)[] = [
  (value) => engine.labs.softmax(Float64Array.of(1), value),
  (value) => engine.labs.exponentialCurve({ from: 0, to: 1, points: value }),
  (value) => engine.createGenerator(value),
  (value) => engine.labs.surprisal(value),
];

/** The number as the first call that refuses it writes it. */
function refused(value: number): string | undefined {
  for (const call of refusing) {
    try {
      call(value);
    } catch (error) {
      if (!isEngineError(error)) throw error;
      return / (\S+) is not /u.exec(error.message)?.[1];
    }
  }
  return undefined;
}

test('every number of the table is written as it is natively', () => {
  expect(table.length).toBeGreaterThan(2000);
  expect(table.filter(({ value, text }) => shortest(value) !== text)).toEqual([]);
});

test('refusals of the engine write it so', () => {
  expect(table.filter(({ value, text }) => refused(value) !== text)).toEqual([]);
  expect(refused(Number.NaN)).toBe('nan');
});

test('a number can be read back from its text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(Number(shortest(value).replace('inf', 'Infinity'))).toBe(value);
      expect(refused(value)).toBe(shortest(value));
    }),
  );
});
