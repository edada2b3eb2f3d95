// Each module of the engine against the whole and the native program: the same bits from all.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultDigits } from '../../web/src/engine/default-digits.ts';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import type { DigitsConfig } from '../../web/src/engine/digits-types.ts';
import type { AuditEngine, ImageEngine, RnnEngine } from '../../web/src/engine/engine.ts';
import { loadAuditEngine } from '../../web/src/engine/load-audit.ts';
import { loadDigitsEngine } from '../../web/src/engine/load-digits.ts';
import { loadInstantEngine } from '../../web/src/engine/load-instant.ts';
import { loadRnnEngine } from '../../web/src/engine/load-rnn.ts';
import type { RnnConfig } from '../../web/src/engine/types.ts';
import { nativeCounts, nativeDigests } from '../engines/native.ts';
import { engine, request, using, wasmFile } from './engine.ts';

const source = async (name: string): Promise<{ readonly wasmBinary: Uint8Array }> => ({
  wasmBinary: await readFile(new URL(`${name}.wasm`, wasmFile)),
});
const rnn = await loadRnnEngine(await source('rnn'));
const instant = await loadInstantEngine(await source('instant'));
const digits = await loadDigitsEngine(await source('digits'));
const audit = await loadAuditEngine(await source('audit'));

/** Runs that the program of the digests does too, by its names (tests/cpp/digest_runs.h). */
const rnnRuns: Readonly<Record<string, Partial<RnnConfig>>> = {
  seed_0: {},
  seed_9007199254740991_last_position: { seed: 2 ** 53 - 1, mode: 'last-position' },
  'sgd_0.050_0.900_0.000_clipped': {
    seed: 11,
    optimizer: 'sgd',
    learningRate: 0.05,
    momentum: 0.9,
    clipNorm: 0.1,
  },
  'rmsprop_0.010_0.000_0.100': {
    seed: 11,
    optimizer: 'rmsprop',
    learningRate: 0.01,
    weightDecay: 0.1,
  },
  'adamw_0.001_0.000_0.500': { seed: 11, optimizer: 'adamw', weightDecay: 0.5 },
  size_64_128: { epochs: 20, embeddingSize: 64, hiddenSize: 128 },
};

const rnnDigest = (from: RnnEngine, change: Partial<RnnConfig>): string =>
  using(from.createRnnRun({ ...defaultRun, ...change }), (run) => {
    run.step(run.totalUpdates);
    return run.digest();
  });

test.each(Object.entries(rnnRuns))('the module of the RNN computes %s', (name, change) => {
  const digest = rnnDigest(rnn, change);
  expect(rnnDigest(engine, change)).toBe(digest);
  if (nativeCounts) expect(nativeDigests.get(`run_${name}`)).toBe(digest);
  expect(rnn.lossFloor(defaultRun.sentences, 'every-position')).toEqual(
    engine.lossFloor(defaultRun.sentences, 'every-position'),
  );
});

/** As in tests/digests/digits.cpp. */
const digitsRuns: Readonly<Record<string, DigitsConfig>> = {
  default: { ...defaultDigits, epochs: 3 },
  small_batch: {
    seed: 1,
    epochs: 2,
    learningRate: 0.05,
    momentum: 0.5,
    batch: 7,
    train: 700,
    test: 99,
  },
};

function digitsDigest({ digits }: ImageEngine, config: DigitsConfig): string {
  const drawn = (split: 'train' | 'test', count: number) =>
    using(digits.createSyntheticDigits(0, split, count), (drawing) => {
      drawing.draw(count);
      return drawing.finish();
    });
  return using(drawn('train', 2000), (train) =>
    using(drawn('test', 500), (heldOut) =>
      using(digits.createDigitsRun(config, train, heldOut), (run) => {
        run.step(run.totalUpdates);
        return run.digest();
      }),
    ),
  );
}

test.each(Object.entries(digitsRuns))('the module of the digits computes %s', (name, config) => {
  const digest = digitsDigest(digits, config);
  expect(digitsDigest(engine, config)).toBe(digest);
  if (nativeCounts) expect(nativeDigests.get(`digits_run_${name}`)).toBe(digest);
});

test('the module of the instant labs gives what the whole gives', () => {
  const table = { ...request, targets: Int32Array.of(0, 2) };
  expect(instant.crossEntropy(table)).toEqual(engine.crossEntropy(table));
  const steps = { ...table, logits: Float64Array.from(table.logits) };
  expect(instant.labs.crossEntropySteps(steps)).toEqual(engine.labs.crossEntropySteps(steps));
  const draw = { seed: 538, batch: 3, context: 4, classes: 8, extraDraw: true };
  expect(instant.labs.nextToken(draw)).toEqual(engine.labs.nextToken(draw));
  using(instant.createGenerator(7), (alone) =>
    using(engine.createGenerator(7), (whole) => expect(alone.normal(9)).toEqual(whole.normal(9))),
  );
});

test('the module of audits measures what the whole measures', () => {
  const { logits, classes } = request;
  const measured = ({ audits }: AuditEngine) =>
    using(
      audits.createAudit({
        classes,
        targets: Float64Array.of(0, 2),
        ignoreIndex: -100,
        period: 0,
        probabilities: false,
      }),
      (open) => {
        open.add(Float64Array.from(logits), new Float64Array());
        return [open.measures(), open.worst(), open.rowLosses()];
      },
    );
  expect(measured(audit)).toEqual(measured(engine));
});

test('what all modules have is the same in each', () => {
  for (const module of [rnn, instant, digits, audit]) {
    expect(module.version).toBe(engine.version);
    expect(module.simd).toBe(engine.simd);
    expect(module.limits()).toEqual(engine.limits());
    expect(module.perplexity(1)).toBe(engine.perplexity(1));
  }
  expect(digits.labs.surprisal(0.1)).toEqual(engine.labs.surprisal(0.1));
});
