import type { Run as EngineRun } from '../engine/types.ts';
import type { Model, Progress } from './run-protocol.ts';

/** What the loop must know of a run. */
export type AnyRun = Pick<
  EngineRun,
  | 'update'
  | 'totalUpdates'
  | 'diverged'
  | 'step'
  | 'seek'
  | 'rewind'
  | 'losses'
  | 'digest'
  | 'tensors'
  | 'delete'
>;

/** Data in the making that a run needs. */
export interface Preparation {
  readonly progress: Progress;
  /** Makes a little more, of what takes a millisecond or so. */
  advance(): void;
}

/** Reads every series from its value number `from` on. */
export type SeriesReaders<Run, Series> = {
  readonly [Name in keyof Series]: (run: Run, from: number) => Series[Name];
};

/** What is particular to a model: how its runs are made, and what the page is shown of them. */
export interface RunKind<M extends Model, Run extends AnyRun> {
  /** Updates between two looks at the clock. */
  readonly stepsTogether: number;
  readonly updateSeries: SeriesReaders<Run, M['updates']>;
  readonly epochSeries: SeriesReaders<Run, M['epochs']>;
  /**
   * What must be made before `create`, or null; throws to refuse. What was prepared for a
   * configuration before may be dropped.
   */
  prepare?(config: M['config']): Preparation | null;
  /** Throws to refuse. */
  create(config: M['config']): Run;
  facts(run: Run, config: M['config']): M['facts'];
  /** What is shown of the run as it is now; its arrays go away with the message. */
  frame(run: Run): M['payload'];
  /** Does the next update phase by phase; null if it has no loss. */
  capture?(run: Run): M['detail'] | null;
  /** Throws to refuse. */
  ask?(question: M['question'], run: Run): M['answer'];
  read?(input: M['input']): Promise<M['reading']>;
}
