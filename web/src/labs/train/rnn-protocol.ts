import type { LossFloor, NamedTensor, RnnConfig, SentencePrediction } from '../../engine/types.ts';
import type { FromAnyWorker, Pace, ToAnyWorker } from '../../worker/run-protocol.ts';

/** What page and worker say to each other about a run of the toy RNN. */
export type ToWorker =
  | ToAnyWorker
  /** Makes a run and goes to `update`; an earlier run lives on if this one is refused. */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly command: number;
      readonly config: RnnConfig;
      readonly update: number;
      readonly detail: boolean;
    }
  /** Whether frames should take the last update apart. */
  | { readonly type: 'detail'; readonly run: number; readonly detail: boolean };

/** One update taken apart: every tensor when backward is done, and again when the update is applied. */
export interface UpdateDetail {
  /** Counts from 1. */
  readonly update: number;
  readonly sentence: number;
  readonly loss: number;
  readonly backward: readonly NamedTensor[];
  readonly applied: readonly NamedTensor[];
}

export interface RunFacts {
  readonly vocabulary: readonly string[];
  readonly sentences: readonly (readonly number[])[];
  readonly totalUpdates: number;
  readonly parameterCount: number;
  readonly floor: LossFloor;
}

/** The tail of the history that the page does not have yet. */
export interface HistoryTail {
  /** Updates before this one are known to the page. */
  readonly from: number;
  readonly losses: Float32Array;
  readonly targetProbabilities: Float32Array;
  readonly fromEpoch: number;
  readonly epochLosses: Float32Array;
  /** exp(epoch loss). */
  readonly perplexities: Float64Array;
}

export interface Frame extends Pace {
  readonly tail: HistoryTail;
  readonly predictions: readonly SentencePrediction[];
  readonly updateDetail: UpdateDetail | null;
  readonly heapBytes: number;
  readonly liveObjects: number;
}

export type FromWorker =
  | FromAnyWorker
  | { readonly type: 'started'; readonly run: number; readonly facts: RunFacts }
  | { readonly type: 'frame'; readonly run: number; readonly frame: Frame };
