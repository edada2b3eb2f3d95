import type { Engine, EngineErrorCode, NamedTensor, RnnRun } from '../engine/types.ts';
import type { Anatomy, Frame, FromWorker, HistoryTail, LoopStatus, ToWorker } from './protocol.ts';

/** Milliseconds of training between two looks at the message queue. */
const budget = 10;
/** A pause of the clock longer than this is not made up for. */
const longestLag = 250;
const chunk = 64;

export interface Surroundings {
  post(message: FromWorker, transfer?: Transferable[]): void;
  /** Calls `tick` after `delay` milliseconds, behind the messages that wait by then. */
  schedule(tick: () => void, delay: number): void;
  now(): number;
}

/** Drives one run at a time, in slices, and tells the page what it has come to. */
export class Trainer {
  readonly #engine: Engine;
  readonly #around: Surroundings;
  #run: RnnRun | null = null;
  #id = -1;
  #sentences = 1;
  #status: LoopStatus = 'idle';
  #rate: number | null = null;
  /** While stepping: the update to stop at, and the command that asked for it. */
  #goal: number | null = null;
  #goalCommand = 0;
  #clock = { time: 0, update: 0 };
  #detail = false;
  #anatomy: Anatomy | null = null;
  #sent = { updates: 0, epochs: 0 };
  #done = 0;
  #frame = 0;
  #awaiting = false;
  #dirty = false;
  #scheduled = false;

  constructor(engine: Engine, around: Surroundings) {
    this.#engine = engine;
    this.#around = around;
  }

  handle(message: ToWorker): void {
    switch (message.type) {
      case 'start':
        this.#start(message);
        return;
      case 'shown':
        if (message.frame !== this.#frame) return;
        this.#awaiting = false;
        // In motion the next slice ends with an update taken apart; here one would have to go back for it.
        if (this.#dirty && !(this.#detail && this.#moving())) this.#send();
        return;
      case 'ping':
        this.#around.post({ type: 'pong' });
        return;
      case 'load':
        return;
      default:
        if (message.run === this.#id && this.#run !== null) this.#command(this.#run, message);
    }
  }

  #start(message: ToWorker & { type: 'start' }): void {
    let run: RnnRun | null = null;
    try {
      run = this.#engine.createRnnRun(message.config);
      run.seek(message.update);
      const { vocabulary, sentences, totalUpdates, parameterCount } = run;
      const floor = this.#engine.lossFloor(message.config.sentences, message.config.mode);
      this.#around.post({
        type: 'started',
        run: message.run,
        facts: { vocabulary, sentences, totalUpdates, parameterCount, floor },
      });
    } catch (error) {
      run?.delete();
      this.#refuse(message.run, message.command, error);
      return;
    }
    this.#run?.delete();
    this.#run = run;
    this.#id = message.run;
    this.#sentences = run.sentences.length;
    this.#sent = { updates: 0, epochs: 0 };
    this.#goal = null;
    this.#detail = message.detail;
    this.#status = run.update === run.totalUpdates ? 'done' : run.update > 0 ? 'paused' : 'idle';
    this.#settle(message.command);
  }

