// What the lab asks, held against runs of their own.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { rehearsing } from '../../../../../tests/web/rehearsing.ts';
import type { DigitsRun } from '../../../engine/digits-types.ts';
import { textsReady } from '../../../i18n/language.ts';
import { truthOf } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { DigitsKind } from '../digits-kind.ts';
import { questions } from '../questions.ts';
import { digitsSettings, runConfig, syntheticSource, type DigitsSettings } from '../settings.ts';

beforeAll(textsReady);

type Change = Partial<DigitsSettings>;

const settingsOf = (change: Change): DigitsSettings => ({
  ...defaults(digitsSettings),
  train: 600,
  test: 100,
  ...change,
});

/** The truth, and what a run of its own comes to. */
async function both(
  name: string,
  change: Change,
  updates: number,
  read: (run: DigitsRun, kind: DigitsKind) => number,
): Promise<readonly [number, number]> {
  const settings = settingsOf(change);
  const config = { ...runConfig(settings), images: syntheticSource(settings) };
  const kind = new DigitsKind(engine);
  const preparation = kind.prepare(config);
  while (preparation !== null && preparation.progress.done < preparation.progress.count)
    preparation.advance();
  const run = kind.create(config);
  try {
    run.step(updates);
    const question = questions(settings).find((one) => one.name === name);
    if (question === undefined) throw new Error(`no question ${name}`);
    return [Number(await truthOf(question, rehearsing(kind, config))), read(run, kind)];
  } finally {
    run.delete();
  }
}

const sure =
  (grey: number) =>
  (run: DigitsRun): number =>
    Math.max(...run.classify(new Uint8Array(784).fill(grey)).probabilities);

const changes: [Change][] = [[{}], [{ seed: 5, epochs: 30 }], [{ lr: 0.1, 'data-seed': 2 }]];

const mostSurprising = (count: number) => (run: DigitsRun, kind: DigitsKind) => {
  const paid = Array.from({ length: count }, (_, index) => {
    const { surprisals, label } = kind.ask({ kind: 'sample', index }, run);
    return surprisals[label ?? 0] ?? Number.NaN;
  });
  return paid.indexOf(Math.max(...paid));
};

describe('the answer', () => {
  test.each([...changes, [{ test: 5 }]])(
    'to surprise with %j is the image of the smallest p',
    async (change) => {
      const count = Math.min(12, change.test ?? 12);
      const [truth, image] = await both('surprise', change, 100, mostSurprising(count));
      expect(truth).toBe(image);
      expect(truth).toBeLessThan(count);
    },
  );

  test.each(changes)('to first with %j is the first loss, near ln 10', async (change) => {
    const [truth, loss] = await both('first', change, 1, (run) => run.losses()[0] ?? 0);
    expect(truth).toBeCloseTo(loss, 12);
    expect(Math.abs(truth - Math.log(10))).toBeLessThan(0.3);
  });

  test('to first is in bits where bits are shown', async () => {
    const [bits, loss] = await both('first', { unit: 'bits' }, 1, (run) => run.losses()[0] ?? 0);
    expect(bits).toBeCloseTo(loss / Math.LN2, 12);
  });

  test.each(changes)('to empty and ink with %j is what such a run says', async (change) => {
    for (const [name, grey] of [
      ['empty', 0],
      ['ink', 255],
    ] as const) {
      const [truth, p] = await both(name, change, 100, sure(grey));
      expect(truth).toBe(p);
      expect(truth).toBeGreaterThanOrEqual(0.1);
    }
  });
});
