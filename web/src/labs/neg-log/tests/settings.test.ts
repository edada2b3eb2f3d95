import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { decodeView, encodeView } from '../../instant/first-view.ts';
import { computeNegLog } from '../compute.ts';
import { negLogSettings, type NegLogSettings } from '../settings.ts';
import { torchLines } from '../torch.ts';
import { defaults, parseSettings } from '../../../state/settings.ts';

const view = (settings: Partial<NegLogSettings> = {}) =>
  computeNegLog(engine.labs, { ...defaults(negLogSettings), ...settings });

test.each([
  ['p', '1.01'],
  ['p', '-0.01'],
  ['p', 'Infinity'],
  ['epsilon', '0'],
  ['epsilon', '1e-400'],
  ['exponent', '-30.5'],
  ['factor', 'NaN'],
  ['count', '0'],
  ['count', '10001'],
  ['count', '1.5'],
  ['precision', 'float16'],
])('%s=%s is refused', (name, text) => {
  const { problems } = parseSettings(negLogSettings, new URLSearchParams({ [name]: text }));
  expect(problems).toHaveLength(1);
});

describe('the product', () => {
  test.each([
    ['float32', 0.1, 38, 46],
    ['float32', 0.5, 127, 150],
    ['float64', 0.5, 1023, 1075],
  ] as const)(
    'in %s of %d is subnormal from %d, and 0 from %d',
    (precision, factor, subnormal, zero) => {
      const { multiplied } = view({ precision, factor, count: 2000 });
      expect(multiplied.subnormalAt).toBe(subnormal);
      expect(multiplied.zeroAt).toBe(zero);
      // Both sides of the events are drawn, though only some of the 2000 rows are.
      expect(multiplied.rows.length).toBeLessThan(210);
      const at = (factors: number) =>
        multiplied.rows.find((row) => row.factors === factors)?.product;
      expect(at(zero - 1)).toBeGreaterThan(0);
      expect(at(zero)).toBe(0);
      expect(multiplied.last.factors).toBe(2000);
      expect(multiplied.last.natsOfProduct).toBe(Infinity);
    },
  );

  test('of ones stays 1, and of a zero is 0 at once', () => {
    expect(view({ factor: 1 }).multiplied).toMatchObject({
      zeroAt: null,
      subnormalAt: null,
      mean: 0,
    });
    expect(view({ factor: 0 }).multiplied).toMatchObject({ zeroAt: 1, mean: Infinity });
  });
});

test('the most likely of the coins is the one with the least sum', () => {
  const { rows } = view().coin;
  const least = rows.reduce((best, row) => (row.sum < best.sum ? row : best));
  expect(least).toMatchObject({ isBest: true, p: 0.7 });
  expect(rows.filter(({ isBest }) => isBest)).toHaveLength(1);
});

test('the view survives being written into the page', () => {
  const first = view({ p: 0 });
  const back = decodeView(JSON.parse(JSON.stringify(encodeView(first)))) as typeof first;
  expect(back.point).toEqual(first.point);
  expect(back.multiplied).toEqual(first.multiplied);
});

test('the PyTorch lines hold the numbers of the page', () => {
  const settings = defaults(negLogSettings);
  const lines = torchLines(view(), settings);
  for (const printed of ['0.6931', '27.6310', 'tensor(0.)', '230.2585'])
    expect(lines).toContain(printed);
  expect(torchLines(view({ p: 0 }), { ...settings, p: 0 })).toContain('# tensor(inf,');
  expect(torchLines(view({ p: 1 }), { ...settings, p: 1 })).toContain('# tensor(-0.,');
});
