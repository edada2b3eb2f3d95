// The reader's line as counted models read it, held against counting in plain JavaScript.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { defaults } from '../../../state/settings.ts';
import { computeLine, type LineView } from '../counted.ts';
import { nextTokenSettings, type NextTokenSettings } from '../settings.ts';
import { letters, unseen } from '../text.ts';
import { byHand } from './by-hand.ts';

const view = (change: Partial<NextTokenSettings>): LineView =>
  computeLine(engine.labs, { ...defaults(nextTokenSettings), ...change });

const spell = (text: string) => ({ tokenizer: 'characters', text }) as const;
const say = (text: string) => ({ tokenizer: 'words', text }) as const;

describe('the reading', () => {
  test.each<Partial<NextTokenSettings>>([
    {},
    { model: 'unigram' },
    { smoothing: true },
    { text: say(unseen) },
    { text: say(unseen), smoothing: true },
    { text: say('a zebra sat') },
    { text: say('a zebra sat'), model: 'unigram', smoothing: true },
    { corpus: letters, text: spell('the cat sat') },
    { corpus: '猫 坐 在 垫子 上 猫 跑 了', text: say('猫 跑 了') },
  ])('of %j is that of a map that counts', (change) => {
    const settings = { ...defaults(nextTokenSettings), ...change };
    const { reading, products, sums } = view(change);
    const expected = byHand(settings);
    expect(reading.probabilities).toHaveLength(expected.length);
    let product = 1;
    for (const [index, p] of expected.entries()) {
      product *= p;
      expect(reading.probabilities[index]).toBeCloseTo(p, 14);
      expect(products[index]).toBeCloseTo(product, 14);
      expect(Math.exp(-(sums[index] ?? 0))).toBeCloseTo(product, 12);
    }
  });

  test('the standard line is three predictions, each possible', () => {
    expect(view({}).reading.probabilities).toEqual(Float64Array.of(0.5, 0.5, 1 / 3));
  });

  test('a pair that was never counted costs without end, and one added mends it', () => {
    const without = view({ text: say(unseen) });
    expect(without.reading.probabilities[1]).toBe(0);
    expect(without.sums.at(-1)).toBe(Infinity);
    expect(without.products.at(-1)).toBe(0);
    expect(view({ text: say(unseen), smoothing: true }).sums.at(-1)).toBeLessThan(10);
  });
});

describe('the best table is the frequencies', () => {
  test('of 48 characters: 2.3258 nats for the unigram, 0.6864 for the bigram', () => {
    const { costs, corpus } = view({ corpus: letters, text: spell('the cat sat') });
    expect(corpus).toHaveLength(48);
    expect(costs.unigram.toFixed(4)).toBe('2.3258');
    expect(costs.bigram.toFixed(4)).toBe('0.6864');
    expect(costs.bigram).toBeLessThan(costs.unigram / 3);
  });

  test.each(['unigram', 'bigram'] as const)('the %s with one added costs more', (model) => {
    for (const corpus of [nextTokenSettings.corpus.fallback, letters, 'a b a c', 'x y']) {
      const { costs } = view({ model, corpus });
      expect(costs.smoothed).toBeGreaterThanOrEqual(costs[model] - 1e-12);
      expect(costs.unigram).toBeLessThanOrEqual(costs.uniform + 1e-12);
    }
  });
});

describe('what is written', () => {
  test('follows the counted pairs, and is the same for the same seed', () => {
    const { generated, line, corpus } = view({ sampling: 3 });
    expect(generated).toHaveLength(24);
    const pairs = new Set(Array.from(corpus.slice(1), (to, i) => `${String(corpus[i])} ${to}`));
    const all = [line[0] ?? 0, ...generated];
    for (const [i, to] of generated.entries()) expect(pairs).toContain(`${String(all[i])} ${to}`);
    expect(view({ sampling: 3 }).generated).toEqual(generated);
    expect(view({ sampling: 4 }).generated).not.toEqual(generated);
  });

  test('is nothing after a token that nothing follows', () => {
    expect(view({ text: say('zebra The') }).generated).toHaveLength(0);
  });

  test('keeps to the likeliest when it is cold', () => {
    const cold = { temperature: 0.01, corpus: 'a b a b a c a b' };
    const { generated, vocabulary } = view({ ...cold, text: say('a b') });
    expect([...generated].map((token) => vocabulary[token])).toEqual(
      Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 'b' : 'a')),
    );
  });
});

test('a line and a text of 10,000 tokens are answered', () => {
  const long = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(' ');
  const { reading, vocabulary } = view({ corpus: long, text: spell('x'.repeat(10_000)) });
  expect(vocabulary).toHaveLength(5002);
  expect(reading.counts).toHaveLength(9999);
});
