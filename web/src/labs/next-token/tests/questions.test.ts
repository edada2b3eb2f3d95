// What the lab asks, held against counting in plain JavaScript.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { truthOf } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { computeLine } from '../counted.ts';
import { questions, sharper } from '../questions.ts';
import { nextTokenSettings, type NextTokenSettings } from '../settings.ts';
import { letters, unseen } from '../text.ts';
import { byHand, tokensOf } from './by-hand.ts';

const full = (change: Partial<NextTokenSettings>): NextTokenSettings => ({
  ...defaults(nextTokenSettings),
  ...change,
});

async function ask(name: string, change: Partial<NextTokenSettings>): Promise<number> {
  const settings = full(change);
  const all = questions(computeLine(engine.labs, settings), settings);
  const question = all.find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  return Number(await truthOf(question, engine.labs));
}

const say = (text: string) => ({ tokenizer: 'words', text }) as const;
const cases: Partial<NextTokenSettings>[] = [
  {},
  { text: say(unseen) },
  { text: say('zebra zebra'), model: 'unigram' },
  { corpus: letters, text: { tokenizer: 'characters', text: 'the cat sat' }, smoothing: true },
  { corpus: 'x y', text: say('x y x y') },
];

describe.each(cases)('with %j', (change) => {
  const settings = full(change);
  const next = tokensOf(settings).length - 1;

  test('each token but the first is a question', async () => {
    expect(await ask('questions', change)).toBe(2 * (next + 1) - 1);
  });

  test('the bigram beats the unigram where it gives more', async () => {
    const of = (model: 'unigram' | 'bigram') => byHand({ ...settings, model, smoothing: false });
    const unigram = of('unigram');
    const better = of('bigram').filter((p, at) => p - (unigram[at] ?? 0) > 1e-12);
    expect(await ask('beats', change)).toBe(better.length);
  });

  test('temperature 0.5 squares, and what is likeliest never loses', async () => {
    const { asked, vocabulary } = computeLine(engine.labs, settings);
    const { context } = asked;
    const row = vocabulary.map(
      (token) =>
        byHand({
          ...settings,
          model: 'bigram',
          smoothing: false,
          text: {
            ...settings.text,
            text: `${vocabulary[context] ?? ''}${settings.text.tokenizer === 'words' ? ' ' : ''}${token}`,
          },
        })[0] ?? 0,
    );
    const largest = Math.max(...row);
    const squares = row.reduce((sum, p) => sum + p ** (1 / sharper), 0);
    const truth = await ask('sharper', change);
    expect(asked.p).toBeCloseTo(largest, 12);
    expect(truth).toBeCloseTo(largest ** 2 / squares, 12);
    expect(truth).toBeGreaterThanOrEqual(largest - 1e-12);
  });

  test('half of each probability is log 2 more for each', async () => {
    expect(await ask('halved', change)).toBeCloseTo(next * Math.LN2, 10);
  });

  test('one added makes its own text dearer, or leaves it', async () => {
    const text = { ...settings.text, text: settings.corpus };
    const mean = (smoothing: boolean) => {
      // The vocabulary has what the line adds.
      const { vocabulary } = computeLine(engine.labs, settings);
      const own = new Set(tokensOf({ text })).size;
      const all = byHand({ ...settings, text, model: 'bigram', smoothing: false });
      if (!smoothing) return all.reduce((sum, p) => sum - Math.log(p), 0) / all.length;
      const counted = tokensOf({ text });
      return (
        all.reduce((sum, p, i) => {
          const total = counted.filter((_, at) => at > 0 && counted[at - 1] === counted[i]).length;
          const size = own + (vocabulary.length - own);
          return sum - Math.log((p * total + 1) / (total + size));
        }, 0) / all.length
      );
    };
    const gap = mean(true) - mean(false);
    expect(gap).toBeGreaterThan(-1e-12);
    expect(await ask('added', change)).toBe(gap > 1e-12 ? 2 : 1);
  });
});
