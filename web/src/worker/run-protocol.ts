import type { EngineSource } from '../engine/engine.ts';
import type { EngineErrorCode, WeightTensor } from '../engine/types.ts';

/**
 * What page and worker say to each other about runs, whatever their model. Every message about a run
 * carries its number, `run`; what comes late, for a run that has been replaced, is dropped on both
 * sides. Commands are numbered upwards; a frame names the last command that is done, so the page
 * knows when its result is shown. `web/docs/contributing.md` has the messages as a table.
 */

/** What a model fills the messages with. What it has no use for stays `never`. */
export interface Model {
  /** All that makes a run. */
  readonly config: object;
  /** What the page is told of a run once, when it begins. */
  readonly facts: Facts;
  /** The run's past, one value an update, by the name of each series. */
  readonly updates: { readonly loss: Float32Array } & Readonly<Record<string, Float32Array>>;
  /** The same, one value an epoch. */
  readonly epochs: Readonly<Record<string, ArrayLike<unknown>>>;
  /** What every frame brings beside pace and past. */
  readonly payload: object;
  /** An update taken apart, phase by phase. */
  readonly detail: { readonly update: number };
  /** What may be asked of the model as it is now, and what it answers. */
  readonly question: unknown;
  readonly answer: unknown;
  /** Data of the reader's that later runs may train on, and what came of reading them. */
  readonly input: unknown;
  readonly reading: unknown;
}

/** What is known of every run when it begins. */
export interface Facts {
  readonly totalUpdates: number;
  readonly updatesPerEpoch: number;
  readonly parameterCount: number;
}

export type LoopStatus = 'idle' | 'playing' | 'paused' | 'done' | 'error';

/** What every frame says, whatever the run. */
export interface Pace {
  /** Counts the frames of the worker. */
  readonly frame: number;
  /** The last command that is done; all before it are. */
  readonly done: number;
  readonly status: LoopStatus;
  /** Updates done so far. */
  readonly update: number;
  /** What an update takes by now; null before the first. */
  readonly millisecondsPerUpdate: number | null;
  /** Of the engine, to see that nothing grows. */
  readonly heapBytes: number;
  readonly liveObjects: number;
}

/** The tail of the history that the page does not have yet; a series with nothing new is left out. */
export interface Tail<M extends Model> {
  /** Updates, and epochs, before these are known to the page. */
  readonly from: number;
  readonly updates: Partial<M['updates']>;
  readonly fromEpoch: number;
  readonly epochs: Partial<M['epochs']>;
}

export type Frame<M extends Model> = Pace &
  M['payload'] & {
    readonly tail: Tail<M>;
    /** Null unless the page wants to see it. */
    readonly updateDetail: M['detail'] | null;
  };

interface AboutRun {
  readonly run: number;
}
interface Command extends AboutRun {
  readonly command: number;
}

/** The first message. Answered by `loaded` or `load-failed`. */
export interface Load {
  readonly type: 'load';
  readonly source: EngineSource;
}

/**
 * Makes a run and goes to `update`. Answered by `preparing` while data are made for it, then by
 * `started` and frames, or by `refused`: an earlier run lives on then. What the run is told
 * meanwhile waits.
 */
export interface Start<M extends Model> extends Command {
  readonly type: 'start';
  readonly config: M['config'];
  readonly update: number;
  /** As the message `detail`. */
  readonly detail: boolean;
}

/** How a run goes on. Answered by a frame with `done`, or by `refused`. */
export type Control =
  /** `rate` in updates per second; null is as fast as it goes. */
  | (Command & { readonly type: 'play'; readonly rate: number | null })
  | (Command & { readonly type: 'pause' })
  | (Command & { readonly type: 'step'; readonly count: number })
  | (Command & { readonly type: 'seek'; readonly update: number });

/** What every run can tell. Answered by a message of the same type and number. */
export type Query = Command & { readonly type: 'digest' | 'weights' };

