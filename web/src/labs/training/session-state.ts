import type { Progress } from '../../worker/run-protocol.ts';

/** Where a run is to begin, or to go on, and whether it plays from there. */
export interface Goal {
  readonly update: number;
  readonly play: boolean;
}

/** What went wrong, for the panel that says so. */
export interface Trouble {
  readonly kind: 'engine' | 'worker' | 'policy' | 'refused';
  /** Of a policy, what it lacks. */
  readonly reason: string;
}

/** The worker is told of a run, which is not shown yet. */
interface Starting<Facts> {
  readonly run: number;
  readonly goal: Goal;
  /** The run that is shown meanwhile, as long as the worker has it. */
  readonly before: number | null;
  /** How much is made of the data that it needs. */
  readonly preparing: Progress | null;
  /** Null until the worker has made the run. */
  readonly facts: Facts | null;
}

type State<Facts> =
  /** No run is asked for: a worker is on its way, or its engine, or data that it reads. */
  | { readonly name: 'loading'; readonly goal: Goal }
  | (Starting<Facts> & { readonly name: 'starting' })
  /** As `starting`, of the last settings that ran: those that were asked for are refused. */
  | (Starting<Facts> & { readonly name: 'fallen-back' })
  /** The run that was asked for is shown, after `update` updates; its goal is null once it has been there. */
  | {
      readonly name: 'running';
      readonly run: number;
      readonly update: number;
      readonly goal: Goal | null;
    }
  /** There is no worker, and nothing goes on before Retry. */
  | { readonly name: 'broken'; readonly goal: Goal };

/**
 * What a session is doing.
 *
 * | from | on | to |
 * | --- | --- | --- |
 * | loading | the engine is there, and the data that it reads | starting |
 * | starting, fallen-back | the first frame of the run | running |
 * | starting | a refusal, while the worker has the run before | running, that one |
 * | starting | a refusal, while it has none, of other settings than ran last | fallen-back |
 * | starting, fallen-back | a refusal, while it has none, of settings that ran | broken |
 * | running, starting, fallen-back | settings of another run | starting |
 * | any with a worker | the worker is lost | loading, or broken after too many |
 * | loading | the engine does not come, or the page allows no worker | broken |
 * | broken | Retry | loading |
 */
export class SessionState<Facts> {
  /** What is said on the page; a refusal until another run is shown. */
  trouble: Trouble | null = null;
  #state: State<Facts> = { name: 'loading', goal: { update: 0, play: false } };
  #runs = 0;

  get name(): State<Facts>['name'] {
    return this.#state.name;
  }
  /** The run that was asked for last, or that holds in its place. */
  get run(): number {
    return 'run' in this.#state ? this.#state.run : this.#runs;
  }
  /** Where the run begins, or goes on if another takes its place. */
  get goal(): Goal {
    const state = this.#state;
    if (state.name !== 'running') return state.goal;
    return state.goal ?? { update: state.update, play: false };
  }
  get preparing(): Progress | null {
    return 'preparing' in this.#state ? this.#state.preparing : null;
  }

  load(goal: Goal): void {
    this.trouble = null;
    this.#state = { name: 'loading', goal };
  }

  /** The goal of a run that cannot start yet. */
  postpone(goal: Goal): void {
    this.#state = { name: this.name === 'broken' ? 'broken' : 'loading', goal };
  }

  start(goal: Goal, name: 'starting' | 'fallen-back' = 'starting'): void {
    const state = this.#state;
    const shown = state.name === 'running' ? state.run : null;
    const before = 'before' in state ? state.before : shown;
    this.#runs += 1;
    this.#state = { name, run: this.#runs, goal, before, preparing: null, facts: null };
  }

  prepare({ done, count }: Progress): void {
    const preparing = done < count ? { done, count } : null;
    if ('preparing' in this.#state) this.#state = { ...this.#state, preparing };
  }

  /** The worker has made the run, and has the one before no more. */
  made(facts: Facts): void {
    if ('facts' in this.#state) this.#state = { ...this.#state, facts, before: null };
  }

  /** Whether frames of this run are to be kept, though another is on its way: it may be refused. */
  keeps(run: number): boolean {
    return 'before' in this.#state && this.#state.before === run;
  }

  /** The run is shown after `update` updates; gives its facts when it is new. */
  show(update: number): Facts | null {
    const state = this.#state;
    const goal = state.goal !== null && update < state.goal.update ? state.goal : null;
    this.#state = { name: 'running', run: this.run, update, goal };
    if (state.name === 'starting' && this.trouble?.kind === 'refused') this.trouble = null;
    return 'facts' in state ? state.facts : null;
  }

  /** Whether the worker has a run to go on with, which then is the one that is asked for. */
  refuse(reason: string, update: number): boolean {
    const state = this.#state;
    this.trouble = { kind: 'refused', reason };
    if ('before' in state && state.before !== null)
      this.#state = { name: 'running', run: state.before, update, goal: null };
    return this.name === 'running';
  }

  break(trouble: Trouble, goal: Goal): void {
    this.trouble = trouble;
    this.#state = { name: 'broken', goal };
  }
}
