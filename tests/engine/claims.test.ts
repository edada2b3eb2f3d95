// What the page promises of an experiment is held against the engine; a promise without a test here
// fails.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultDigits } from '../../web/src/engine/default-digits.ts';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type {
  DigitSplit,
  DigitsConfig,
  Evaluation,
  ImageSet,
} from '../../web/src/engine/digits-types.ts';
import type { RnnConfig, RnnRun } from '../../web/src/engine/types.ts';
import { labs } from '../labs.ts';
import { engine, using } from './engine.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Outcome {
  readonly losses: readonly number[];
  readonly lastProbabilities: readonly number[];
  readonly last: number;
  readonly floor: number;
}

/** The end of a run: its losses, the mean of the last epoch, what the data allow. */
function trained(change: Partial<RnnConfig>): Outcome {
  const config = { ...defaultRun, ...change };
  return using(engine.createRnnRun(config), (run: RnnRun) => {
    run.step(run.totalUpdates);
    const losses = [...run.losses()];
    const count = run.predictions().length;
    return {
      losses,
      lastProbabilities: run
        .predictions()
        .map(({ targetProbabilities }) => targetProbabilities.at(-1) ?? NaN),
      last: mean(losses.slice(-count)),
      floor: engine.lossFloor(config.sentences, config.mode).mean,
    };
  });
}

const drawn = (split: DigitSplit, count: number): ImageSet =>
  using(engine.digits.createSyntheticDigits(0, split, count), (drawing) => {
    drawing.draw(drawing.count);
    return drawing.finish();
  });

interface Learned {
  readonly losses: readonly number[];
  readonly epochs: readonly number[];
  readonly tests: readonly Evaluation[];
  readonly diverged: boolean;
}

function learned(count: number, change: Partial<DigitsConfig>): Learned {
  return using(drawn('train', count), (train) =>
    using(drawn('test', 1000), (heldOut) =>
      using(
        engine.digits.createDigitsRun({ ...defaultDigits, ...change }, train, heldOut),
        (run) => {
          run.step(run.totalUpdates);
          return {
            losses: [...run.losses()],
            epochs: [...run.epochLosses()],
            tests: run.evaluations(),
            diverged: run.diverged,
          };
        },
      ),
    ),
  );
}

/** How much a curve jumps from one update to the next. */
const roughness = (losses: readonly number[]): number =>
  mean(losses.slice(1).map((loss, i) => Math.abs(loss - (losses[i] ?? loss))));

const softmaxOf = (logits: readonly number[], temperature = 1) =>
  engine.labs.softmax(Float64Array.from(logits), temperature);

const cross = (logits: readonly number[], target: number) =>
  engine.crossEntropy({
    logits: Float32Array.from(logits),
    rows: 1,
    classes: logits.length,
    targets: Int32Array.of(target),
    reduction: 'mean',
  });

