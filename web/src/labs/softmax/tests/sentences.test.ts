// What the lab says of lines that meet, of a ratio that stays, of two logits apart, and of eˣ.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { defaults } from '../../../state/settings.ts';
import { cellOf, logitsOfCell } from '../apart.ts';
import { computeSoftmax } from '../compute.ts';
import { stayingPair } from '../crossings.ts';
import { softmaxSettings, type SoftmaxSettings } from '../settings.ts';

const view = (change: Partial<SoftmaxSettings> = {}) =>
  computeSoftmax(engine.labs, { ...defaults(softmaxSettings), ...change });

describe('the lines over z₃', () => {
  test('meet at z₃ = 1 with 0.2119 and at z₃ = 2 with 0.4223', () => {
    const found = view().crossings.map(({ other, x, p }) => [other, x, p.toFixed(4)]);
    expect(found).toEqual([
      [1, 1, '0.2119'],
      [0, 2, '0.4223'],
    ]);
  });

  test.each([
    { logits: [0.3, -1, 1.7, 0.5], temperature: 2 },
    { logits: [-2, 1.25, 0], temperature: 0.2 },
    { logits: [1, 0.5, -1, 2], moving: 'two' as const },
  ])('meet where two probabilities are equal, with %j', (change) => {
    const { crossings, moving } = view(change);
    expect(crossings.length).toBeGreaterThan(1);
    const { logits, temperature = 1 } = change;
    for (const { other, x, p } of crossings) {
      const z = logits.map((old, i) => (moving.includes(i) ? x : old));
      const powers = z.map((one) => Math.exp(one / temperature));
      const sum = powers.reduce((total, one) => total + one, 0);
      expect(p).toBeCloseTo((powers[other] ?? 0) / sum, 6);
    }
  });

  test('a masked class, and one beyond the chart, meet none', () => {
    expect(view({ logits: [-Infinity, 5, 0] }).crossings).toEqual([]);
  });

  test.each([
    [{}, Math.E],
    [{ temperature: 2 }, Math.exp(0.5)],
    [{ logits: [-1, 1.5, 0.3, 2], moving: 'two' as const }, Math.exp(-2.5)],
  ])('keep the ratio of the two that stay, and both fall, with %j', (change, ratio) => {
    const { sweep, logits, moving } = view(change);
    const [one, two] = stayingPair(logits, moving) ?? [Number.NaN, Number.NaN];
    let before = [2, 2];
    for (let i = 0; i < sweep.spacing.points; i += 1) {
      const [p = 0, q = 0] = [one, two].map((at) => sweep.probabilities[i * logits.length + at]);
      expect(p / q / ratio).toBeCloseTo(1, 5);
      expect(p).toBeLessThan(before[0] ?? 0);
      expect(q).toBeLessThan(before[1] ?? 0);
      before = [p, q];
    }
  });

  test('of two logits only one stays: there is no ratio', () => {
    expect(stayingPair([1, 2], [1])).toBeNull();
    expect(stayingPair([1, -Infinity, 2], [2])).toBeNull();
  });
});

describe('z₃ and z₄ apart', () => {
  test.each([{}, { logits: [0.5, -1, 0.3, 2] }, { logits: [1, 0, 0, 0, 3], temperature: 3 }])(
    'p₃ rises to the right and falls upwards, as in double arithmetic, with %j',
    (change) => {
      const { logits = [2, 1, 0.1], temperature = 1 } = change as Partial<SoftmaxSettings>;
      const { values, spacing } = view(change).apart;
      const n = spacing.points;
      for (let cell = 0; cell < n * n; cell += 1) {
        const [right, up] = logitsOfCell(cell);
        const z = [...logits.slice(0, 2), right, up, ...logits.slice(4)];
        const powers = z.map((one) => Math.exp(one / temperature));
        const sum = powers.reduce((total, one) => total + one, 0);
        const p = values[cell] ?? Number.NaN;
        expect(p).toBeCloseTo((powers[2] ?? 0) / sum, 6);
        if (cell % n > 0) expect(p).toBeGreaterThan(values[cell - 1] ?? 1);
        if (cell >= n) expect(p).toBeGreaterThan(values[cell - n] ?? 1);
      }
    },
  );

  test('a cell stands for its two logits, and they for it', () => {
    for (const cell of [0, 20, 21, 220, 440])
      expect(cellOf([9, 9, ...logitsOfCell(cell)])).toBe(cell);
    expect(logitsOfCell(0)).toEqual([-2, 2]);
    expect(cellOf([0, 0, 2.5, 0])).toBeNull();
    expect(cellOf([0, 0, -Infinity, 0])).toBeNull();
  });

  test('on the diagonal p₃ and p₄ are equal, and what z₄ gains all others lose', () => {
    const p = (third: number, fourth: number) =>
      engine.labs.softmax(Float64Array.of(2, 1, third, fourth)).probabilities;
    for (const z of [-2, -0.4, 1.2, 2]) expect(p(z, z)[2]).toBe(p(z, z)[3]);
    const [low, high] = [p(0.4, -1), p(0.4, 1)];
    for (const i of [0, 1, 2]) expect(high[i]).toBeLessThan(low[i] ?? 0);
  });
});

test('eˣ: never 0, 1 at 0, times e for every 1, and as steep as it is high', () => {
  const { exponential, base, far } = view();
  const { spacing, values } = exponential;
  const middle = (spacing.points - 1) / 2;
  const step = (spacing.to - spacing.from) / (spacing.points - 1);
  expect(base.toFixed(5)).toBe('2.71828');
  expect(values[middle]).toBe(1);
  expect(far).toBeGreaterThan(0);
  expect(far).toBeCloseTo(Math.exp(-10), 10);
  for (let i = 1; i + 1 < spacing.points; i += 1) {
    const here = values[i] ?? 0;
    expect(here).toBeGreaterThan(0);
    const slope = ((values[i + 1] ?? 0) - (values[i - 1] ?? 0)) / (2 * step);
    expect(slope / here).toBeCloseTo(1, 3);
    const later = values[i + Math.round(1 / step)];
    if (later !== undefined) expect(later / here).toBeCloseTo(base, 5);
  }
});
