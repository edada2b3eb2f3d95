import type { Model, Rehearsed } from '../../worker/run-protocol.ts';

/** A run beside the one on show: how its configuration differs, and how far it is taken. */
export interface Rehearsal<M extends Model> {
  readonly change?: Partial<M['config']>;
  /** Beyond the run's end is its end. */
  readonly update: number;
  /** Asked of the model then. */
  readonly questions?: readonly M['question'][];
}

/** What knows how a run will go, and leaves the one on show alone. */
export interface Rehearsing<M extends Model> {
  rehearse(rehearsal: Rehearsal<M>): Promise<Rehearsed<M>>;
}
