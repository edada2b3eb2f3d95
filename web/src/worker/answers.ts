import { messageOf } from './errors.ts';
import type { AnyRun, RunKind } from './run-kind.ts';
import type { Ask, Model, Query, Read } from './run-protocol.ts';
import type { Surroundings } from './surroundings.ts';

/** Answers what the page asks: of every run, of this kind of model, and about data to read. */
export class Answers<M extends Model, Run extends AnyRun> {
  readonly #kind: Pick<RunKind<M, Run>, 'ask' | 'read'>;
  readonly #post: Surroundings<M>['post'];

  constructor(kind: Pick<RunKind<M, Run>, 'ask' | 'read'>, post: Surroundings<M>['post']) {
    this.#kind = kind;
    this.#post = post;
  }

  query(run: Run, { type, run: id, command }: Query): void {
    const { update } = run;
    if (type === 'digest') {
      const losses = run.losses();
      this.#post({ type, run: id, command, update, losses, digest: run.digest() });
      return;
    }
    const weights = run
      .tensors()
      .filter(({ kind }) => kind === 'parameter')
      .map(({ name, shape, values }) => ({ name, shape, values }));
    this.#post(
      { type, run: id, command, update, weights },
      weights.map(({ values }) => values.buffer),
    );
  }

  ask(run: Run, { run: id, ask, question }: Ask<M>): void {
    try {
      const answer = this.#kind.ask?.(question, run);
      this.#post({ type: 'answer', run: id, ask, update: run.update, answer });
    } catch (error) {
      this.#post({ type: 'ask-refused', run: id, ask, message: messageOf(error) });
    }
  }

  async read({ ask, input }: Read<M>): Promise<void> {
    const reading = await this.#kind.read?.(input);
    this.#post({ type: 'read', ask, reading });
  }
}
