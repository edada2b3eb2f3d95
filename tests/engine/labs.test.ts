import { describe, expect, it } from 'vitest';
import { isEngineError } from '../../web/src/engine/errors.ts';
import { engine } from './engine.ts';

const { labs } = engine;

const doubles = (...values: number[]): Float64Array => Float64Array.from(values);
const decimals = (values: ArrayLike<number>, digits: number): string[] =>
  Array.from(values, (value) => value.toFixed(digits));

/** Runs what the engine should refuse. */
function refusal(call: () => unknown): { code: unknown; message: string } {
  try {
    call();
  } catch (error) {
    if (isEngineError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('softmax', () => {
  it('is taken apart', () => {
    const view = labs.softmax(doubles(2, 1, 0.1));
    expect(decimals(view.probabilities, 4)).toEqual(['0.6590', '0.2424', '0.0986']);
    expect(view.jacobian).toHaveLength(9);
    expect(view.sum).toBeCloseTo(11.2125, 4);
    expect(labs.softmax(doubles(2, 1, 0.1), 100).probabilities[0]).toBeCloseTo(0.3365, 3);
  });

  it('is swept over the moving logits', () => {
    const spacing = { from: -2, to: 2, points: 400 };
    const one = labs.softmaxSweep(doubles(2, 1, 0), Int32Array.of(2), spacing);
    expect(one.xs).toHaveLength(400);
    expect(one.probabilities).toHaveLength(1200);
    expect(one.probabilities[399 * 3]).toBeCloseTo(one.probabilities[399 * 3 + 2] ?? 0, 6);
    const two = labs.softmaxSweep(doubles(2, 1, 0, 0), Int32Array.of(2, 3), spacing);
    expect(two.probabilities[2]).toBe(two.probabilities[3]);
    const curve = labs.exponentialCurve({ from: -2, to: 2, points: 3 });
    expect(decimals(curve.values, 4)).toEqual(['0.1353', '1.0000', '7.3891']);
  });

  it.each([
    ['float32', 88.72, 88.73],
    ['float16', 11.085, 11.094],
    ['bfloat16', 88.5, 89],
  ] as const)('overflows in %s between %d and %d if written naively', (format, fine, over) => {
    expect(labs.writtenOutSoftmax(doubles(fine, 0), 'none', format).probabilities[0]).toBeCloseTo(
      1,
    );
    const naive = labs.writtenOutSoftmax(doubles(over, 0), 'none', format);
    expect(naive.exponentials[0]).toBe(Infinity);
    expect(naive.probabilities[0]).toBeNaN();
    const safe = labs.writtenOutSoftmax(doubles(over, 0), 'maximum', format);
    expect(safe.probabilities[0]).toBeCloseTo(1);
    expect(labs.numberFormat(format).logLargest).toBeGreaterThan(fine - 0.01);
    expect(labs.numberFormat(format).logLargest).toBeLessThan(over);
  });

  it('shows NaN along a sweep where the shifted way goes on', () => {
    const sweep = labs.writtenOutSweep(
      doubles(2, 1),
      'offset',
      { from: 0, to: 100, points: 101 },
      'float32',
    );
    expect(sweep.naive[2 * 86]).toBeCloseTo(0.7311, 3);
    expect(sweep.naive[2 * 88]).toBeNaN();
    expect(sweep.shifted[2 * 100]).toBeCloseTo(0.7311, 3);
  });
});

describe('-log p', () => {
  it('gives the table', () => {
    const table = [0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1].map((p) => labs.surprisal(p).nats);
    expect(decimals(table, 4)).toEqual([
      '4.6052',
      '2.3026',
      '1.6094',
      '1.2040',
      '0.6931',
      '0.3567',
      '0.1054',
      '0.0000',
    ]);
    expect(labs.surprisal(0.25)).toMatchObject({ bits: 2, slope: -4, perplexity: 4 });
    expect(labs.surprisal(0).nats).toBe(Infinity);
    expect(labs.bits(Math.LN2)).toBe(1);
  });

  it('has curves, honest and with an epsilon', () => {
    const curve = labs.surprisalCurve({ from: 0, to: 1, points: 5 });
    expect(decimals(curve.bits, 4)).toEqual(['Infinity', '2.0000', '1.0000', '0.4150', '0.0000']);
    expect(labs.epsilonPoint(0, 1e-12).nats.toFixed(3)).toBe('27.631');
    const trap = labs.epsilonCurve({ from: -300, to: 0, points: 2 }, 1e-12);
    expect(decimals(trap.withEpsilon, 3)).toEqual(['27.631', '-0.000']);
    expect(trap.nats[0]).toBeCloseTo(690.7755, 3);
  });

  it('goes on as a sum where the product underflows', () => {
    const half = new Float64Array(200).fill(0.5);
    const narrow = labs.runningLikelihood(half);
    expect(narrow).toMatchObject({ firstSubnormal: 126, firstZero: 149, lastNonzero: 2 ** -149 });
    expect(narrow.surprisals[199]).toBeCloseTo(138.629, 2);
    expect(labs.runningLikelihood(half, 'float64').firstZero).toBeNull();
  });
});

describe('information', () => {
  it('splits the cross-entropy', () => {
    const { entropy, crossEntropy, divergence } = labs.information(
      doubles(0.5, 0.5),
      doubles(0.9, 0.1),
    );
    expect(crossEntropy).toBeCloseTo(entropy + divergence, 12);
    const oneHot = (q: Float64Array, y: number): string =>
      labs
        .information(
          q.map((_, i) => (i === y ? 1 : 0)),
          q,
        )
        .crossEntropy.toFixed(4);
    expect(oneHot(doubles(0.1, 0.2, 0.7), 2)).toBe('0.3567');
    expect(oneHot(doubles(0.1, 0.2, 0.7), 0)).toBe('2.3026');
    expect(oneHot(doubles(0.9, 0.1), 0)).toBe('0.1054');
    expect(oneHot(doubles(0.2, 0.8), 0)).toBe('1.6094');
    expect(labs.information(doubles(0.5, 0.5), doubles(1, 0)).divergence).toBe(Infinity);
  });

  it('rebalances and knows the binary case', () => {
    expect(decimals(labs.rebalance(doubles(0.1, 0.2, 0.7), 2, 0.4), 6)).toEqual([
      '0.200000',
      '0.400000',
      '0.400000',
    ]);
    const binary = labs.binaryCrossEntropy(0.7, 1);
    expect(binary.loss.toFixed(4)).toBe('0.3567');
    expect(binary.gradientByLogit).toBeCloseTo(-0.3, 12);
    expect(labs.binaryCrossEntropyWithLogit(0, 0)).toMatchObject({
      probability: 0.5,
      gradientByLogit: 0.5,
    });
  });
});

describe('cross-entropy', () => {
  const worked = {
    logits: doubles(
      ...[2.0, 1.0, 0.1, 0.0, -1.0, 0.5, 2.1, -1.2, 0.3, 0.0, 1.2, 0.7, 0.3, 2.2, -0.5],
      ...[1.5, -0.5, 2.3, 0.0, 0.1, 0.3, 0.8, 1.5, -1.0, 2.0, 2.2, 1.0, 0.5, 0.3, 0.0],
    ),
    rows: 6,
    classes: 5,
    targets: Int32Array.of(0, 1, 3, 2, 4, 1),
    reduction: 'mean',
  } as const;

  it('shows every step of the worked example', () => {
    const steps = labs.crossEntropySteps(worked);
    expect(decimals(steps.rowLosses, 4)).toEqual([
      '0.5321',
      '0.4230',
      '0.5921',
      '0.5430',
      '0.7609',
      '1.7563',
    ]);
    expect(steps.numerator.toFixed(4)).toBe('4.6075');
    expect(steps.divisor).toBe(6);
    expect(steps.loss.toFixed(4)).toBe('0.7679');
    expect(steps.perplexity.toFixed(4)).toBe('2.1553');
    expect(steps.runningMeans[2]?.toFixed(4)).toBe('0.5157');
    expect(steps.exponentials).toHaveLength(30);
  });

  it('has the eight decimals of the four classes in float64', () => {
    const steps = labs.crossEntropySteps({
      logits: doubles(
        ...[3.5, -3.45, 0.23, 1.25, -2.14, 0.54, 2.67, -5.23],
        ...[-1.34, 5.01, -1.54, -1.17, -2.98, -1.37, 1.54, 5.23],
      ),
      rows: 4,
      classes: 4,
      targets: Int32Array.of(0, 2, 1, 3),
      reduction: 'none',
      precision: 'float64',
    });
    expect(decimals(steps.rowLosses, 8)).toEqual([
      '0.13484927',
      '0.11987498',
      '0.00523357',
      '0.02625655',
    ]);
  });

  it('gives NaN when all rows are ignored, and weighs as PyTorch does', () => {
    const none = labs.crossEntropySteps({ ...worked, targets: new Int32Array(6).fill(-100) });
    expect(none.loss).toBeNaN();
    expect(none.countedRows).toBe(0);
    const weighted = labs.crossEntropySteps({
      ...worked,
      weight: doubles(1, 2, 3, 4, 5),
      ignoreIndex: 1,
    });
    expect(weighted.divisor).toBe(1 + 4 + 3 + 5);
  });

  it('races six pipelines from the same logits', () => {
    const { reduction: _, ...table } = worked;
    const runs = labs.pipelineRace({ ...table, steps: 100, learningRate: 1 });
    expect(runs.map(({ pipeline }) => pipeline)).toEqual([
      'softmax-log-nll',
      'log-softmax-nll',
      'cross-entropy',
      'log-sum-exp',
      'softmax-cross-entropy',
      'softmax-nll',
    ]);
    expect(runs.map(({ floor }) => floor.toFixed(4))).toEqual([
      '0.0000',
      '0.0000',
      '0.0000',
      '0.0000',
      '0.9048',
      '-1.0000',
    ]);
    for (const run of runs) {
      expect(run.losses).toHaveLength(101);
      expect(run.targetProbabilities).toHaveLength(606);
      expect(run.meanSurprisals[0]?.toFixed(4)).toBe('0.7679');
      expect(run.meanSurprisals[100]).toBeLessThan(0.7679);
    }
  });
});

describe('next token', () => {
  it('unfolds the cat that sat', () => {
    const { vocabulary, tokens } = labs.tokenize('The cat sat .', 'words');
    expect(vocabulary).toEqual(['The', 'cat', 'sat', '.']);
    const [batch] = labs.batches(tokens, 3, 4);
    const windows = labs.windows(batch ?? []);
    expect(windows.map(({ context, target }) => [...context, target])).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2, 3],
    ]);
  });

  it('keeps emoji and refuses half of one', () => {
    expect(labs.tokenize('a👩🔬e\u0301', 'characters').vocabulary).toEqual([
      'a',
      '👩',
      '🔬',
      'e',
      '\u0301',
    ]);
    // Whether half a pair arrives as U+FFFD or is refused, it neither crashes nor is kept.
    try {
      expect(labs.tokenize('a\ud83db', 'characters').vocabulary).toEqual(['a', '\ufffd', 'b']);
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid_argument' });
    }
  });

  it.each([
    [false, '2.3182', '2.8195'],
    [true, '2.6696', '2.1994'],
  ])("gives the notebook's losses (extra draw: %s)", (extraDraw, nll, crossEntropy) => {
    const drawn = labs.nextToken({ seed: 538, batch: 3, context: 4, classes: 8, extraDraw });
    expect(drawn.tokens.map((row) => [...row].join(' '))).toEqual([
      '7 9 4 7 4',
      '9 3 0 4 9',
      '0 0 7 0 5',
    ]);
    expect(labs.windows(drawn.tokens)).toHaveLength(12);
    expect(drawn.nll.loss.toFixed(4)).toBe(nll);
    expect(drawn.crossEntropy.loss.toFixed(4)).toBe(crossEntropy);
    expect(drawn.nll.rows).toHaveLength(12);
  });
});

