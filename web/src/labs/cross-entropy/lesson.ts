import type { CrossEntropyStepsRequest, LabEngine } from '../../engine/lab-types.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { oneHot } from './soft-targets.ts';
import { shapeOf } from './table.ts';

/** What the chosen row and the whole table say of the ideas behind the loss. */
export interface Lesson {
  /** H(y, p) of the chosen row, class by class: y, y · (−log p), and their sum. */
  readonly definition: {
    readonly truth: readonly number[];
    readonly terms: Float64Array;
    readonly total: number;
  };
  /** ∂(−log p)/∂z of the chosen row by the chain rule; null where no class is its target alone. */
  readonly chain: {
    /** −1/p of the target. */
    readonly slope: number;
    /** (C): ∂p/∂z of the target: p(δ − p). */
    readonly jacobian: Float32Array;
    /** (C): p − y. */
    readonly gradient: Float64Array;
  } | null;
  /** The sum of all losses over the number of sequences. */
  readonly perSequence: number;
  /** The mean under both conventions of label smoothing; null where there is none to compare. */
  readonly smoothing: {
    readonly epsilon: number;
    /** ε over all classes, as PyTorch. */
    readonly overAll: number;
    /** ε over the classes that are not true. */
    readonly overOthers: number;
  } | null;
}

type Request = Omit<CrossEntropyStepsRequest, 'reduction'>;

export const usualSmoothing = 0.1;

/** y, or q: what each class's share of the row's target is. */
function truthOf(settings: CrossEntropySettings, row: number): readonly number[] {
  const { classes } = shapeOf(settings.logits);
  return (
    settings['target-probabilities']?.[row] ??
    oneHot(isIgnored(settings, row) ? -1 : (settings.targets[row] ?? 0), classes)
  );
}

/** Every class once as the target, with its share as its weight. */
function definitionOf(engine: LabEngine, settings: CrossEntropySettings): Lesson['definition'] {
  const { classes } = shapeOf(settings.logits);
  const row = settings.row - 1;
  const logits = settings.logits.flat()[row] ?? [];
  const truth = truthOf(settings, row);
  const { rowLosses, numerator } = engine.crossEntropySteps({
    logits: Float64Array.from(truth.flatMap(() => logits)),
    rows: classes,
    classes,
    targets: Int32Array.from(truth, (_, column) => column),
    weight: Float64Array.from(truth),
    reduction: 'sum',
    precision: settings.precision,
  });
  return { truth, terms: rowLosses, total: numerator };
}

function chainOf(engine: LabEngine, settings: CrossEntropySettings): Lesson['chain'] {
  const { classes } = shapeOf(settings.logits);
  const row = settings.row - 1;
  const logits = Float64Array.from(settings.logits.flat()[row] ?? []);
  const target = settings.targets[row] ?? 0;
  if (isIgnored(settings, row) || settings['target-probabilities'] !== null) return null;
  if (!logits.every(Number.isFinite)) return null;
  const { probabilities, jacobian } = engine.softmax(logits);
  const { gradient } = engine.crossEntropySteps({
    logits,
    rows: 1,
    classes,
    targets: Int32Array.of(target),
    ignoreIndex: -1,
    reduction: 'sum',
  });
  return {
    slope: engine.surprisal(probabilities[target] ?? Number.NaN).slope,
    jacobian: jacobian.slice(target * classes, (target + 1) * classes),
    gradient,
  };
}

/** Of the rows that count, without class weights. */
function smoothingOf(engine: LabEngine, settings: CrossEntropySettings): Lesson['smoothing'] {
  const { classes } = shapeOf(settings.logits);
  if (settings['target-probabilities'] !== null || classes < 2) return null;
  const counted = settings.logits.flat().flatMap((logits, row) => {
    const target = settings.targets[row] ?? 0;
    return isIgnored(settings, row) ? [] : [{ logits, target }];
  });
  if (counted.length === 0) return null;
  const epsilon = settings['label-smoothing'] || usualSmoothing;
  const request = {
    logits: Float64Array.from(counted.flatMap(({ logits }) => logits)),
    rows: counted.length,
    classes,
    ignoreIndex: -1,
    reduction: 'mean',
    precision: settings.precision,
  } as const;
  const overAll = engine.crossEntropySteps({
    ...request,
    targets: Int32Array.from(counted, ({ target }) => target),
    labelSmoothing: epsilon,
  });
  const overOthers = engine.crossEntropySteps({
    ...request,
    targets: new Int32Array(),
    targetProbabilities: Float64Array.from(
      counted.flatMap(({ target }) =>
        oneHot(target, classes).map((one) => (one === 1 ? 1 - epsilon : epsilon / (classes - 1))),
      ),
    ),
  });
  return { epsilon, overAll: overAll.loss, overOthers: overOthers.loss };
}

/** `request` is that of the whole table. */
export function computeLesson(
  engine: LabEngine,
  settings: CrossEntropySettings,
  request: Request,
): Lesson {
  const { sequences, classes } = shapeOf(settings.logits);
  const weights = settings.weight ?? Array.from({ length: classes }, () => 1);
  return {
    definition: definitionOf(engine, settings),
    chain: chainOf(engine, settings),
    perSequence: engine.crossEntropySteps({
      ...request,
      weight: Float64Array.from(weights, (one) => one / sequences),
      precision: settings.precision,
      reduction: 'sum',
    }).loss,
    smoothing: smoothingOf(engine, settings),
  };
}
