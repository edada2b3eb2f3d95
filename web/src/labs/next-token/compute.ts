import type { LabEngine, NextToken, SurprisalPoint, Window } from '../../engine/lab-types.ts';
import { firstPage, type Batch } from './predictions.ts';
import { computeLine, type LineView } from './counted.ts';
import type { LossName, NextTokenSettings } from './settings.ts';

export interface MeanLoss {
  readonly nats: number;
  readonly perplexity: number;
}

export type MeanLosses = Readonly<Record<LossName, MeanLoss>>;

/** One loss taken apart: N rows, C classes. */
export interface LossSteps {
  /** (N, C). */
  readonly logits: Float32Array;
  readonly probabilities: Float32Array;
  readonly logProbabilities: Float32Array;
  /** (N): the class that is the answer, and −log p of it. */
  readonly targets: Int32Array;
  readonly surprisals: Float32Array;
  /** (N): their sum so far, its mean and perplexity. */
  readonly sums: Float32Array;
  readonly means: Float32Array;
  readonly perplexities: Float32Array;
}

interface Unfolded {
  /** The reader's line, as a counted model reads it. */
  readonly line: LineView;
  readonly batches: readonly Batch[];
  /** Of the first page of the first batch. */
  readonly windows: readonly Window[];
}

export interface DrawnView extends Unfolded {
  readonly kind: 'drawn';
  readonly losses: MeanLosses;
  /** The same without the draw in between, or with it. */
  readonly otherwise: MeanLosses;
  readonly steps: LossSteps;
}

export interface TextView extends Unfolded {
  readonly kind: 'text';
  readonly vocabulary: readonly string[];
  readonly tokenCount: number;
  /** p of every token if all are equally likely, and what every prediction then costs. */
  readonly uniform: number;
  readonly clueless: SurprisalPoint;
}

export type NextTokenView = DrawnView | TextView;

export function computeNextToken(engine: LabEngine, settings: NextTokenSettings): NextTokenView {
  const line = computeLine(engine, settings);
  return settings.source === 'drawn'
    ? { line, ...drawn(engine, settings) }
    : { line, ...ownText(engine, settings) };
}

function unfold(engine: LabEngine, batches: readonly Batch[]): Omit<Unfolded, 'line'> {
  return { batches, windows: engine.windows(firstPage(batches[0] ?? [])) };
}

function drawn(engine: LabEngine, settings: NextTokenSettings): Omit<DrawnView, 'line'> {
  const { seed, batch, context, classes, extra, loss } = settings;
  const draw = (extraDraw: boolean): NextToken =>
    engine.nextToken({ seed, batch, context, classes, extraDraw });
  const exercise = draw(extra);
  const { logits, targets } = loss === 'nll' ? exercise.nll : exercise.crossEntropy;
  const steps = engine.crossEntropySteps({
    logits: Float64Array.from(logits),
    rows: batch * context,
    classes,
    targets,
    reduction: 'mean',
  });
  return {
    kind: 'drawn',
    ...unfold(engine, [exercise.tokens]),
    losses: meanLosses(engine, exercise),
    otherwise: meanLosses(engine, draw(!extra)),
    steps: {
      logits,
      targets,
      probabilities: Float32Array.from(steps.probabilities),
      logProbabilities: Float32Array.from(steps.logProbabilities),
      surprisals: Float32Array.from(steps.nll),
      sums: Float32Array.from(steps.runningLosses),
      means: Float32Array.from(steps.runningMeans),
      perplexities: exponentials(engine, steps.runningMeans),
    },
  };
}

function meanLosses(engine: LabEngine, { nll, crossEntropy }: NextToken): MeanLosses {
  const [first = Number.NaN, second = Number.NaN] = exponentials(
    engine,
    Float64Array.of(nll.loss, crossEntropy.loss),
  );
  return {
    nll: { nats: nll.loss, perplexity: first },
    'cross-entropy': { nats: crossEntropy.loss, perplexity: second },
  };
}

/** eˣ of each value, in float32, as PyTorch's `exp`. */
function exponentials(engine: LabEngine, values: Float64Array): Float32Array {
  const atOnce = 1000;
  const result = new Float32Array(values.length);
  for (let from = 0; from < values.length; from += atOnce)
    result.set(engine.softmax(values.slice(from, from + atOnce)).exponentials, from);
  return result;
}

function ownText(
  engine: LabEngine,
  { text, batch, context }: NextTokenSettings,
): Omit<TextView, 'line'> {
  const { vocabulary, tokens } = engine.tokenize(text.text, text.tokenizer);
  const uniform = 1 / vocabulary.length;
  return {
    kind: 'text',
    ...unfold(engine, engine.batches(tokens, batch, context)),
    vocabulary,
    tokenCount: tokens.length,
    uniform,
    clueless: engine.surprisal(uniform),
  };
}
