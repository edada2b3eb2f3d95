import type { FromWorker, Model } from './run-protocol.ts';

/** Milliseconds of work between two looks at the message queue. */
export const budget = 10;

/** What a loop stands in: the page that it tells, and the time. */
export interface Surroundings<M extends Model> {
  post(message: FromWorker<M>, transfer?: Transferable[]): void;
  /** Calls `tick` after `delay` milliseconds, behind the messages that wait by then. */
  schedule(tick: () => void, delay: number): void;
  now(): number;
}
