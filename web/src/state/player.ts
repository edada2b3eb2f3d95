/** What a run, or a demonstration, is doing. */
export type RunStatus = 'idle' | 'playing' | 'paused' | 'done' | 'error';

/** A run that trains, or a demonstration: goes step by step from 0 to `total`. */
export interface Player {
  readonly status: RunStatus;
  readonly update: number;
  readonly total: number;
  /** Loss before the last update, in nats; null before the first, and where nothing trains. */
  readonly loss: number | null;
  /** Settles when what was asked for last is shown; rejects if it is refused. */
  settled(): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  step(count?: number): Promise<void>;
  seek(update: number): Promise<void>;
}

/** The read-only hook of a run, for tests, scripts and the curious. */
export interface RunHook extends Player {
  losses(): readonly number[];
  digest(): Promise<string>;
  reset(): Promise<void>;
}
