import { Answers } from './answers.ts';
import { Capture } from './capture.ts';
import { codeOf, messageOf } from './errors.ts';
import { Metronome } from './metronome.ts';
import { Rehearsals } from './rehearsals.ts';
import type { AnyRun, RunKind } from './run-kind.ts';
import type { Load, LoopStatus, Model, Start, ToRun, ToWorker } from './run-protocol.ts';
import { Starter } from './starter.ts';
import { budget, type Surroundings } from './surroundings.ts';
import { TailReader } from './tail.ts';
import { buffersOf } from './transferables.ts';

/** An update counts this much less in the mean time than the next slice. */
const fade = 0.9;

/** Of the engine, told with every frame. */
interface Memory {
  heapBytes(): number;
  liveObjects(): number;
}

/** The run that the loop drives. */
interface Driven<M extends Model, Run extends AnyRun> {
  readonly run: Run;
  readonly id: number;
  readonly tail: TailReader<M, Run>;
  millisecondsPerUpdate: number | null;
}

/** Drives one run at a time, in slices, and tells the page what it has come to. */
export class RunLoop<M extends Model, Run extends AnyRun> {
  readonly #kind: RunKind<M, Run>;
  readonly #memory: Memory;
  readonly #around: Surroundings<M>;
  readonly #starter: Starter<M, Run>;
  readonly #answers: Answers<M, Run>;
  readonly #rehearsals: Rehearsals<M, Run>;
  readonly #capture: Capture<M, Run>;
  readonly #metronome = new Metronome();
  #driven: Driven<M, Run> | null = null;
  #status: LoopStatus = 'idle';
  /** While stepping: the update to stop at, and the command that asked for it. */
  #goal: { readonly update: number; readonly command: number } | null = null;
  /** The command to play on from there. */
  #playFromGoal: number | null = null;
  #done = 0;
  #frame = 0;
  /** The page has not drawn the last frame yet. */
  #awaiting = false;
  #dirty = false;
  #scheduled = false;

