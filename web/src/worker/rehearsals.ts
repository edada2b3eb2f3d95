import { messageOf } from './errors.ts';
import type { AnyRun, RunKind } from './run-kind.ts';
import type { Model, Rehearse } from './run-protocol.ts';
import { budget, type Surroundings } from './surroundings.ts';
import { buffersOf } from './transferables.ts';

/**
 * Runs beside the one on show, one after another: each is taken to where it is asked about, in
 * slices, so that messages come in between, and deleted.
 */
export class Rehearsals<M extends Model, Run extends AnyRun> {
  readonly #kind: RunKind<M, Run>;
  readonly #around: Surroundings<M>;
  readonly #waiting: Rehearse<M>[] = [];
  #run: Run | null = null;

  constructor(kind: RunKind<M, Run>, around: Surroundings<M>) {
    this.#kind = kind;
    this.#around = around;
  }

  add(rehearse: Rehearse<M>): void {
    this.#waiting.push(rehearse);
    if (this.#waiting.length === 1) this.#later();
  }

  #later(): void {
    this.#around.schedule(() => this.#advance(), 0);
  }

  #advance(): void {
    const [rehearse] = this.#waiting;
    if (rehearse === undefined) return;
    try {
      const run = (this.#run ??= this.#kind.create(rehearse.config));
      if (this.#arrives(run, rehearse.update)) this.#answer(run, rehearse);
      else {
        this.#later();
        return;
      }
    } catch (error) {
      const { command } = rehearse;
      this.#around.post({ type: 'rehearse-refused', command, message: messageOf(error) });
    }
    this.#run?.delete();
    this.#run = null;
    this.#waiting.shift();
    if (this.#waiting.length > 0) this.#later();
  }

  /** Goes on for as long as the budget lasts; whether it is there, or as far as it will come. */
  #arrives(run: Run, update: number): boolean {
    const [goal, started] = [Math.min(update, run.totalUpdates), this.#around.now()];
    while (run.update < goal && !run.diverged) {
      if (this.#around.now() - started >= budget) return false;
      run.step(Math.min(this.#kind.stepsTogether, goal - run.update));
    }
    return true;
  }

  #answer(run: Run, { command, config, questions }: Rehearse<M>): void {
    const answer = {
      facts: this.#kind.facts(run, config),
      losses: run.losses(),
      payload: this.#kind.frame(run),
      answers: questions.map((question): M['answer'] => this.#kind.ask?.(question, run)),
    };
    this.#around.post({ type: 'rehearsed', command, ...answer }, buffersOf(answer));
  }
}
