import type { CrossEntropySteps, LabEngine, Pipeline } from '../../engine/lab-types.ts';
import { confidences, confidenceTarget, flooredClasses, worked, type Example } from './examples.ts';
import { computeLesson, type Lesson } from './lesson.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

/** What a pipeline says of the table as it stands: plain mean over the rows that count. */
export interface PipelineFigure {
  readonly pipeline: Pipeline;
  readonly loss: number;
  readonly floor: number;
  /** Of the chosen row, by its logits. */
  readonly gradient: Float32Array | null;
}

export interface RaceRun {
  readonly pipeline: Pipeline;
  readonly floor: number;
  /** (steps + 1) each. */
  readonly losses: Float32Array;
  readonly probabilities: Float32Array;
}

export type Steps = Pick<
  CrossEntropySteps,
  | 'exponentials'
  | 'sums'
  | 'probabilities'
  | 'logProbabilities'
  | 'nll'
  | 'spread'
  | 'rowWeights'
  | 'rowLosses'
  | 'runningLosses'
  | 'runningWeights'
  | 'runningMeans'
  | 'countedRows'
  | 'numerator'
  | 'divisor'
  | 'loss'
  | 'perplexity'
  | 'gradient'
>;

export interface CrossEntropyView {
  readonly steps: Steps;
  readonly lesson: Lesson;
  /** (N): what each row costs in both precisions. */
  readonly losses32: Float64Array;
  readonly losses64: Float64Array;
  /** The weighted sum over the number of rows: the mistake; null without weights. */
  readonly overRows: number | null;
  /** Of the chosen row: what was subtracted, 0 if nothing overflows, and log Σ e^(z − shift). */
  readonly logSum: { readonly shift: number; readonly value: number };
  readonly pipelines: readonly PipelineFigure[];
  readonly race: readonly RaceRun[];
  readonly floors: readonly { readonly classes: number; readonly floor: number }[];
  readonly confidence: readonly {
    readonly name: (typeof confidences)[number]['name'];
    readonly logits: readonly number[];
    readonly probability: number;
    readonly loss: number;
  }[];
  /** The footnote's figure, of the worked example. */
  readonly footnote: { readonly mean: number };
  readonly curve: { readonly probabilities: Float32Array; readonly nats: Float32Array };
}

const ignoreNothing = -2_147_483_648;

function plain(engine: LabEngine, { logits, targets }: Example): CrossEntropySteps {
  const { rows, classes } = shapeOf(logits);
  return engine.crossEntropySteps({
    logits: Float64Array.from(logits.flat(2)),
    rows,
    classes,
    targets: Int32Array.from(targets),
    ignoreIndex: ignoreNothing,
    reduction: 'mean',
  });
}

function figures(engine: LabEngine, settings: CrossEntropySettings): readonly PipelineFigure[] {
  const { classes } = shapeOf(settings.logits);
  const rows = settings.logits.flat();
  const counted = rows.flatMap((_, row) => (isIgnored(settings, row) ? [] : [row]));
  if (counted.length === 0) return [];
  const runs = engine.pipelineRace({
    logits: Float64Array.from(counted.flatMap((row) => rows[row] ?? [])),
    rows: counted.length,
    classes,
    targets: Int32Array.from(counted, (row) => settings.targets[row] ?? 0),
    steps: 1,
    learningRate: 1,
  });
  const at = counted.indexOf(settings.row - 1);
  return runs.map(({ pipeline, floor, losses, firstGradient }) => ({
    pipeline,
    floor,
    loss: losses[0] ?? Number.NaN,
    gradient:
      at < 0 ? null : Float32Array.from(firstGradient.slice(at * classes, (at + 1) * classes)),
  }));
}

let raced: { readonly key: string; readonly runs: readonly RaceRun[] } | null = null;

function race(engine: LabEngine, settings: CrossEntropySettings): readonly RaceRun[] {
  const request = {
    logits: Float64Array.from(settings.race),
    rows: 1,
    classes: settings.race.length,
    targets: Int32Array.of(settings['race-target']),
    steps: settings['race-steps'],
    learningRate: settings['race-rate'],
  };
  const key = JSON.stringify(request);
  if (raced?.key !== key)
    raced = {
      key,
      runs: engine.pipelineRace(request).map(({ pipeline, floor, losses, meanProbabilities }) => ({
        pipeline,
        floor,
        losses: Float32Array.from(losses),
        probabilities: Float32Array.from(meanProbabilities),
      })),
    };
  return raced.runs;
}

