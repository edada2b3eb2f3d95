import type { Reduction } from '../types.ts';
import type { Precision } from './shared.ts';

/** A table of logits and its targets, with the options of `F.cross_entropy`. */
export interface CrossEntropyStepsRequest {
  /** (rows, classes), each in ±10³⁰ or −∞, as typed: rounded to the precision by the engine. */
  readonly logits: Float64Array;
  readonly rows: number;
  readonly classes: number;
  /** (rows): each in [0, classes) or `ignoreIndex`; none where there are class probabilities. */
  readonly targets: Int32Array;
  /** (rows, classes): instead of targets, what each class's share of the target is. */
  readonly targetProbabilities?: Float64Array;
  /** (classes): each in [0, 10⁶]. */
  readonly weight?: Float64Array;
  /** −100 if absent. */
  readonly ignoreIndex?: number;
  /** In [0, 1]. */
  readonly labelSmoothing?: number;
  readonly reduction: Reduction;
  /** `float32` if absent, as PyTorch. */
  readonly precision?: Precision;
}

/** Every number between the logits and the loss. N rows, C classes. */
export interface CrossEntropySteps {
  /** (N): max z. */
  readonly maxima: Float64Array;
  /** (N, C): eᶻ, as the formula has it; infinite past overflow. */
  readonly exponentials: Float64Array;
  /** (N): Σ eᶻ. */
  readonly sums: Float64Array;
  /** (N, C): exp(z − max z), which the result is computed from. */
  readonly shiftedExponentials: Float64Array;
  /** (N). */
  readonly shiftedSums: Float64Array;
  /** (N, C). */
  readonly probabilities: Float64Array;
  /** (N, C): its negative is what each answer would have cost. */
  readonly logProbabilities: Float64Array;
  /** (N): −log p[y], or −Σ q log p, neither weighted nor smoothed; 0 if ignored. */
  readonly nll: Float64Array;
  /** (N): −Σ w log p over all classes, the smoothed part; 0 if ignored. */
  readonly spread: Float64Array;
  /** (N): w[y], 0 if ignored, 1 under probabilities: what the row adds to a mean's denominator. */
  readonly rowWeights: Float64Array;
  /** (N): (1 − ε) w[y] nll + (ε / C) spread, what `reduction: 'none'` returns. */
  readonly rowLosses: Float64Array;
  /** (N): row losses, row weights and their quotient so far: the token ledger. */
  readonly runningLosses: Float64Array;
  readonly runningWeights: Float64Array;
  /** NaN before any row counts. */
  readonly runningMeans: Float64Array;
  /** Rows that are not ignored. */
  readonly countedRows: number;
  /** Σ row losses. */
  readonly numerator: number;
  /** Σ w[y] of counted rows under `mean`, else 1. */
  readonly divisor: number;
  /** numerator / divisor: NaN where the divisor is 0. */
  readonly loss: number;
  /** e^loss; a perplexity only where the reduction is `mean`. */
  readonly perplexity: number;
  /** (N, C): of the loss by the logits; of the sum under `none`. */
  readonly gradient: Float64Array;
}

/** The last two are the wrong ones. */
export type Pipeline =
  | 'softmax-log-nll'
  | 'log-softmax-nll'
  | 'cross-entropy'
  | 'log-sum-exp'
  | 'softmax-cross-entropy'
  | 'softmax-nll';

/** Logits to begin with, and how each pipeline descends from them. */
export interface PipelineRaceRequest {
  /** (rows, classes). */
  readonly logits: Float64Array;
  readonly rows: number;
  readonly classes: number;
  /** (rows): each in [0, classes); none is ignored. */
  readonly targets: Int32Array;
  /** 1 to 10,000; rows × classes × steps at most 10⁶. */
  readonly steps: number;
  /** Above 0, at most 1000. */
  readonly learningRate: number;
}

/** One pipeline's descent from the common logits; entry 0 of each list is before the first step. */
export interface PipelineRun {
  readonly pipeline: Pipeline;
  /** What its loss cannot fall below: 0; ln(e + C − 1) − 1; −1. */
  readonly floor: number;
  /** (N, C): by the logits, at the start. */
  readonly firstGradient: Float64Array;
  /** (steps + 1): the mean loss that the pipeline itself reports. */
  readonly losses: Float64Array;
  /** (steps + 1): mean −log p[y] of softmax(z), the honest loss. */
  readonly meanSurprisals: Float64Array;
  /** (steps + 1): mean p[y]. */
  readonly meanProbabilities: Float64Array;
  /** (steps + 1, N): p[y] of each row. */
  readonly targetProbabilities: Float64Array;
  /** (N, C): at the end. */
  readonly logits: Float64Array;
}

/** Cross-entropy with every number on the way. */
export interface CrossEntropyLab {
  /** As `Engine.crossEntropy`, with every number on the way. Up to 10,000 rows, 1000 classes, 10⁶ cells. */
  crossEntropySteps(request: CrossEntropyStepsRequest): CrossEntropySteps;
  /** Gradient descent on the logits, in float32, by each pipeline, in the order of `Pipeline`. */
  pipelineRace(request: PipelineRaceRequest): readonly PipelineRun[];
}
