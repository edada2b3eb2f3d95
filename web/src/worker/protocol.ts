import type {
  EngineErrorCode,
  EngineSource,
  LossFloor,
  NamedTensor,
  RnnConfig,
  SentencePrediction,
} from '../engine/types.ts';

/**
 * What page and worker say to each other. Every message about a run carries its `run`; what comes
 * late, for a run that has been replaced, is dropped on both sides. Commands are numbered upwards;
 * a frame names the last command that is done, so the page knows when its result is shown.
 */

export type LoopStatus = 'idle' | 'playing' | 'paused' | 'done' | 'error';

export type ToWorker =
  | { readonly type: 'load'; readonly source: EngineSource }
  /** Makes a run and goes to `update`; an earlier run lives on if this one is refused. */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly command: number;
      readonly config: RnnConfig;
      readonly update: number;
      readonly detail: boolean;
    }
  /** `rate` in updates per second; null is as fast as it goes. */
  | {
      readonly type: 'play';
      readonly run: number;
      readonly command: number;
      readonly rate: number | null;
    }
  | { readonly type: 'pause'; readonly run: number; readonly command: number }
  | {
      readonly type: 'step';
      readonly run: number;
      readonly command: number;
      readonly count: number;
    }
  | {
      readonly type: 'seek';
      readonly run: number;
      readonly command: number;
      readonly update: number;
    }
  | { readonly type: 'digest'; readonly run: number; readonly command: number }
  /** Whether frames should take the last update apart. */
  | { readonly type: 'detail'; readonly run: number; readonly detail: boolean }
  /** The page has drawn this frame; the next may come. */
  | { readonly type: 'shown'; readonly frame: number }
  | { readonly type: 'ping' };

/** One update taken apart: every tensor when backward is done, and again when the update is applied. */
export interface Anatomy {
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

export interface Frame {
  readonly frame: number;
  readonly done: number;
  readonly status: LoopStatus;
  readonly update: number;
  readonly tail: HistoryTail;
  readonly predictions: readonly SentencePrediction[];
  readonly anatomy: Anatomy | null;
  readonly heapBytes: number;
}

export type FromWorker =
  | { readonly type: 'loaded'; readonly version: string; readonly simd: string }
  | { readonly type: 'load-failed'; readonly message: string }
  | { readonly type: 'started'; readonly run: number; readonly facts: RunFacts }
  | {
      readonly type: 'refused';
      readonly run: number;
      readonly command: number;
      readonly code: EngineErrorCode;
      readonly message: string;
    }
  | { readonly type: 'frame'; readonly run: number; readonly frame: Frame }
  | {
      readonly type: 'digest';
      readonly run: number;
      readonly command: number;
      readonly digest: string;
    }
  | { readonly type: 'pong' };
