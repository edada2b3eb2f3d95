import type { EngineSource } from '../engine/engine.ts';
import type { EngineErrorCode, WeightTensor } from '../engine/types.ts';

/**
 * What page and worker say to each other about any kind of run. Every message about a run carries
 * its `run`; what comes late, for a run that has been replaced, is dropped on both sides. Commands
 * are numbered upwards; a frame names the last command that is done, so the page knows when its
 * result is shown.
 */

export type LoopStatus = 'idle' | 'playing' | 'paused' | 'done' | 'error';

interface Command {
  readonly run: number;
  readonly command: number;
}

/** How a run goes on. */
export type Control =
  /** `rate` in updates per second; null is as fast as it goes. */
  | (Command & { readonly type: 'play'; readonly rate: number | null })
  | (Command & { readonly type: 'pause' })
  | (Command & { readonly type: 'step'; readonly count: number })
  | (Command & { readonly type: 'seek'; readonly update: number });

/** What a run is asked, by the number of the answer. */
export type Query = Command & { readonly type: 'digest' | 'weights' };

export type ToAnyWorker =
  | { readonly type: 'load'; readonly source: EngineSource }
  | Control
  | Query
  /** The page has drawn this frame; the next may come. */
  | { readonly type: 'shown'; readonly frame: number }
  | { readonly type: 'ping' };

export interface Refusal extends Command {
  readonly type: 'refused';
  readonly code: EngineErrorCode;
  readonly message: string;
}

export type FromAnyWorker =
  | { readonly type: 'loaded'; readonly version: string; readonly simd: string }
  | { readonly type: 'load-failed'; readonly message: string }
  | Refusal
  /** All losses so far and what is made of them, of one moment. */
  | (Command & {
      readonly type: 'digest';
      readonly update: number;
      readonly losses: Float32Array;
      readonly digest: string;
    })
  /** Every parameter by PyTorch's name, as it is after `update` updates. */
  | (Command & {
      readonly type: 'weights';
      readonly update: number;
      readonly weights: readonly WeightTensor[];
    })
  | { readonly type: 'pong' };

/** What the page hears of, beyond the pulse. */
export type FromAnyRun = Exclude<FromAnyWorker, { type: 'pong' }>;

/** What every frame says, whatever the run. */
export interface Pace {
  readonly frame: number;
  readonly done: number;
  readonly status: LoopStatus;
  readonly update: number;
}
