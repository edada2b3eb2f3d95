import type { Preparation, AnyRun, RunKind } from './run-kind.ts';
import type { Model, Start, ToRun } from './run-protocol.ts';
import { budget, type Surroundings } from './surroundings.ts';

interface Pending<M extends Model> {
  readonly start: Start<M>;
  readonly preparation: Preparation;
  /** What the run has been told meanwhile. */
  readonly waiting: ToRun<M>[];
}

/** What the loop does about starts. */
interface StartEvents<M extends Model, Run> {
  /** The run takes the place of the one before. */
  begin(run: Run, start: Start<M>, facts: M['facts']): void;
  /** Data must be made first, or cannot be: the run before stands still. */
  rest(): void;
  refuse(start: Start<M>, error: unknown): void;
  handle(message: ToRun<M>): void;
}

/** Makes runs. What one needs is prepared a piece at a time, and messages come in between. */
export class Starter<M extends Model, Run extends AnyRun> {
  readonly #kind: RunKind<M, Run>;
  readonly #around: Surroundings<M>;
  readonly #loop: StartEvents<M, Run>;
  #pending: Pending<M> | null = null;
  #scheduled = false;

  constructor(kind: RunKind<M, Run>, around: Surroundings<M>, loop: StartEvents<M, Run>) {
    this.#kind = kind;
    this.#around = around;
    this.#loop = loop;
  }

  start(start: Start<M>): void {
    this.#pending = null;
    let preparation: Preparation | null;
    try {
      preparation = this.#kind.prepare?.(start.config) ?? null;
    } catch (error) {
      this.#loop.rest();
      this.#loop.refuse(start, error);
      return;
    }
    if (preparation === null) {
      this.#create(start);
      return;
    }
    this.#loop.rest();
    this.#pending = { start, preparation, waiting: [] };
    this.#schedule();
  }

  /** Keeps what a run is told that is not there yet. */
  keeps(message: ToRun<M>): boolean {
    if (message.run !== this.#pending?.start.run) return false;
    this.#pending.waiting.push(message);
    return true;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#around.schedule(() => {
      this.#scheduled = false;
      if (this.#pending !== null) this.#prepare(this.#pending);
    }, 0);
  }

  /** Prepares for as long as the budget lasts, then lets messages in. */
  #prepare({ start, preparation, waiting }: Pending<M>): void {
    const remains = (): boolean => preparation.progress.done < preparation.progress.count;
    try {
      const started = this.#around.now();
      while (remains() && this.#around.now() - started < budget) preparation.advance();
    } catch (error) {
      this.#pending = null;
      this.#loop.refuse(start, error);
      return;
    }
    this.#around.post({ ...preparation.progress, type: 'preparing', run: start.run });
    if (remains()) {
      this.#schedule();
      return;
    }
    this.#pending = null;
    this.#create(start);
    for (const message of waiting) this.#loop.handle(message);
  }

  #create(start: Start<M>): void {
    let run: Run | null = null;
    let facts: M['facts'];
    try {
      run = this.#kind.create(start.config);
      facts = this.#kind.facts(run, start.config);
    } catch (error) {
      run?.delete();
      this.#loop.refuse(start, error);
      return;
    }
    this.#around.post({ type: 'started', run: start.run, facts });
    this.#loop.begin(run, start, facts);
  }
}
