// What the lab asks, each answer against plain arithmetic in double, and each reason against the engine.
import { describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { defaults } from '../../../state/settings.ts';
import { truthOf, whyOf, type Question } from '../../../predict/question.ts';
import type { InstantModule } from '../../../engine/instant.ts';
import { questions } from '../questions.ts';
import { crossEntropySettings, type CrossEntropySettings } from '../settings.ts';

const start = defaults(crossEntropySettings);
const masked = { logits: [[[1, 2, -Infinity]]], targets: [1] };
const ignored = { targets: [0, 1, -100, 2, 4, -100] };
const large = {
  logits: [
    [
      [1e30, 0],
      [0, 1],
    ],
  ],
  targets: [0, 1],
  unit: 'bits',
} as const;

function asked(name: string, change: Partial<CrossEntropySettings>): Question<InstantModule> {
  const found = questions({ ...start, ...change }).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not asked`);
  return found;
}
const answer = async (name: string, change: Partial<CrossEntropySettings> = {}): Promise<number> =>
  (await truthOf(asked(name, change), engine.labs)) as number;
const unitOf = ({ unit }: Partial<CrossEntropySettings>): number =>
  unit === 'bits' ? Math.LOG2E : 1;

/** −log p of the target, without the engine. */
function price(row: readonly number[], target: number): number {
  const most = Math.max(...row);
  const sum = row.reduce((all, z) => all + Math.exp(z - most), 0);
  return Math.log(sum) + most - (row[target] ?? Number.NaN);
}

test('are five, the first of them about what a row costs; four where no row has one class', () => {
  const names = (change: Partial<CrossEntropySettings>): readonly string[] =>
    questions({ ...start, ...change }).map(({ name }) => name);
  const all = ['cost', 'gradient', 'weight', 'mistake', 'epsilon'];
  expect(names({})).toEqual(all);
  for (const change of [
    { targets: [-100, -100, -100, -100, -100, -100] },
    { 'target-probabilities': start.targets.map(() => [0.2, 0.2, 0.2, 0.2, 0.2]) },
  ])
    expect(names(change)).toEqual(all.filter((name) => name !== 'weight'));
});

describe('what a row costs', () => {
  test.each([{}, { unit: 'bits' }, { row: 6 }, masked, { ...ignored, row: 3 }] as const)(
    '%o',
    async (change) => {
      expect(await answer('cost', change)).toBeCloseTo(-Math.log(0.2) * unitOf(change), 12);
    },
  );

  test('whatever the other classes have: the other four share 0.8 in two ways', () => {
    const loss = (others: readonly number[]): number =>
      engine.labs.crossEntropySteps({
        logits: Float64Array.from([0.2, ...others], Math.log),
        rows: 1,
        classes: 5,
        targets: Int32Array.of(0),
        reduction: 'mean',
        precision: 'float64',
      }).loss;
    expect(loss([0.2, 0.2, 0.2, 0.2])).toBeCloseTo(-Math.log(0.2), 12);
    expect(loss([0.77, 0.01, 0.01, 0.01])).toBeCloseTo(-Math.log(0.2), 12);
  });
});

describe('a class that weighs three times as much', () => {
  test.each([
    {},
    { unit: 'bits' },
    { 'ignore-index': 2 },
    ignored,
    { logits: [[[1, 2]]], targets: [1] },
    large,
    masked,
  ] as const)('%o', async (change) => {
    const settings: CrossEntropySettings = { ...start, ...change };
    const rows = settings.logits
      .flat()
      .map((row, at) => ({ row, target: settings.targets[at] ?? 0 }))
      .filter(({ target }) => target !== settings['ignore-index']);
    const heavy = rows.at(-1)?.target;
    const weight = rows.map(({ target }) => (target === heavy ? 3 : 1));
    const sum = rows.reduce(
      (all, { row, target }, at) => all + (weight[at] ?? 0) * price(row, target),
      0,
    );
    const divisor = weight.reduce<number>((all, one) => all + one, 0);
    expect(await answer('weight', change)).toBeCloseTo((sum / divisor) * unitOf(change), 5);
    const one = asked('weight', change);
    expect(whyOf(one, 0)).toContain(`divides by ${divisor}, not by ${rows.length},`);
  });
});

describe('the gradient at the target', () => {
  test.each([{}, { unit: 'bits' }, masked] as const)('%o', async (change) => {
    expect(await answer('gradient', change)).toBeCloseTo(0.9 - 1, 12);
  });
  test('is p − 1 at other probabilities too', () => {
    for (const p of [0.001, 0.2, 0.999]) {
      const { gradient } = engine.labs.crossEntropySteps({
        logits: Float64Array.of(Math.log(p), Math.log(1 - p)),
        rows: 1,
        classes: 2,
        targets: Int32Array.of(0),
        reduction: 'sum',
        precision: 'float64',
      });
      expect(gradient[0]).toBeCloseTo(p - 1, 12);
    }
  });
});

describe('the false sentence', () => {
  test.each([{}, { unit: 'bits' }, masked] as const)('%o', async (change) => {
    expect(await answer('mistake', change)).toBe(1);
  });
  test('without the log the loss is −p, below 0', () => {
    const logits = [2, 1, 0];
    const p = Math.exp(2) / logits.reduce((sum, z) => sum + Math.exp(z), 0);
    const runs = engine.labs.pipelineRace({
      logits: Float64Array.from(logits),
      rows: 1,
      classes: 3,
      targets: Int32Array.of(0),
      steps: 1,
      learningRate: 1,
    });
    expect(runs.find(({ pipeline }) => pipeline === 'softmax-nll')?.losses[0]).toBeCloseTo(-p, 6);
  });
});

describe('ε inside the logarithm', () => {
  test.each([{}, { unit: 'bits' }, masked] as const)('%o', async (change) => {
    expect(await answer('epsilon', change)).toBeCloseTo(-Math.log(1e-12) * unitOf(change), 9);
  });
  test('no mistake costs more than it, −log 0 is infinite, and log_softmax is honest', () => {
    for (const p of [0, 1e-300, 1e-12, 0.5])
      expect(engine.labs.epsilonPoint(p, 1e-12).nats).toBeLessThanOrEqual(-Math.log(1e-12));
    expect(engine.labs.surprisal(0).nats).toBe(Infinity);
    const { loss, probabilities } = engine.labs.crossEntropySteps({
      logits: Float64Array.of(0, 1000),
      rows: 1,
      classes: 2,
      targets: Int32Array.of(0),
      reduction: 'mean',
    });
    expect([probabilities[0], loss]).toEqual([0, 1000]);
  });
});
