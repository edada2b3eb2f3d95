import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { isEngineError } from '../../web/src/engine/errors.ts';
import type { Engine } from '../../web/src/engine/engine.ts';
import type { RnnConfig } from '../../web/src/engine/types.ts';
import manifest from '../../package.json' with { type: 'json' };
import { engine, using } from './engine.ts';
import { largestDistance } from './near.ts';

/** The engine's refusal; fails the test if there is none. */
function refusal(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (isEngineError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}

test('the engine knows its version, its SIMD and its limits', () => {
  expect(engine.version).toBe(manifest.version);
  expect(engine.simd).toContain('SSE4.2');
  const limits = engine.limits();
  expect(limits.seed).toEqual({
    minimum: 1 - 2 ** 53,
    maximum: 2 ** 53 - 1,
    exclusiveMinimum: false,
  });
  expect(limits.learningRate).toEqual({ minimum: 0, maximum: 10, exclusiveMinimum: true });
  expect(limits.hiddenSize.maximum).toBe(128);
});

const badConfigs: [Partial<Record<keyof RnnConfig, unknown>>, string][] = [
  [{ seed: -(2 ** 53) }, 'seed -9007199254740992 is not in [-9007199254740991, 9007199254740991]'],
  [{ seed: 1.5 }, 'seed 1.5 is not a whole number'],
  [{ seed: Number.NaN }, 'seed nan'],
  [{ epochs: 0 }, 'epochs 0 is not in [1, 1'],
  [{ epochs: Number.POSITIVE_INFINITY }, 'epochs inf'],
  [{ learningRate: 0 }, 'learning rate 0 is not above 0 and at most 10'],
  [{ learningRate: 1e9 }, 'is not above 0 and at most 10'],
  [{ optimizer: 'lion' }, '"lion"'],
  [{ optimizer: 'sgd', momentum: 1 }, 'momentum 1 is not in [0, 0.999]'],
  [{ weightDecay: -0.1 }, 'weight decay'],
  [{ clipNorm: 0 }, 'clip norm 0'],
  [{ mode: 'first-position' }, 'mode "first-position" is not one of'],
  [{ hiddenSize: 129 }, 'hidden size 129 is not in [1, 128]'],
  [{ embeddingSize: 2.5 }, 'embedding size 2.5 is not a whole number'],
  [{ sentences: [] }, 'number of sentences 0'],
  [{ sentences: [['alone']] }, 'sentence 1 has 1 word'],
  [
    {
      sentences: [
        ['a', 'b'],
        ['a', '<PAD>'],
      ],
    },
    'sentence 2 uses <PAD>',
  ],
  [{ sentences: [['a b', 'c']] }, 'white space'],
  [{ sentences: [Array.from({ length: 33 }, (_, i) => `w${i}`)] }, 'sentence 1 has 33 words'],
];

test.each(badConfigs)('a run with %j is refused', (change, message) => {
  const config = { ...defaultRun, ...change } as RnnConfig;
  const { code, message: said } = refusal(() => engine.createRnnRun(config));
  expect(code).toBe('invalid_argument');
  expect(said).toContain(message);
});

const badRequests: [Partial<Record<string, unknown>>, string][] = [
  [{ logits: Float32Array.of(1, Number.NaN, 0) }, 'logit nan at row 0, class 1'],
  [{ logits: Float32Array.of(1, 2, Number.POSITIVE_INFINITY) }, 'logit inf at row 0, class 2'],
  [
    { logits: new Float32Array(3).fill(-Infinity) },
    'every logit of row 0 is -Infinity: one class at least must stay unmasked',
  ],
  [{ targets: Float32Array.of(0.5, 0.5) }, 'target probabilities has 2 values, expected 3'],
  [
    { targets: Float32Array.of(0.5, -0.5, 1) },
    'target probability -0.5 at row 0, class 1 is not in [0, 1]',
  ],
  [{ targets: Float32Array.of(1, 1, 0) }, 'target probabilities of row 0 sum to 2, not to 1'],
  [{ logits: Float32Array.of(1, 2) }, 'logits has 2 values, expected 3'],
  [{ targets: Int32Array.of(3) }, 'target 3 at row 0 is not in [0, 3)'],
  [{ targets: Int32Array.of(0, 1) }, 'targets has 2 values, expected 1'],
  [{ weight: Float32Array.of(1, -1, 1) }, 'weight -1 of class 1'],
  [{ weight: Float32Array.of(1) }, 'weight has 1 value, expected 3'],
  [{ labelSmoothing: 1.5 }, 'label smoothing 1.5'],
  [{ ignoreIndex: 0.5 }, 'ignore_index 0.5 is not a whole number'],
  [{ reduction: 'max' }, 'reduction "max" is not one of mean, sum, none'],
  [{ rows: 0, logits: new Float32Array(), targets: new Int32Array() }, 'number of rows'],
];

test.each(badRequests)('cross-entropy with %j is refused', (change, message) => {
  const request = {
    logits: Float32Array.of(1, 2, 3),
    rows: 1,
    classes: 3,
    targets: Int32Array.of(0),
    reduction: 'mean',
    ...change,
  } as Parameters<Engine['crossEntropy']>[0];
  const { code, message: said } = refusal(() => engine.crossEntropy(request));
  expect(code).toBe('invalid_argument');
  expect(said).toContain(message);
});

test('the largest allowed logit is allowed', () => {
  const logits = Float32Array.of(1e30, -1e30);
  const request = {
    logits,
    rows: 1,
    classes: 2,
    targets: Int32Array.of(1),
    reduction: 'mean',
  } as const;
  expect(engine.crossEntropy(request).loss).toBeCloseTo(2e30, -24);
});

test('a generator refuses what it cannot draw, and goes on', () => {
  expect(refusal(() => engine.createGenerator(2 ** 53)).code).toBe('invalid_argument');
  for (const seed of [2n ** 64n, -(2n ** 63n) - 1n])
    expect(refusal(() => engine.createGenerator(seed))).toEqual({
      code: 'invalid_argument',
      message: `[generator] seed ${seed} is not in [-9223372036854775808, 18446744073709551615]`,
    });
  using(engine.createGenerator(0), (generator) => {
    expect(refusal(() => generator.randint(0, 0, 1)).message).toContain('[0, 0)');
    expect(refusal(() => generator.normal(-1)).message).toContain('number of values -1');
    expect(refusal(() => generator.uniform(1, 0, 1)).code).toBe('invalid_argument');
    expect([...generator.randint(0, 10, 5)]).toEqual([4, 9, 3, 0, 3]);
  });
});

test('values that are not numbers at all are refused with a code', () => {
  const config = { ...defaultRun, sentences: null } as unknown as RnnConfig;
  expect(refusal(() => engine.createRnnRun(config)).code).toBe('invalid_argument');
  const { seed: _, ...incomplete } = defaultRun;
  expect(refusal(() => engine.createRnnRun(incomplete as RnnConfig)).message).toContain('seed');
});

test('delete can be called again, and anything else after it is refused', () => {
  const run = engine.createRnnRun(defaultRun);
  run.delete();
  run.delete();
  expect(refusal(() => run.step(1))).toEqual({
    code: 'invalid_argument',
    message: 'this run was deleted',
  });
  expect(refusal(() => run.update).message).toBe('this run was deleted');
  const generator = engine.createGenerator(0);
  generator.delete();
  generator.delete();
  expect(refusal(() => generator.normal(1)).message).toBe('this generator was deleted');
});

test('the phases of an update, one by one, are a step', () => {
  using(engine.createRnnRun(defaultRun), (stepped) =>
    using(engine.createRnnRun(defaultRun), (phased) => {
      stepped.step(7);
      const losses: number[] = [];
      while (phased.update < 7) {
        phased.forward();
        losses.push(phased.loss());
        phased.backward();
        phased.applyUpdate();
      }
      expect(losses).toEqual([...stepped.losses()]);
      expect(phased.digest()).toBe(stepped.digest());
      expect(refusal(() => phased.backward()).message).toContain('out of turn');
      expect(phased.update).toBe(7);
    }),
  );
});

test('seek reaches every update, and history reads from any of them on', () => {
  using(engine.createRnnRun(defaultRun), (run) => {
    run.step(300);
    const losses = run.losses();
    const parameters = run.tensors().filter(({ kind }) => kind === 'parameter');
    run.seek(100);
    expect(run.update).toBe(100);
    expect(run.sentence).toBe(100 % 3);
    expect(run.losses()).toEqual(losses.subarray(0, 100));
    expect(run.losses(90)).toEqual(losses.subarray(90, 100));
    expect(run.losses(1000)).toHaveLength(0);
    expect(run.targetProbabilities(40)).toHaveLength(60);
    expect(run.epochLosses()).toHaveLength(33);
    expect(run.epochLosses(30)).toEqual(run.epochLosses().subarray(30));
    run.seek(300);
    expect(run.losses()).toEqual(losses);
    expect(
      run
        .tensors()
        .filter(({ kind }) => kind === 'parameter')
        .map(({ values }) => values),
    ).toEqual(parameters.map(({ values }) => values));
    expect(refusal(() => run.seek(301)).message).toContain('update 301');
    expect(run.update).toBe(300);
  });
});

test('a run tells its vocabulary, its sentences and its tensors', () => {
  using(engine.createRnnRun(defaultRun), (run) => {
    expect(run.vocabulary).toEqual([
      '<PAD>',
      'hello',
      'how',
      'are',
      'you',
      'I',
      'am',
      'fine',
      'Amelie',
    ]);
    expect(run.sentences).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7],
      [1, 5, 6, 8],
    ]);
    expect(run.totalUpdates).toBe(300);
    run.step(1);
    const parameters = run.tensors().filter(({ kind }) => kind === 'parameter');
    const sizes = parameters.map(({ shape, values, gradient }) => {
      const size = shape.reduce((product, extent) => product * extent, 1);
      expect(values).toHaveLength(size);
      expect(gradient).toHaveLength(size);
      return size;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(run.parameterCount);
  });
});

