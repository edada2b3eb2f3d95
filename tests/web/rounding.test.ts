// Numbers in decimal digits, held against Python's own formatting and against every printout of ours.
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { readable } from '../../web/src/cli/numbers.ts';
import { printedTensor } from '../../web/src/export/torch-print.ts';
import {
  exponentialText,
  fixedText,
  precisionText,
  roundedTo,
} from '../../web/src/format/rounding.ts';
import { compact, fixed, significant } from '../../web/src/format/numbers.ts';
import { readFixture } from '../engine/fixture.ts';

const decimals = [0, 1, 2, 4, 8] as const;

function toDouble(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

const linesOf = (kind: string): string[][] =>
  readFixture('rounded.txt').flatMap((numbers) => numbers.all(kind));

test.each([
  ['f', fixedText],
  ['e', exponentialText],
])('numbers are written as Python’s format with %s writes them', (kind, write) => {
  const lines = linesOf(kind);
  expect(lines.length).toBeGreaterThan(1000);
  const wrong = lines.flatMap(([bits = '', ...texts]) => {
    const value = toDouble(bits);
    const ours = decimals.map((count) => write(value, count));
    return ours.join(' ') === texts.join(' ') ? [] : [{ value, ours, texts }];
  });
  expect(wrong).toEqual([]);
});

test('the fixture has halves that JavaScript’s own methods round up', () => {
  const differs = linesOf('f').filter(([bits = '', ...texts]) =>
    decimals.some((count, i) => toDouble(bits).toFixed(count) !== texts[i]),
  );
  expect(differs.length).toBeGreaterThan(100);
});

test('page, command line and PyTorch’s printout round 1/32 alike', () => {
  for (const write of [fixed, compact, readable]) expect(write(1 / 32)).toBe('0.0312');
  expect(printedTensor([1 / 32, 3 / 32])).toBe('tensor([0.0312, 0.0938])');
  expect(printedTensor([-1 / 32, 0.5])).toBe('tensor([-0.0312,  0.5000])');
  expect(significant(0.000244140625 / 2)).toBe('0.0001221');
  expect(precisionText(0.00048828125, 7)).toBe('0.0004882812');
  expect(roundedTo(2.5, 0)).toBe(2);
});

test('a source that rounds by itself is refused', async () => {
  const eslint = new ESLint({ overrideConfigFile: 'build-scripts/eslint.config.mjs' });
  const { rules = {} } = (await eslint.calculateConfigForFile('web/src/ui/field.ts')) as {
    rules?: Record<string, readonly [number, ...{ selector: string }[]]>;
  };
  const selectors = (rules['no-restricted-syntax'] ?? []).flatMap((each) =>
    typeof each === 'number' ? [] : [each.selector],
  );
  for (const name of ['toFixed', 'toPrecision', 'toExponential', 'NumberFormat'])
    expect(selectors.join('\n')).toContain(`'${name}'`);
});
