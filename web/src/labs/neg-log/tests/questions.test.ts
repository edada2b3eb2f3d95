// What the lab asks, held against double arithmetic, and the minute in which the reader is the model.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { truthOf } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { rivals, updates } from '../minute/rivals.ts';
import { least, moved } from '../minute/spread.ts';
import { guesses } from '../minute/words.ts';
import { questions } from '../questions.ts';
import { negLogSettings, type NegLogSettings } from '../settings.ts';

const ask = async (name: string, change: Partial<NegLogSettings>): Promise<number> => {
  const all = questions({ ...defaults(negLogSettings), ...change });
  const question = all.find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  return Number(await truthOf(question, engine.labs));
};

describe('the answer', () => {
  test.each([
    [{}, -Math.log(0.25)],
    [{ p: 0.9 }, -Math.log(0.9)],
    [{ p: 0.02, unit: 'bits' }, -Math.log2(0.02)],
    [{ p: 1 }, 0],
    [{ p: 0 }, -Math.log(0.25)],
  ] as const)('to price and twice with %j is −log p, and two of them', async (change, price) => {
    expect(await ask('price', change)).toBeCloseTo(price, 12);
    expect(await ask('twice', change)).toBeCloseTo(2 * price, 12);
  });

  test.each([{}, { p: 0.1 }, { unit: 'bits' }] as const)(
    'to rises is that log p rises, with %j',
    async (change) => expect(await ask('rises', change)).toBe(2),
  );

  test.each([
    [{}, Math.exp(-1)],
    [{ p: 0.7 }, Math.exp(-1)],
    [{ unit: 'bits' }, 0.5],
  ] as const)('to one with %j costs one', async (change, p) => {
    expect(await ask('one', change)).toBeCloseTo(p, 6);
  });
});

describe('the minute', () => {
  test('asks for eight words, each among five different ones', () => {
    expect(guesses.map(({ before, word }) => [...before, word].join(' '))).toEqual([
      'hello how',
      'hello how are',
      'hello how are you',
      'I am',
      'I am fine',
      'hello I',
      'hello I am',
      'hello I am Amelie',
    ]);
    for (const { candidates, word } of guesses) {
      expect(new Set(candidates).size).toBe(5);
      expect(candidates).toContain(word);
    }
    // What one has just seen may not tell what comes: after the same words the choice is the same.
    expect(guesses[5]?.candidates).toEqual(guesses[0]?.candidates);
  });

  test('compares with guesses that are worse the less they know', () => {
    const { uniform, letters, untrained, trained } = rivals(engine.labs, engine);
    expect(uniform.mean).toBeCloseTo(Math.log(5), 12);
    expect(uniform.perplexity).toBeCloseTo(5, 10);
    // Once in two, hello is followed by how, and once by I: no model is below 2 ln 2 / 8.
    expect(trained.mean).toBeGreaterThan((2 * Math.LN2) / 8);
    expect(trained.mean).toBeLessThan(uniform.mean / 2);
    expect(untrained.mean).toBeGreaterThan(trained.mean * 2);
    expect(letters.mean).toBeGreaterThan(trained.mean * 2);
    for (const { prices, sum } of [uniform, letters, untrained, trained]) {
      expect(prices).toHaveLength(8);
      expect(sum).toBeCloseTo(
        prices.reduce((total, price) => total + price, 0),
        12,
      );
    }
    expect(updates).toBe(300);
  });

  test('a bar that is dragged takes from the others in proportion, and all is 100', () => {
    const percents = fc
      .array(fc.nat(100), { minLength: 5, maxLength: 5 })
      .map((drags) =>
        drags.reduce<readonly number[]>((now, to, at) => moved(now, at, to), [20, 20, 20, 20, 20]),
      );
    fc.assert(
      fc.property(percents, fc.nat(4), fc.nat(100), (before, at, to) => {
        const after = moved(before, at, to);
        expect(after.reduce((sum, one) => sum + one, 0)).toBe(100);
        expect(Math.min(...after)).toBeGreaterThanOrEqual(least);
        expect(after[at]).toBe(Math.min(100 - 4 * least, Math.max(least, to)));
        expect(after.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
