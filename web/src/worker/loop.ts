import type { EngineErrorCode, NamedTensor } from '../engine/types.ts';
import type {
  Control,
  FromAnyWorker,
  LoopStatus,
  Pace,
  Query,
  ToAnyWorker,
} from './run-protocol.ts';

/** Milliseconds of training between two looks at the message queue. */
export const budget = 10;
/** A pause or a jump of the clock longer than this is not made up for. */
const longestLag = 250;

export interface Surroundings<From> {
  post(message: From, transfer?: Transferable[]): void;
  /** Calls `tick` after `delay` milliseconds, behind the messages that wait by then. */
  schedule(tick: () => void, delay: number): void;
  now(): number;
}

/** What the loop must know of a run. */
export interface Paced {
  readonly update: number;
  readonly totalUpdates: number;
  readonly diverged: boolean;
  /** Goes to a state from which steps alone lead to `update`. */
  rewind(update: number): void;
  losses(): Float32Array;
  digest(): string;
  tensors(): NamedTensor[];
  delete(): void;
}

/** Drives one run at a time, in slices, and tells the page what it has come to. */
export abstract class RunLoop<Run extends Paced, From> {
  protected readonly around: Surroundings<From | FromAnyWorker>;
  protected run: Run | null = null;
  protected id = -1;
  #status: LoopStatus = 'idle';
  #rate: number | null = null;
  /** While stepping: the update to stop at, and the command that asked for it. */
  #goal: number | null = null;
  #goalCommand = 0;
  /** The command to play on from there. */
  #playFromGoal: number | null = null;
  #clock = { time: 0, update: 0 };
  #done = 0;
  #frame = 0;
  #awaiting = false;
  #dirty = false;
  #scheduled = false;

  constructor(around: Surroundings<From | FromAnyWorker>) {
    this.around = around;
  }

  /** Up to `due` updates, within the budget since `started`. */
  protected abstract advance(run: Run, due: number, started: number): void;
  /** Sends a frame with this much about the pace. */
  protected abstract post(run: Run, pace: Pace): void;
  /** Whether what is to be shown comes with the next slice anyway. */
  protected waitsForSlice(): boolean {
    return false;
  }
  /** The state stands as it is until the next command. */
  protected settled(): void {
    // nothing to forget
  }

  protected get awaiting(): boolean {
    return this.#awaiting;
  }
  protected get done(): number {
    return this.#done;
  }
  protected isMoving(): boolean {
    return this.#goal !== null || this.#status === 'playing';
  }

  /** Takes the place of the run before, and goes to an update. */
  protected replace(run: Run, id: number, command: number, update: number): void {
    this.run?.delete();
    this.run = run;
    this.id = id;
    this.#seek(run, Math.min(update, run.totalUpdates), command);
  }

  /** The run stands still until it is told to go on. */
  protected rest(): void {
    this.#goal = null;
    this.#playFromGoal = null;
    if (this.#status === 'playing') this.#status = 'paused';
  }

  /** What every kind of run understands. */
  protected handleAny(message: Exclude<ToAnyWorker, { type: 'load' }>): void {
    switch (message.type) {
      case 'shown':
        this.#shown(message.frame);
        return;
      case 'ping':
        this.around.post({ type: 'pong' });
        return;
      default:
        if (message.run === this.id && this.run !== null) this.#control(this.run, message);
    }
  }

  #shown(frame: number): void {
    if (frame !== this.#frame) return;
    this.#awaiting = false;
    if (this.#dirty && !(this.isMoving() && this.waitsForSlice())) this.#send();
  }

  #control(run: Run, message: Control | Query): void {
    switch (message.type) {
      case 'play':
        this.#rate = message.rate;
        if (this.#goal !== null) this.#playFromGoal = message.command;
        else if (run.update === run.totalUpdates || run.diverged) this.settle(message.command);
        else {
          this.#play(run, message.command);
          this.#tick();
        }
        return;
      case 'pause':
        this.rest();
        this.settle(message.command);
        return;
      case 'step':
        this.#reach(Math.min(run.update + message.count, run.totalUpdates), message.command);
        return;
      case 'seek':
        this.#seek(run, message.update, message.command);
        return;
      case 'digest':
        this.around.post({
          ...message,
          type: 'digest',
          update: run.update,
          losses: run.losses(),
          digest: run.digest(),
        });
        return;
      case 'weights':
        this.#sendWeights(run, message);
        return;
    }
  }

  #sendWeights(run: Run, message: Query): void {
    const weights = run
      .tensors()
      .filter(({ kind }) => kind === 'parameter')
      .map(({ name, shape, values }) => ({ name, shape, values }));
    this.around.post(
      { ...message, type: 'weights', update: run.update, weights },
      weights.map(({ values }) => values.buffer),
    );
  }

  #play(run: Run, command: number): void {
    this.#status = 'playing';
    this.#restartClock(run);
    this.#done = command;
    this.#dirty = true;
  }