const claims: Readonly<Record<string, () => void>> = {
  'train last': () => {
    const short = trained({ mode: 'last-position' });
    expect(short.floor).toBe(0);
    expect(short.last).toBeLessThan(mean(short.losses.slice(0, 3)) / 10);
    expect(short.last).toBeGreaterThan(0.1); // so it must not be promised to end at 0
    expect(trained({ mode: 'last-position', epochs: 1000 }).last).toBeLessThan(short.last / 10);
  },
  'train rate': () => {
    const [slow, fast] = [trained({}), trained({ learningRate: 0.01 })];
    expect(fast.last).toBeLessThan(slow.last);
    expect(fast.last - fast.floor).toBeLessThan(0.01);
  },
  'train conflict': () => {
    const { lastProbabilities, floor } = trained({
      learningRate: 0.01,
      sentences: [
        ['I', 'am', 'fine'],
        ['I', 'am', 'Amelie'],
      ],
    });
    for (const p of lastProbabilities) expect(Math.abs(p - 0.5)).toBeLessThan(0.05);
    expect(floor).toBeCloseTo(Math.LN2, 6);
  },
  'train wild': () => {
    const { lastProbabilities } = trained({ optimizer: 'sgd', learningRate: 10 });
    expect(Math.min(...lastProbabilities)).toBeLessThan(1e-6);
    expect(Math.max(...lastProbabilities)).toBeGreaterThan(0.999);
  },
  'digits plain': () => {
    const [plain, usual] = [learned(6000, { momentum: 0 }), learned(6000, {})];
    expect(plain.epochs.at(-1)).toBeGreaterThan(usual.epochs.at(-1) ?? Infinity);
    expect(plain.tests.at(-1)?.accuracy).toBeLessThan(usual.tests.at(-1)?.accuracy ?? 0);
  },
  'digits few': () => {
    const { epochs, tests } = learned(300, { epochs: 60 });
    const heldOut = tests.map(({ loss }) => loss);
    expect(epochs.at(-1)).toBeLessThan((epochs[29] ?? 0) / 2);
    expect(heldOut.at(-1)).toBeGreaterThan(Math.min(...heldOut) * 1.05);
  },
  'digits large': () => {
    const [large, usual] = [learned(8192, { batch: 1024 }), learned(8192, {})];
    expect(usual.losses.length / large.losses.length).toBe(16);
    expect(roughness(large.losses.slice(-20))).toBeLessThan(roughness(usual.losses.slice(-320)));
  },
  'digits wild': () => {
    for (const seed of [0, 1, 2]) {
      const { diverged, tests } = learned(2000, { learningRate: 1, seed });
      if (!diverged) expect(tests.at(-1)?.accuracy).toBeLessThan(0.2);
    }
  },
  'softmax cold': () => {
    expect(softmaxOf([2, 1, 0.1], 0.1).probabilities[0]).toBeGreaterThan(0.999);
  },
  'softmax pair': () => {
    for (const z of [0, 5, 50, 1000]) {
      const { probabilities } = softmaxOf([2, 1, z, z]);
      expect(probabilities[2]).toBe(probabilities[3]);
      expect(probabilities[2]).toBeLessThanOrEqual(0.5);
    }
  },
  'softmax sure': () => {
    const { probabilities, jacobian } = softmaxOf([10, 1, 0.1]);
    expect(probabilities[0]).toBeGreaterThan(0.999);
    expect(Math.max(...jacobian.map(Math.abs))).toBeLessThan(0.001);
  },
  'softmax half': () => expect(Math.exp(12)).toBeGreaterThan(65504),
  'neg-log coin': () => expect(engine.labs.surprisal(0.5).bits).toBe(1),
  'neg-log impossible': () => expect(engine.labs.surprisal(0).nats).toBe(Infinity),
  'neg-log sure': () => expect(engine.labs.surprisal(0.01).slope).toBeCloseTo(-100, 3),
  'cross-entropy clueless': () => {
    const { loss, probabilities } = cross([0, 0, 0, 0, 0], 2);
    expect(loss).toBeCloseTo(Math.log(5), 6);
    expect(engine.perplexity(loss)).toBeCloseTo(5, 5);
    for (const p of probabilities) expect(p).toBeCloseTo(0.2, 7);
  },
  'cross-entropy certain': () => {
    const { loss, probabilities } = cross([0, 100, 0, 0, 0], 0);
    expect(loss).toBe(100);
    expect(Math.fround(1 + (probabilities[0] ?? 1))).toBe(1);
    expect(Math.fround(Math.exp(100))).toBe(Infinity);
  },
};

/** Promises that are proved where their lab is tested, since they are of what it shows. */
const elsewhere: Readonly<Record<string, string>> = {
  'cross-entropy all-ignored': 'tests/engine/facade.test.ts',
  'cross-entropy words': 'tests/engine/labs.test.ts',
  'neg-log underflow': 'tests/engine/labs.test.ts',
  'information same': 'tests/engine/labs.test.ts',
  'information never': 'tests/engine/labs.test.ts',
  'information turned': 'tests/engine/labs.test.ts',
  'information certain': 'tests/engine/labs.test.ts',
  'next-token sample': 'web/src/labs/next-token/tests/line.test.ts',
  'next-token unseen': 'web/src/labs/next-token/tests/line.test.ts',
  'next-token extra': 'tests/engine/labs.test.ts',
  'next-token cat': 'tests/engine/labs.test.ts',
  'next-token characters': 'tests/engine/labs.test.ts',
  'next-token full': 'tests/engine/labs.test.ts',
  'losses double': 'web/src/labs/losses/tests/losses.test.ts',
  'losses far': 'web/src/labs/losses/tests/losses.test.ts',
  'losses right': 'web/src/labs/losses/tests/losses.test.ts',
};

const wordsOf = (lab: string, language: 'en' | 'zh'): string =>
  readFileSync(
    new URL(`../../web/src/labs/${lab}/messages.${language}.ts`, import.meta.url),
    'utf8',
  );

const promises = (lab: string, language: 'en' | 'zh'): string[] =>
  [...wordsOf(lab, language).matchAll(/'try\.([\w-]+)\.why'/g)].map(
    ([, name = '']) => `${lab} ${name}`,
  );

test('every promise of an experiment has its test, in both languages', () => {
  const promised = labs.flatMap((lab) => promises(lab, 'en')).sort();
  expect(promised).toEqual([...Object.keys(claims), ...Object.keys(elsewhere)].sort());
  expect(labs.flatMap((lab) => promises(lab, 'zh')).sort()).toEqual(promised);
});

test.each(Object.entries(claims))(
  '%s',
  (_, holds) => {
    holds();
  },
  120_000,
);