  constructor(kind: RunKind<M, Run>, memory: Memory, around: Surroundings<M>) {
    this.#kind = kind;
    this.#memory = memory;
    this.#around = around;
    this.#answers = new Answers(kind, (message, transfer) => around.post(message, transfer));
    this.#rehearsals = new Rehearsals(kind, around);
    this.#capture = new Capture(kind);
    this.#starter = new Starter(kind, around, {
      begin: (run, start, facts) => this.#begin(run, start, facts),
      rest: () => this.#rest(),
      refuse: ({ run, command }, error) => this.#refuse(run, command, error),
      handle: (message) => this.handle(message),
    });
  }

  handle(message: Exclude<ToWorker<M>, Load>): void {
    switch (message.type) {
      case 'start':
        this.#starter.start(message);
        return;
      case 'read':
        void this.#answers.read(message);
        return;
      case 'rehearse':
        this.#rehearsals.add(message);
        return;
      case 'shown':
        this.#shown(message.frame);
        return;
      case 'ping':
        this.#around.post({ type: 'pong' });
        return;
      default:
        if (this.#starter.keeps(message)) return;
        if (this.#driven?.id === message.run) this.#tell(this.#driven, message);
    }
  }

  #tell(driven: Driven<M, Run>, message: ToRun<M>): void {
    const { run, id } = driven;
    switch (message.type) {
      case 'play':
        this.#metronome.rate = message.rate;
        if (this.#goal !== null) this.#playFromGoal = message.command;
        else if (run.update === run.totalUpdates || run.diverged) this.#settle(message.command);
        else {
          this.#play(run, message.command);
          this.#tick();
        }
        return;
      case 'pause':
        this.#rest();
        this.#settle(message.command);
        return;
      case 'step':
        this.#reach(Math.min(run.update + message.count, run.totalUpdates), message.command);
        return;
      case 'seek':
        this.#seek(run, id, message.update, message.command);
        return;
      case 'detail':
        this.#capture.want(message.detail);
        this.#settle(this.#done);
        return;
      case 'ask':
        this.#answers.ask(run, message);
        return;
      default:
        this.#answers.query(run, message);
    }
  }

  /** Takes the place of the run before, and goes to where it is to begin. */
  #begin(run: Run, { run: id, command, update, detail }: Start<M>, facts: M['facts']): void {
    this.#driven?.run.delete();
    const tail = new TailReader<M, Run>(this.#kind, facts);
    this.#driven = { run, id, tail, millisecondsPerUpdate: null };
    this.#capture.want(detail);
    this.#seek(run, id, Math.min(update, run.totalUpdates), command);
  }

  /** The run stands still until it is told to go on. */
  #rest(): void {
    this.#goal = null;
    this.#playFromGoal = null;
    if (this.#status === 'playing') this.#status = 'paused';
  }

  #isMoving(): boolean {
    return this.#goal !== null || this.#status === 'playing';
  }

  #shown(frame: number): void {
    if (frame !== this.#frame) return;
    this.#awaiting = false;
    // In motion the next slice ends with an update taken apart; here one would go back for it.
    if (this.#dirty && !(this.#isMoving() && this.#capture.wanted)) this.#send();
  }

  #play(run: Run, command: number): void {
    this.#status = 'playing';
    this.#metronome.restart(this.#around.now(), run.update);
    this.#done = command;
    this.#dirty = true;
  }

  #seek(run: Run, id: number, update: number, command: number): void {
    try {
      run.rewind(update);
    } catch (error) {
      this.#refuse(id, command, error);
      return;
    }
    this.#rest();
    if (run.update < update) {
      this.#reach(update, command);
      return;
    }
    this.#status = run.update === run.totalUpdates ? 'done' : run.update === 0 ? 'idle' : 'paused';
    this.#settle(command);
  }

  #reach(update: number, command: number): void {
    this.#goal = { update, command };
    this.#playFromGoal = null;
    this.#status = 'paused';
    this.#done = Math.max(this.#done, command - 1);
    this.#dirty = true;
    this.#tick();
  }

  #arrive(run: Run, command: number): void {
    const next = this.#playFromGoal;
    this.#goal = null;
    this.#playFromGoal = null;
    this.#done = Math.max(this.#done, command);
    if (next !== null) this.#play(run, next);
  }

  #refuse(run: number, command: number, error: unknown): void {
    const [code, message] = [codeOf(error), messageOf(error)];
    this.#around.post({ type: 'refused', run, command, code, message });
  }

  /** The state stands as it is until the next command: shows it with everything asked for. */
  #settle(command: number): void {
    this.#done = Math.max(this.#done, command);
    this.#capture.forget();
    this.#dirty = true;
    this.#send();
  }

  #tick(): void {
    const driven = this.#driven;
    if (driven === null || !this.#isMoving()) return;
    const { run } = driven;
    const due = this.#due(run);
    if (due > 0) this.#advance(driven, due);
    const goal = this.#goal;
    if (goal !== null && (run.update >= goal.update || run.diverged))
      this.#arrive(run, goal.command);
    if (run.diverged) this.#status = 'error';
    else if (run.update >= run.totalUpdates) this.#status = 'done';
    if (due > 0 || this.#dirty) {
      this.#dirty = true;
      this.#send();
    }
    if (this.#isMoving()) this.#tickAgain(run);
  }

  #tickAgain(run: Run): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const delay = this.#goal === null ? this.#metronome.delay(this.#around.now(), run.update) : 0;
    this.#around.schedule(() => {
      this.#scheduled = false;
      this.#tick();
    }, delay);
  }

  /** How many updates to do now. */
  #due(run: Run): number {
    if (this.#goal !== null) return this.#goal.update - run.update;
    const due = this.#metronome.due(this.#around.now(), run.update);
    return Math.max(0, Math.min(run.totalUpdates - run.update, due));
  }

  /** Up to `due` updates, within the budget; the last is taken apart if the page wants to see it. */
  #advance(driven: Driven<M, Run>, due: number): void {
    const { run } = driven;
    const apart = this.#capture.wanted && !this.#awaiting;
    const first = run.update;
    const last = first + due - (apart ? 1 : 0);
    const started = this.#around.now();
    let now = started;
    this.#capture.forget();
    while (run.update < last && !run.diverged && now - started < budget) {
      run.step(Math.min(this.#kind.stepsTogether, last - run.update));
      now = this.#around.now();
    }
    if (run.update > first) this.#time(driven, (now - started) / (run.update - first));
    if (apart && !run.diverged) this.#capture.next(run);
  }

  #time(driven: Driven<M, Run>, mean: number): void {
    const before = driven.millisecondsPerUpdate;
    driven.millisecondsPerUpdate = before === null ? mean : fade * before + (1 - fade) * mean;
  }

  #send(): void {
    if (this.#driven === null || this.#awaiting) return;
    const { run, id, tail, millisecondsPerUpdate } = this.#driven;
    this.#frame += 1;
    this.#dirty = false;
    this.#awaiting = true;
    const updateDetail = this.#capture.take(run);
    const frame = {
      ...this.#kind.frame(run),
      frame: this.#frame,
      done: this.#done,
      status: this.#status,
      update: run.update,
      millisecondsPerUpdate,
      heapBytes: this.#memory.heapBytes(),
      liveObjects: this.#memory.liveObjects(),
      tail: tail.next(run),
      updateDetail,
    };
    this.#around.post({ type: 'frame', run: id, frame }, buffersOf(frame));
  }
}