function floors(engine: LabEngine): CrossEntropyView['floors'] {
  return flooredClasses.map((classes) => ({
    classes,
    floor:
      engine
        .pipelineRace({
          logits: new Float64Array(classes),
          rows: 1,
          classes,
          targets: Int32Array.of(0),
          steps: 1,
          learningRate: 1,
        })
        .find(({ pipeline }) => pipeline === 'softmax-cross-entropy')?.floor ?? Number.NaN,
  }));
}

function logSumOf(engine: LabEngine, row: readonly number[]): CrossEntropyView['logSum'] {
  const logits = Float64Array.from(row);
  const naive = engine.writtenOutSoftmax(logits, 'none', 'float32').logSum;
  if (Number.isFinite(naive)) return { shift: 0, value: naive };
  const { shift, logSum } = engine.writtenOutSoftmax(logits, 'maximum', 'float32');
  return { shift, value: logSum };
}

/** All numbers of the lab. */
export function computeCrossEntropy(
  engine: LabEngine,
  settings: CrossEntropySettings,
): CrossEntropyView {
  const { rows, classes } = shapeOf(settings.logits);
  const request = {
    logits: Float64Array.from(settings.logits.flat(2)),
    rows,
    classes,
    ...(settings['target-probabilities'] === null
      ? { targets: Int32Array.from(settings.targets) }
      : {
          targets: new Int32Array(),
          targetProbabilities: Float64Array.from(settings['target-probabilities'].flat()),
        }),
    ignoreIndex: settings['ignore-index'],
    labelSmoothing: settings['label-smoothing'],
    reduction: settings.reduction,
    ...(settings.weight === null ? {} : { weight: Float64Array.from(settings.weight) }),
  };
  const single = engine.crossEntropySteps({ ...request, precision: 'float32' });
  const double = engine.crossEntropySteps({ ...request, precision: 'float64' });
  const chosen = settings.precision === 'float32' ? single : double;
  const { countedRows } = chosen;
  const moderate = confidences.map(({ logits }) => logits);
  const confidence = plain(engine, {
    logits: [moderate],
    targets: confidences.map(() => confidenceTarget),
    names: null,
  });
  const footnote = plain(engine, worked);
  const curve = engine.surprisalCurve({ from: 0.005, to: 1, points: 200 });
  return {
    steps: pick(chosen),
    lesson: computeLesson(engine, settings, request),
    losses32: single.rowLosses,
    losses64: double.rowLosses,
    overRows:
      settings.weight === null || settings['target-probabilities'] !== null || countedRows === 0
        ? null
        : engine.crossEntropySteps({
            ...request,
            reduction: 'sum',
            weight: Float64Array.from(settings.weight, (one) => one / countedRows),
          }).loss,
    logSum: logSumOf(engine, settings.logits.flat()[settings.row - 1] ?? [0]),
    pipelines: figures(engine, settings),
    race: race(engine, settings),
    floors: floors(engine),
    confidence: confidences.map(({ name, logits }, at) => ({
      name,
      logits,
      probability: confidence.probabilities[at * logits.length + confidenceTarget] ?? Number.NaN,
      loss: confidence.nll[at] ?? Number.NaN,
    })),
    footnote: { mean: footnote.loss },
    curve: {
      probabilities: Float32Array.from(curve.probabilities),
      nats: Float32Array.from(curve.nats),
    },
  };
}

function pick(steps: CrossEntropySteps): Steps {
  const { exponentials, sums, probabilities, logProbabilities, nll, spread } = steps;
  const { rowWeights, rowLosses, runningLosses, runningWeights, runningMeans } = steps;
  const { countedRows, numerator, divisor, loss, perplexity, gradient } = steps;
  return {
    exponentials,
    sums,
    probabilities,
    logProbabilities,
    nll,
    spread,
    rowWeights,
    rowLosses,
    runningLosses,
    runningWeights,
    runningMeans,
    countedRows,
    numerator,
    divisor,
    loss,
    perplexity,
    gradient,
  };
}