  #command(
    run: RnnRun,
    message: Exclude<ToWorker, { type: 'start' | 'shown' | 'ping' | 'load' }>,
  ): void {
    switch (message.type) {
      case 'play':
        this.#rate = message.rate;
        this.#goal = null;
        if (run.update < run.totalUpdates && !run.diverged) this.#status = 'playing';
        this.#restartClock(run);
        this.#done = message.command;
        this.#dirty = true;
        this.#tick();
        return;
      case 'pause':
        this.#goal = null;
        if (this.#status === 'playing') this.#status = 'paused';
        this.#settle(message.command);
        return;
      case 'step':
        this.#goal = Math.min(run.update + message.count, run.totalUpdates);
        this.#goalCommand = message.command;
        this.#status = 'paused';
        this.#done = Math.max(this.#done, message.command - 1);
        this.#dirty = true;
        this.#tick();
        return;
      case 'seek':
        this.#goal = null;
        try {
          run.seek(message.update);
        } catch (error) {
          this.#refuse(this.#id, message.command, error);
          return;
        }
        this.#status =
          run.update === run.totalUpdates ? 'done' : run.update === 0 ? 'idle' : 'paused';
        this.#settle(message.command);
        return;
      case 'digest':
        this.#around.post({
          type: 'digest',
          run: this.#id,
          command: message.command,
          digest: run.digest(),
        });
        return;
      case 'detail':
        this.#detail = message.detail;
        this.#settle(this.#done);
        return;
    }
  }

  #refuse(run: number, command: number, error: unknown): void {
    const code =
      error instanceof Error && 'code' in error ? (error.code as EngineErrorCode) : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    this.#around.post({ type: 'refused', run, command, code, message });
  }

  /** The state stands as it is until the next command: shows it with everything asked for. */
  #settle(command: number): void {
    this.#done = Math.max(this.#done, command);
    this.#anatomy = null;
    this.#dirty = true;
    this.#send();
  }

  #restartClock(run: RnnRun): void {
    this.#clock = { time: this.#around.now(), update: run.update };
  }

  #moving(): boolean {
    return this.#goal !== null || this.#status === 'playing';
  }

  #tick(): void {
    const run = this.#run;
    if (run === null || !this.#moving()) return;
    const started = this.#around.now();
    const due = this.#due(run, started);
    if (due > 0) this.#advance(run, due, started);
    const reached = this.#goal !== null && (run.update >= this.#goal || run.diverged);
    if (reached) {
      this.#goal = null;
      this.#done = Math.max(this.#done, this.#goalCommand);
    }
    if (run.diverged) this.#status = 'error';
    else if (run.update >= run.totalUpdates) this.#status = 'done';
    if (due > 0 || this.#dirty) {
      this.#dirty = true;
      this.#send();
    }
    if (this.#moving()) this.#again(run);
  }

  /** Up to `due` updates within the budget; the last of them phase by phase if the page wants to see it. */
  #advance(run: RnnRun, due: number, started: number): void {
    const apart = this.#detail && !this.#awaiting;
    let left = apart ? due - 1 : due;
    this.#anatomy = null;
    while (left > 0 && !run.diverged && this.#around.now() - started < budget) {
      const count = Math.min(chunk, left);
      run.step(count);
      left -= count;
    }
    if (apart && !run.diverged) this.#anatomy = this.#dissect(run);
  }

  #again(run: RnnRun): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const rate = this.#goal === null ? this.#rate : null;
    const next = this.#clock.time + ((run.update - this.#clock.update + 1) * 1000) / (rate ?? 1);
    const delay = rate === null ? 0 : Math.max(1, next - this.#around.now());
    this.#around.schedule(() => {
      this.#scheduled = false;
      this.#tick();
    }, delay);
  }

  /** How many updates to do now. */
  #due(run: RnnRun, now: number): number {
    const left = (this.#goal ?? run.totalUpdates) - run.update;
    if (this.#goal !== null || this.#rate === null) return left;
    const lag = now - this.#clock.time - ((run.update - this.#clock.update) * 1000) / this.#rate;
    if (lag > longestLag + 1000 / this.#rate) this.#restartClock(run);
    const until = this.#clock.update + Math.floor(((now - this.#clock.time) * this.#rate) / 1000);
    return Math.max(0, Math.min(left, until - run.update));
  }

  /** Does the next update phase by phase. */
  #dissect(run: RnnRun): Anatomy | null {
    const sentence = run.sentence;
    run.forward();
    const loss = run.loss();
    if (run.diverged) return null;
    run.backward();
    const backward = run.tensors();
    run.applyUpdate();
    return { update: run.update, sentence, loss, backward, applied: run.tensors() };
  }

  /** Takes the last update apart by going back before it; before the first, the first. */
  #reconstruct(run: RnnRun): Anatomy | null {
    const { update, totalUpdates } = run;
    if (run.diverged || totalUpdates === 0) return null;
    run.seek(Math.max(0, update - 1));
    const anatomy = this.#dissect(run);
    if (run.update !== update) run.seek(update);
    return anatomy;
  }

  #send(): void {
    const run = this.#run;
    if (run === null || this.#awaiting) return;
    if (this.#detail && this.#anatomy?.update !== Math.max(1, run.update))
      this.#anatomy = this.#reconstruct(run);
    this.#frame += 1;
    const frame: Frame = {
      frame: this.#frame,
      done: this.#done,
      status: this.#status,
      update: run.update,
      tail: this.#tail(run),
      predictions: run.predictions(),
      anatomy: this.#detail ? this.#anatomy : null,
      heapBytes: this.#engine.heapBytes(),
    };
    this.#dirty = false;
    this.#awaiting = true;
    this.#around.post({ type: 'frame', run: this.#id, frame }, buffers(frame));
    // The tensors went with the message.
    this.#anatomy = null;
  }

  /** What the page has not had yet. After a step back it has more than the run, and the same numbers. */
  #tail(run: RnnRun): HistoryTail {
    const { updates: from, epochs: fromEpoch } = this.#sent;
    const ahead = run.update < from;
    const losses = ahead ? new Float32Array() : run.losses(from);
    const targetProbabilities = ahead ? new Float32Array() : run.targetProbabilities(from);
    const complete = Math.floor(run.update / this.#sentences);
    const epochLosses = complete < fromEpoch ? new Float32Array() : run.epochLosses(fromEpoch);
    const perplexities = Float64Array.from(epochLosses, (loss) => this.#engine.perplexity(loss));
    this.#sent = { updates: from + losses.length, epochs: fromEpoch + epochLosses.length };
    return { from, losses, targetProbabilities, fromEpoch, epochLosses, perplexities };
  }
}

function buffers(frame: Frame): Transferable[] {
  const all = new Set<Transferable>();
  const add = (array: Float32Array | Float64Array | null): void => {
    if (array !== null && array.byteLength > 0) all.add(array.buffer as ArrayBuffer);
  };
  const { tail, predictions, anatomy } = frame;
  add(tail.losses);
  add(tail.targetProbabilities);
  add(tail.epochLosses);
  add(tail.perplexities);
  for (const prediction of predictions)
    for (const value of Object.values(prediction))
      if (typeof value !== 'number') add(value as Float32Array);
  const addTensor = (tensor: NamedTensor): void => {
    add(tensor.values);
    add(tensor.gradient);
  };
  anatomy?.backward.forEach(addTensor);
  anatomy?.applied.forEach(addTensor);
  return [...all];
}
