// Why a logarithm, log p beside −log p, and the coin: what the sentences say, held against the engine.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { defaults, parseSettings } from '../../../state/settings.ts';
import { coin } from '../coin.ts';
import { leastDrawn, mirror } from '../mirror.ts';
import { scoring } from '../scoring.ts';
import { checkSettings, negLogSettings } from '../settings.ts';

describe('honesty', () => {
  test.each([0.4, 0.6, 0.75, 0.9])('pays under −log p alone, believing %d', (belief) => {
    const { best, believed } = scoring(engine.labs, belief);
    expect(best.logarithmic.said).toBeCloseTo(belief, 10);
    expect(best.quadratic.said).not.toBeCloseTo(belief, 1.7);
    expect(best.linear.said).toBe(1);
    expect(believed.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    // What an honest forecast costs in the mean is the entropy of what is believed.
    const entropy = believed.reduce((sum, q) => sum - q * Math.log(q), 0);
    expect(best.logarithmic.price).toBeCloseTo(entropy, 10);
  });

  test('costs what the page says at its defaults', () => {
    const { best } = scoring(engine.labs, defaults(negLogSettings).belief);
    expect(best.quadratic.said).toBeCloseTo(0.68, 10);
    expect(best.linear.said).toBe(1);
  });
});

describe('the mirror', () => {
  test('goes down to one in ten thousand: 9.2103', () => {
    const { curve } = mirror(engine.labs, 0.5);
    expect(curve.probabilities[0]).toBe(leastDrawn);
    expect(curve.nats[0]).toBeCloseTo(9.2103, 4);
    expect(curve.logProbabilities[0]).toBe(-(curve.nats[0] ?? 0));
  });

  test('log p rises and is concave, −log p falls and is convex', () => {
    const { curve } = mirror(engine.labs, 0.5);
    const logs = Array.from(curve.logProbabilities);
    for (let at = 2; at < logs.length; at += 1) {
      const [a = 0, b = 0, c = 0] = logs.slice(at - 2, at + 1);
      expect(b).toBeGreaterThan(a);
      expect(b - a).toBeGreaterThan(c - b);
    }
  });

  test('the chord is above the curve', () => {
    const { middle } = mirror(engine.labs, 0.5);
    expect(middle.chord).toBeGreaterThan(middle.curve);
    expect(middle.chord).toBeCloseTo(-Math.log(0.05) / 2, 12);
  });

  test.each([0, 1e-6, 0.01, 0.5, 1])('by the score the slope is bounded, at p = %d', (p) => {
    const { slopeByLogit, point } = mirror(engine.labs, p);
    expect(slopeByLogit).toBeGreaterThanOrEqual(-1);
    expect(slopeByLogit).toBeCloseTo(point.p - 1, 12);
    expect(point.slope).toBeCloseTo(-1 / point.p, 6);
  });
});

describe('the coin', () => {
  test.each([
    [7, 3],
    [1, 9],
    [123, 877],
    [4, 0],
    [0, 1],
  ])('with %d heads and %d tails is cheapest at the share of heads', (heads, tails) => {
    const { best, curve, rows } = coin(engine.labs, { heads, tails, bias: 0.5 });
    expect(best.p).toBe(heads / (heads + tails));
    for (const { mean } of curve) expect(mean).toBeGreaterThanOrEqual(best.mean);
    expect(best.sum).toBeCloseTo(best.mean * (heads + tails), 6);
    const greatest = Math.max(...rows.map(({ likelihood }) => likelihood));
    if (greatest > 0) expect(rows.find(({ isBest }) => isBest)?.likelihood).toBe(greatest);
  });

  test('that was never tossed is refused', () => {
    const { settings } = parseSettings(negLogSettings, new URLSearchParams('heads=0&tails=0'));
    expect(settings).not.toBeNull();
    if (settings !== null) expect(checkSettings(settings)).toHaveLength(1);
    expect(checkSettings(defaults(negLogSettings))).toEqual([]);
  });
});