describe('what is out of range', () => {
  const table = { rows: 1, classes: 2, targets: Int32Array.of(0), reduction: 'mean' } as const;
  it.each<[string, () => unknown, string]>([
    [
      'logit',
      () => labs.softmax(doubles(1, NaN)),
      'logit nan of class 1 is not in [-1e+30, 1e+30]',
    ],
    ['temperature', () => labs.softmax(doubles(1), 0), 'temperature 0 is not in [0.01, 100]'],
    ['probability', () => labs.surprisal(1.5), 'probability 1.5 is not in [0, 1]'],
    ['sum', () => labs.information(doubles(0.5, 0.4), doubles(1, 0)), 'P sums to 0.9'],
    ['index', () => labs.rebalance(doubles(1, 0), 0.5, 1), 'entry 0.5 is not a whole number'],
    [
      'cell',
      () => labs.crossEntropySteps({ ...table, logits: doubles(0, Infinity) }),
      'logit inf at row 0, class 1',
    ],
    ['text', () => labs.tokenize('cat', 'words'), 'the text has 1 word, not 2 to 10000'],
    ['batch', () => labs.batches(Int32Array.of(1, 2), 0, 4), 'batch size 0 is not in [1, 64]'],
    [
      'race',
      () => labs.pipelineRace({ ...table, logits: doubles(0, 0), steps: 0, learningRate: 1 }),
      'number of steps 0 is not in [1, 10000]',
    ],
  ])('is refused by name and range: %s', (_, call, expected) => {
    const { code, message } = refusal(call);
    expect(code).toBe('invalid_argument');
    expect(message).toContain(expected);
  });
});
