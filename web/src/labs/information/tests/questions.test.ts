// What the lab asks, and what it says of the cheapest Q, held against double arithmetic.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { truthOf, type Answer } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { computeInformation } from '../compute.ts';
import { questions } from '../questions.ts';
import { informationSettings, type InformationSettings } from '../settings.ts';

const settings = (change: Partial<InformationSettings>): InformationSettings => ({
  ...defaults(informationSettings),
  ...change,
});
function ask(name: string, change: Partial<InformationSettings>): Promise<Answer> {
  const question = questions(settings(change)).find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  return truthOf(question, engine.labs);
}

const crossEntropy = (p: readonly number[], q: readonly number[]): number =>
  p.reduce((sum, one, i) => sum - (one === 0 ? 0 : one * Math.log(q[i] ?? 0)), 0);

const default_ = [0.5, 0.25, 0.125, 0.125];
const pairs = [
  { p: default_, q: [0.25, 0.25, 0.25, 0.25] },
  { p: [1, 0, 0], q: [0.1, 0.2, 0.7] },
  { p: [0.5, 0.5], q: [1, 0] },
  { p: [0.999999, 0.000001], q: [0.000001, 0.999999] },
  { p: [0.3, 0.05, 0.1, 0.02, 0.03, 0.2, 0.1, 0.2], q: new Array<number>(8).fill(0.125) },
  { p: default_, q: default_ },
];

describe.each(pairs)('$p / $q', (pq) => {
  test('cheapest: the Q that is found by trying is P', async () => {
    const found = [await ask('cheapest', { pq })].flat();
    expect(found).toHaveLength(pq.p.length);
    for (const [x, q] of found.entries()) expect(Math.abs(q - (pq.p[x] ?? 9))).toBeLessThan(0.003);
    expect(found.reduce((sum, q) => sum + q, 0)).toBeCloseTo(1, 9);
  });

  test.each([
    ['nats', 1],
    ['bits', 1 / Math.LN2],
  ] as const)('least: the entropy, in %s', async (unit, factor) => {
    const entropy = crossEntropy(pq.p, pq.p) * factor;
    const truth = Number(await ask('least', { pq, unit }));
    expect(truth).toBeGreaterThan(entropy - 1e-9);
    expect(truth).toBeLessThan(entropy + 1e-4);
  });

  test('training: the divergence falls, and the entropy does not', async () =>
    expect(await ask('training', { pq })).toBe(2));

  test('bits: log₂ of twice as many', async () =>
    expect(await ask('bits', { pq })).toBeCloseTo(Math.log2(2 * pq.p.length), 12));
});

/** Distributions over so many outcomes. */
const over = (outcomes: number) =>
  fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: outcomes, maxLength: outcomes })
    .map((parts) => {
      const sum = parts.reduce((total, one) => total + one, 0);
      return parts.map((one) => one / sum);
    });

test('cheapest-words: every Q costs as much as the curve at its first outcome, or more', () => {
  fc.assert(
    fc.property(over(4), over(4), fc.nat(99), (p, rest, at) => {
      const { cheapest, information } = computeInformation(
        engine.labs,
        settings({ pq: { p, q: rest } }),
      );
      const q = Array.from(engine.labs.rebalance(Float64Array.from(rest), 0, at / 100));
      const least = cheapest.crossEntropy[at] ?? 0;
      expect(crossEntropy(p, q)).toBeGreaterThanOrEqual(least - 1e-9);
      // And no curve comes below the entropy.
      expect(Math.min(...cheapest.crossEntropy)).toBeGreaterThanOrEqual(
        information.entropy - 1e-12,
      );
    }),
  );
});

test.each([[default_], [[0.2, 0.8]], [[0.07, 0.01, 0.92]], [[1, 0, 0]]])(
  'the valley of %j is at Q = P, and its floor is the entropy',
  (p) => {
    const { cheapest, information } = computeInformation(
      engine.labs,
      settings({ pq: { p, q: p } }),
    );
    const lowest = cheapest.crossEntropy.indexOf(Math.min(...cheapest.crossEntropy));
    expect(cheapest.q[lowest]).toBeCloseTo(p[0] ?? 0, 12);
    expect(cheapest.crossEntropy[lowest]).toBeCloseTo(information.entropy, 12);
    expect(information.entropy).toBeCloseTo(crossEntropy(p, p), 12);
  },
);
