import type { RunHook } from '../../state/player.ts';
import type { Model, Progress, Query } from '../../worker/run-protocol.ts';
import { Commands } from './commands.ts';
import { Deferred } from './deferred.ts';
import type { Link } from './link.ts';
import { Questions, type AnswerTo } from './questions.ts';
import type { RunHistory } from './run-history.ts';
import { SessionState, type Trouble } from './session-state.ts';
import { ShownRun } from './shown-run.ts';

/**
 * All that a run can be told and asked. A command waits until a worker knows of the run; its promise
 * settles when the page shows its result, and rejects when there is no worker to do it.
 */
export abstract class CommandedRun<M extends Model, History extends RunHistory<M>>
  extends ShownRun<M, History>
  implements RunHook
{
  protected abstract readonly link: Link<M>;
  /** Updates per second; null is as fast as it goes. */
  protected abstract get rate(): number | null;
  protected readonly current = new SessionState<M['facts']>();
  protected readonly commands = new Commands();
  protected readonly questions = new Questions<M>((message) => this.link.send(message));
  /** The worker is told of a run. */
  protected readonly begun = new Deferred();
  /** A run is shown, or it is said why there is none. */
  protected readonly readiness = new Deferred();
  /** Frames are to take the last update apart. */
  protected detail = false;

  get state(): SessionState<M['facts']>['name'] {
    return this.current.name;
  }
  get trouble(): Trouble | null {
    return this.current.trouble;
  }
  /** How much is made of the data that the next run needs. */
  get preparing(): Progress | null {
    return this.current.preparing;
  }
  protected get run(): number {
    return this.current.run;
  }
  get ready(): Promise<void> {
    return this.readiness.promise;
  }
  get playing(): boolean {
    const { wish } = this.commands;
    return wish === null ? this.status === 'playing' : wish === 'play';
  }
  /** The engine is long on its way. */
  get loading(): boolean {
    return this.link.isLoading;
  }
  /** The worker was lost, and started again. */
  get recovered(): boolean {
    return this.link.isRecovered;
  }
  get engineVersion(): string {
    return this.link.engineVersion;
  }
  get answer(): M['answer'] | null {
    return this.questions.answer;
  }

  async settled(): Promise<void> {
    await this.begun.promise;
    if (!this.commands.allDone) return this.commands.wait();
  }

  play(): Promise<void> {
    this.link.attend();
    return this.playOn();
  }

  /** Plays without a word from the reader. */
  protected playOn(): Promise<void> {
    this.commands.wish = 'play';
    this.onChange();
    const { rate } = this;
    return this.#command((run, command) => this.link.send({ type: 'play', run, command, rate }));
  }

  pause(): Promise<void> {
    this.link.attend();
    this.commands.wish = 'pause';
    this.onChange();
    return this.#command((run, command) => this.link.send({ type: 'pause', run, command }));
  }

  step(count = 1): Promise<void> {
    if (!Number.isSafeInteger(count) || count < 0)
      return Promise.reject(
        new RangeError(`step: ${count} is not a whole number of updates, 0 or more`),
      );
    this.link.attend();
    this.commands.wish = 'pause';
    return this.#command((run, command) => this.link.send({ type: 'step', run, command, count }));
  }

  seek(update: number): Promise<void> {
    const { total } = this;
    if (!Number.isSafeInteger(update) || update < 0 || update > total)
      return Promise.reject(
        new RangeError(`seek: ${update} is not a whole number from 0 to ${total}`),
      );
    this.link.attend();
    this.commands.wish = 'pause';
    return this.#command((run, command) => this.link.send({ type: 'seek', run, command, update }));
  }

  reset(): Promise<void> {
    return this.seek(0);
  }

  async #command(send: (run: number, command: number) => void): Promise<void> {
    await this.begun.promise;
    const command = this.commands.next();
    const done = this.commands.wait();
    send(this.run, command);
    return done;
  }

  async digest(): Promise<string> {
    return (await this.#query('digest')).digest;
  }

  /** Update, losses and digest of one moment, even while it plays. */
  record(): Promise<AnswerTo<'digest'>> {
    return this.#query('digest');
  }

  /** Every parameter by PyTorch's name, as it is now. */
  weights(): Promise<AnswerTo<'weights'>> {
    return this.#query('weights');
  }

  async #query<Type extends Query['type']>(type: Type): Promise<AnswerTo<Type>> {
    await this.ready;
    await this.begun.promise;
    return this.questions.query(type, this.run);
  }

  /** Asks the model as it is now; `onChange` tells when `answer` is another. */
  ask(question: M['question']): void {
    this.questions.ask(question, this.run);
  }

  /** Whether frames should take the last update apart. */
  watchDetail(detail: boolean): void {
    if (detail === this.detail) return;
    this.detail = detail;
    this.link.send({ type: 'detail', run: this.run, detail });
  }

  /** What the worker was told and asked, and has not answered, it will not. */
  protected abandon(error: Error): void {
    this.commands.abandon(error);
    this.questions.abandon(error);
  }
}