test('predictions are distributions, and their gradient is p − y over the positions', () => {
  using(engine.createRnnRun(defaultRun), (run) => {
    run.step(30);
    const before = run.digest();
    const classes = run.vocabulary.length;
    for (const [i, prediction] of run.predictions().entries()) {
      const positions = (run.sentences[i]?.length ?? 0) - 1;
      const target = run.sentences[i]?.at(-1);
      expect(prediction.logits).toHaveLength(positions * classes);
      for (let t = 0; t < positions; t++) {
        const row = prediction.probabilities.subarray(t * classes, (t + 1) * classes);
        expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
        expect(row[target ?? 0]).toBe(prediction.targetProbabilities[t]);
        const expected = row.map((p, c) => (p - (c === target ? 1 : 0)) / positions);
        const gradient = prediction.gradient.subarray(t * classes, (t + 1) * classes);
        expect(largestDistance(gradient, expected)).toBeLessThan(1e-7);
      }
      const mean = prediction.surprisals.reduce((sum, s) => sum + s, 0) / positions;
      expect(prediction.loss).toBeCloseTo(mean, 6);
    }
    expect(run.digest()).toBe(before);
  });
});

test('arrays are copies: later steps leave them alone', () => {
  using(engine.createRnnRun({ ...defaultRun, epochs: 10_000 }), (run) => {
    run.step(3);
    const losses = run.losses();
    const kept = losses.slice();
    const [embedding] = run.tensors();
    const first = embedding?.values.slice();
    run.step(29_000);
    expect(losses).toEqual(kept);
    expect(embedding?.values).toEqual(first);
  });
});

test('a run that diverges says so and stops before that update', () => {
  const config = { ...defaultRun, optimizer: 'sgd', learningRate: 10, weightDecay: 1 } as const;
  using(engine.createRnnRun(config), (run) => {
    const done = run.step(300);
    expect(run.diverged).toBe(true);
    expect(done).toBeLessThan(300);
    expect(run.update).toBe(done);
    expect(run.losses()).toHaveLength(done + 1);
    expect(run.losses().at(-1)).toBeNaN();
    expect(run.step(1)).toBe(0);
    run.seek(done - 1);
    expect(run.diverged).toBe(false);
  });
});

test('the floor that the data allow', () => {
  const floor = engine.lossFloor(defaultRun.sentences, 'every-position');
  expect([...floor.perSentence].map((loss) => loss.toFixed(4))).toEqual([
    '0.2310',
    '0.0000',
    '0.2310',
  ]);
  expect(floor.mean).toBeCloseTo(0.154, 4);
  expect(floor.uniform).toBeCloseTo(Math.log(9), 12);
  expect(engine.lossFloor(defaultRun.sentences, 'last-position').mean).toBe(0);
});
