// What the lab asks, held against double arithmetic.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { truthOf, whyOf, type Answer } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { questions } from '../questions.ts';
import { softmaxSettings, type SoftmaxSettings } from '../settings.ts';

const asked = (name: string, change: Partial<SoftmaxSettings>) => {
  const all = questions({ ...defaults(softmaxSettings), ...change });
  const question = all.find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  return question;
};
const ask = (name: string, change: Partial<SoftmaxSettings>): Promise<Answer> =>
  truthOf(asked(name, change), engine.labs);
const numbers = async (name: string, change: Partial<SoftmaxSettings>) =>
  [await ask(name, change)].flat();

function softmax(logits: readonly number[], temperature = 1): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((z) => Math.exp((z - largest) / temperature));
  const sum = exponentials.reduce((total, e) => total + e, 0);
  return exponentials.map((e) => e / sum);
}

function expectClose(found: readonly number[], wanted: readonly number[], within: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of found.entries())
    expect(Math.abs(value - (wanted[i] ?? Number.NaN))).toBeLessThan(within);
}

const ten = [4, -4, 0, 1, 2, 3, -3, -2, -1, 4];

test.each([
  [[2, 1, 0.1], 1],
  [[3, -Infinity, 1], 0.5],
  [ten, 100],
  [[-1e30, 1e30], 0.01],
  [[0, 5], 2],
] as const)('add: %j at T = %d has its p after 10 as before', async (logits, temperature) => {
  const change = { logits, temperature };
  expectClose(await numbers('add', change), softmax(logits, temperature), 1e-6);
});

describe.each([
  [[2, 1, 0.1], 1],
  [[1, 2, 2], 1],
  [[-4, 0.5, -2], 2],
  [ten.map((z) => z / 8), 0.5],
] as const)('%j at T = %d', (logits, temperature) => {
  const change = { logits, temperature };
  const ratio = Math.exp((logits[0] - logits[1]) / temperature);

  test('ratio: e to the difference, whatever the third logit', async () => {
    const question = asked('ratio', change);
    const truth = await truthOf(question, engine.labs);
    expect(Number(truth) / ratio).toBeCloseTo(1, 5);
    expect(Number(truth)).toBeLessThanOrEqual(10);
    expect(whyOf(question, truth)).toContain(`which is ${ratio.toFixed(4)},`);
  });

  test('balanced: the second falls as the first does', async () => {
    const at = (z: number) =>
      softmax(
        logits.map((old, i) => (i === 2 ? z : old)),
        temperature,
      );
    const [before, after] = [at(-2), at(2)];
    const fall = (i: number) => (after[i] ?? 0) / (before[i] ?? 1);
    expect(fall(0)).toBeLessThan(0.999);
    expect(fall(1)).toBeCloseTo(fall(0), 10);
    expect(await ask('balanced', change)).toBe(1);
  });

  test('hot: nearly level', async () => {
    const found = await numbers('hot', change);
    expectClose(found, softmax(logits, 100), 1e-6);
    expect(Math.max(...found) / Math.min(...found)).toBeLessThan(1.1);
  });
});

test.each([
  { logits: [1000, 1, 0] },
  { logits: [2, -Infinity, 0] },
  { logits: [2, 1] },
  { logits: [4, 0, 0] },
  { temperature: 0.01 },
])('with %j one could see nothing move: the lab asks about its own logits', async (change) => {
  expect(await ask('ratio', change)).toBeCloseTo(Math.E, 5);
  expect(await ask('balanced', change)).toBe(1);
});

test('where it is hot already, heat is not asked about', () => {
  expect(() => asked('hot', { temperature: 100 })).toThrow('no question');
});

test.each([
  ['float32', 149 * Math.LN2],
  ['float16', 24 * Math.LN2],
  ['bfloat16', 133 * Math.LN2],
] as const)('epsilon: in %s the log of the smallest number is ordinary', async (format, least) => {
  expect(await ask('epsilon', { format })).toBe(1);
  expect(engine.labs.surprisal(engine.labs.numberFormat(format).smallest).nats).toBeCloseTo(
    least,
    6,
  );
  // 10⁻¹² caps every loss.
  expect(engine.labs.surprisal(1e-12).nats).toBeCloseTo(27.631, 3);
});