  #seek(run: Run, update: number, command: number): void {
    try {
      run.rewind(update);
    } catch (error) {
      this.refuse(this.id, command, error);
      return;
    }
    this.rest();
    if (run.update < update) {
      this.#reach(update, command);
      return;
    }
    this.#status = run.update === run.totalUpdates ? 'done' : run.update === 0 ? 'idle' : 'paused';
    this.settle(command);
  }

  #reach(goal: number, command: number): void {
    this.#goal = goal;
    this.#goalCommand = command;
    this.#playFromGoal = null;
    this.#status = 'paused';
    this.#done = Math.max(this.#done, command - 1);
    this.#dirty = true;
    this.#tick();
  }

  #arrive(run: Run): void {
    const next = this.#playFromGoal;
    this.#goal = null;
    this.#playFromGoal = null;
    this.#done = Math.max(this.#done, this.#goalCommand);
    if (next !== null) this.#play(run, next);
  }

  protected refuse(run: number, command: number, error: unknown): void {
    const code =
      error instanceof Error && 'code' in error ? (error.code as EngineErrorCode) : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    this.around.post({ type: 'refused', run, command, code, message });
  }

  /** The state stands as it is until the next command: shows it with everything asked for. */
  protected settle(command: number): void {
    this.#done = Math.max(this.#done, command);
    this.settled();
    this.#dirty = true;
    this.#send();
  }

  #restartClock(run: Run): void {
    this.#clock = { time: this.around.now(), update: run.update };
  }

  #tick(): void {
    const { run } = this;
    if (run === null || !this.isMoving()) return;
    const started = this.around.now();
    const due = this.#due(run, started);
    if (due > 0) this.advance(run, due, started);
    if (this.#goal !== null && (run.update >= this.#goal || run.diverged)) this.#arrive(run);
    if (run.diverged) this.#status = 'error';
    else if (run.update >= run.totalUpdates) this.#status = 'done';
    if (due > 0 || this.#dirty) {
      this.#dirty = true;
      this.#send();
    }
    if (this.isMoving()) this.#again(run);
  }

  #again(run: Run): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const rate = this.#goal === null ? this.#rate : null;
    const interval = 1000 / (rate ?? 1);
    const next = this.#clock.time + (run.update - this.#clock.update + 1) * interval;
    const wait = Math.max(1, Math.min(next - this.around.now(), interval));
    const delay = rate === null ? 0 : wait;
    this.around.schedule(() => {
      this.#scheduled = false;
      this.#tick();
    }, delay);
  }

  /** How many updates to do now. */
  #due(run: Run, now: number): number {
    const left = (this.#goal ?? run.totalUpdates) - run.update;
    if (this.#goal !== null || this.#rate === null) return left;
    const lag = now - this.#clock.time - ((run.update - this.#clock.update) * 1000) / this.#rate;
    const interval = 1000 / this.#rate;
    if (lag > longestLag + interval || lag < -interval) this.#restartClock(run);
    const until = this.#clock.update + Math.floor(((now - this.#clock.time) * this.#rate) / 1000);
    return Math.max(0, Math.min(left, until - run.update));
  }

  #send(): void {
    const { run } = this;
    if (run === null || this.#awaiting) return;
    this.#frame += 1;
    this.#dirty = false;
    this.#awaiting = true;
    this.post(run, {
      frame: this.#frame,
      done: this.#done,
      status: this.#status,
      update: run.update,
    });
  }
}