/** Whether frames should take the last update apart. Answered by a frame. */
export interface WatchDetail extends AboutRun {
  readonly type: 'detail';
  readonly detail: boolean;
}

/** Asks the model about something. Answered by `answer` or `ask-refused` of the same `ask`. */
export interface Ask<M extends Model> extends AboutRun {
  readonly type: 'ask';
  readonly ask: number;
  readonly question: M['question'];
}

/** Reads data that later runs may name in their configuration. Answered by `read` of the same `ask`. */
export interface Read<M extends Model> {
  readonly type: 'read';
  readonly ask: number;
  readonly input: M['input'];
}

/**
 * Makes a run beside the one on show, which it leaves alone, takes it to `update`, asks it, and lets
 * it go. Answered by `rehearsed` or `rehearse-refused` of the same `command`.
 */
export interface Rehearse<M extends Model> {
  readonly type: 'rehearse';
  readonly command: number;
  readonly config: M['config'];
  readonly update: number;
  readonly questions: readonly M['question'][];
}

/** What a run is told and asked; until it is there, this waits for it. */
export type ToRun<M extends Model> = Control | Query | WatchDetail | Ask<M>;

export type ToWorker<M extends Model> =
  | Load
  | Start<M>
  | ToRun<M>
  | Read<M>
  | Rehearse<M>
  /** The page has drawn this frame. Answered by the next one, as soon as there is anything new. */
  | { readonly type: 'shown'; readonly frame: number }
  /** Whether the worker is alive. Answered by `pong`. */
  | { readonly type: 'ping' };

/** Answers `start`, or a command that cannot be done. */
export interface Refusal extends Command {
  readonly type: 'refused';
  readonly code: EngineErrorCode;
  readonly message: string;
}

/** Answers `digest`: all losses so far and what is made of them, of one moment. */
export interface DigestAnswer extends Command {
  readonly type: 'digest';
  readonly update: number;
  readonly losses: Float32Array;
  readonly digest: string;
}

/** Answers `weights`: every parameter by PyTorch's name, as it is after `update` updates. */
export interface WeightsAnswer extends Command {
  readonly type: 'weights';
  readonly update: number;
  readonly weights: readonly WeightTensor[];
}

/** Answers `rehearse`: what had become of that run by then. */
export interface Rehearsed<M extends Model> {
  readonly type: 'rehearsed';
  readonly command: number;
  readonly facts: M['facts'];
  readonly losses: Float32Array;
  readonly payload: M['payload'];
  readonly answers: readonly M['answer'][];
}

/** How much is made of what a run needs. */
export interface Progress {
  readonly done: number;
  readonly count: number;
}

export type FromWorker<M extends Model> =
  /** The engine is there: runs may start. */
  | { readonly type: 'loaded'; readonly version: string; readonly simd: string }
  | { readonly type: 'load-failed'; readonly message: string }
  | (AboutRun & Progress & { readonly type: 'preparing' })
  /** The run takes the place of the one before. Its first frame follows. */
  | (AboutRun & { readonly type: 'started'; readonly facts: M['facts'] })
  /** The state to show. No other is sent until the page has answered with `shown`. */
  | (AboutRun & { readonly type: 'frame'; readonly frame: Frame<M> })
  | Refusal
  | DigestAnswer
  | WeightsAnswer
  /** Answers `ask`, after `update` updates. */
  | (AboutRun & {
      readonly type: 'answer';
      readonly ask: number;
      readonly update: number;
      readonly answer: M['answer'];
    })
  | (AboutRun & { readonly type: 'ask-refused'; readonly ask: number; readonly message: string })
  | Rehearsed<M>
  | { readonly type: 'rehearse-refused'; readonly command: number; readonly message: string }
  | { readonly type: 'read'; readonly ask: number; readonly reading: M['reading'] }
  | { readonly type: 'pong' };
