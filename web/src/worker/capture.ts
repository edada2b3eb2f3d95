import type { AnyRun, RunKind } from './run-kind.ts';
import type { Model } from './run-protocol.ts';

/** The last update taken apart, for as long as the page wants to see it. */
export class Capture<M extends Model, Run extends AnyRun> {
  readonly #kind: Pick<RunKind<M, Run>, 'capture'>;
  #wanted = false;
  #last: M['detail'] | null = null;

  constructor(kind: Pick<RunKind<M, Run>, 'capture'>) {
    this.#kind = kind;
  }

  get wanted(): boolean {
    return this.#wanted;
  }

  want(detail: boolean): void {
    this.#wanted = detail && this.#kind.capture !== undefined;
  }

  forget(): void {
    this.#last = null;
  }

  /** Does the next update, and keeps what it is made of. */
  next(run: Run): void {
    this.#last = this.#kind.capture?.(run) ?? null;
  }

  /** The last update of the run, or before there is one the first. Its arrays go with the message. */
  take(run: Run): M['detail'] | null {
    if (!this.#wanted) return null;
    if (this.#last?.update !== Math.max(1, run.update)) this.#reconstruct(run);
    const last = this.#last;
    this.#last = null;
    return last;
  }

  /** Goes back before the last update, does it again, and leaves the run as it was. */
  #reconstruct(run: Run): void {
    const { update, totalUpdates } = run;
    this.#last = null;
    if (run.diverged || totalUpdates === 0) return;
    run.seek(Math.max(0, update - 1));
    this.next(run);
    if (run.update !== update) run.seek(update);
  }
}
