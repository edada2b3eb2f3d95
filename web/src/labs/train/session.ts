import type { Anatomy, Frame, FromWorker, RunFacts, ToWorker } from '../../worker/protocol.ts';
import { requestFrame } from '../../app/frames.ts';
import { WorkerClient } from '../../worker/client.ts';
import workerUrl from '../../worker/worker.ts?worker&url';
import type { SentencePrediction } from '../../engine/types.ts';
import type { RunHook, RunStatus } from '../lab.ts';
import { History } from './history.ts';
import { runConfig, runKey, updatesPerSecond, type TrainSettings } from './settings.ts';

/** What went wrong, for the panel that says so. */
export interface Trouble {
  readonly kind: 'engine' | 'worker' | 'refused';
  readonly reason: string;
}

export interface Shown {
  readonly facts: RunFacts;
  readonly update: number;
  readonly predictions: readonly SentencePrediction[];
}

interface Waiting {
  readonly command: number;
  resolve(): void;
  reject(error: Error): void;
}

const restartsInARow = 2;

/**
 * The page's side of a run: knows the settings, the history and the last frame; sends commands and
 * survives the loss of its worker. Calls `onFrame` in the animation frame in which a frame is shown
 * and `onChange` when anything else changes.
 */
export class TrainSession implements RunHook {
  onFrame: () => void = () => undefined;
  onChange: () => void = () => undefined;
  onRefused: (settings: TrainSettings) => void = () => undefined;

  settings: TrainSettings;
  facts: RunFacts | null = null;
  history: History | null = null;
  predictions: readonly SentencePrediction[] = [];
  anatomy: Anatomy | null = null;
  status: RunStatus = 'idle';
  update = 0;
  heapBytes = 0;
  trouble: Trouble | null = null;
  recovered = false;
  readonly ready: Promise<void>;

  #client: WorkerClient<ToWorker, FromWorker> | null = null;
  #engineLoaded = false;
  #run = 0;
  #startedRun = -1;
  #command = 0;
  #waiting: Waiting[] = [];
  #digestCount = 0;
  #digests = new Map<number, { resolve(digest: string): void; reject(error: Error): void }>();
  #settled: TrainSettings;
  #detail = false;
  #drawing = 0;
  #restarts = 0;
  #resume = { update: 0, play: false };
  #markReady: () => void = () => undefined;
  #pendingFacts: RunFacts | null = null;
  /** What the reader asked for, known at once; the worker's answer follows. */
  #wish: 'play' | 'pause' | null = null;

  constructor(settings: TrainSettings) {
    this.settings = settings;
    this.#settled = settings;
    this.ready = new Promise((resolve) => (this.#markReady = resolve));
  }

  connect(play: boolean): void {
    if (this.#client !== null) return;
    this.#resume = { update: this.update, play };
    this.#spawn();
  }

  disconnect(): void {
    this.#client?.terminate();
    this.#client = null;
    this.#engineLoaded = false;
    cancelAnimationFrame(this.#drawing);
    this.#abandon(new Error('The lab was closed.'));
  }

  get playing(): boolean {
    return this.#wish === null ? this.status === 'playing' : this.#wish === 'play';
  }

  #spawn(): void {
    this.trouble = null;
    this.#engineLoaded = false;
    this.#client = new WorkerClient(workerUrl, {
      message: (message) => this.#receive(message),
      lost: (reason) => this.#lost(reason),
    });
  }

  #lost(reason: string): void {
    this.#client = null;
    this.#abandon(new Error(`The training worker stopped: ${reason}.`));
    this.#resume = { update: this.update, play: false };
    this.#wish = null;
    this.#restarts += 1;
    if (this.#restarts <= restartsInARow) {
      this.recovered = true;
      this.#spawn();
    } else {
      this.trouble = { kind: 'worker', reason };
      this.status = 'error';
    }
    this.onChange();
  }

  retry(): void {
    this.#restarts = 0;
    this.recovered = false;
    this.#client?.terminate();
    this.#resume = { update: this.update, play: false };
    this.#spawn();
    this.onChange();
  }

  #abandon(error: Error): void {
    for (const waiting of this.#waiting) waiting.reject(error);
    for (const digest of this.#digests.values()) digest.reject(error);
    this.#waiting = [];
    this.#digests.clear();
  }

  /** Other settings: another run, unless they only show the same one differently. */
  apply(settings: TrainSettings, play = this.playing): void {
    const before = this.settings;
    this.settings = settings;
    if (runKey(before) !== runKey(settings)) {
      this.#resume = { update: 0, play };
      if (this.#engineLoaded) this.#start();
    } else if (before.speed !== settings.speed && this.playing)
      void this.play().catch(() => undefined);
  }

  setDetail(detail: boolean): void {
    if (detail === this.#detail) return;
    this.#detail = detail;
    this.#client?.send({ type: 'detail', run: this.#run, detail });
  }

  #start(): void {
    this.#run += 1;
    const { update, play } = this.#resume;
    this.#command += 1;
    this.#wish = play ? 'play' : 'pause';
    const config = runConfig(this.settings);
    this.#client?.send({
      type: 'start',
      run: this.#run,
      command: this.#command,
      config,
      update,
      detail: this.#detail,
    });
    if (play) void this.play().catch(() => undefined);
  }

  #receive(message: FromWorker): void {
    if (message.type === 'frame') {
      this.#drawing = requestFrame(() => this.#show(message.run, message.frame));
      return;
    }
    if ('run' in message && message.run !== this.#run) return;
    switch (message.type) {
      case 'loaded':
        this.#engineLoaded = true;
        this.#start();
        return;
      case 'load-failed':
        this.#client?.terminate();
        this.#client = null;
        this.trouble = { kind: 'engine', reason: message.message };
        this.status = 'error';
        this.onChange();
        return;
      case 'started':
        this.#pendingFacts = message.facts;
        return;
      case 'refused':
        this.#refused(message.message);
        return;
      case 'digest':
        this.#digests.get(message.command)?.resolve(message.digest);
        this.#digests.delete(message.command);
    }
  }

  #refused(reason: string): void {
    this.trouble = { kind: 'refused', reason };
    this.#wish = null;
    this.#abandon(new RangeError(reason));
    const refusedSettings = runKey(this.settings) !== runKey(this.#settled);
    if (refusedSettings) {
      // The worker still has the earlier run.
      this.#run = this.#startedRun;
      this.settings = this.#settled;
      this.onRefused(this.#settled);
    }
    this.onChange();
  }

  #show(run: number, frame: Frame): void {
    if (run !== this.#run) {
      // Of the run before: not drawn, but kept, since the new one may yet be refused. The worker
      // sends nothing more until it is told that its frame has arrived.
      if (run === this.#startedRun) this.history?.append(frame.tail);
      this.#client?.send({ type: 'shown', frame: frame.frame });
      return;
    }
    if (this.#pendingFacts !== null) {
      const facts = this.#pendingFacts;
      this.#pendingFacts = null;
      this.#startedRun = run;
      this.facts = facts;
      this.history = new History(facts.totalUpdates, facts.sentences.length);
      this.#settled = this.settings;
      if (this.trouble?.kind === 'refused') this.trouble = null;
    }
    this.history?.append(frame.tail);
    this.predictions = frame.predictions;
    this.anatomy =
      frame.anatomy ?? (this.anatomy?.update === Math.max(1, frame.update) ? this.anatomy : null);
    this.update = frame.update;
    this.heapBytes = frame.heapBytes;
    if (frame.done >= this.#command) this.#wish = null;
    const changed = this.status !== frame.status;
    this.status = frame.status;
    if (frame.update > 0) this.#restarts = 0;
    this.onFrame();
    if (changed) this.onChange();
    this.#client?.send({ type: 'shown', frame: frame.frame });
    this.#markReady();
    this.#waiting = this.#waiting.filter((waiting) => {
      if (waiting.command > frame.done) return true;
      waiting.resolve();
      return false;
    });
  }

  /** Sends a command; the promise settles when the page shows its result. */
  #ask(send: (run: number, command: number) => void): Promise<void> {
    this.#command += 1;
    const command = this.#command;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject });
      send(this.#run, command);
    });
  }

  losses(): readonly number[] {
    return this.history?.losses(this.status === 'error' ? this.update + 1 : this.update) ?? [];
  }

  async digest(): Promise<string> {
    await this.ready;
    this.#digestCount += 1;
    const command = this.#digestCount;
    return new Promise((resolve, reject) => {
      this.#digests.set(command, { resolve, reject });
      this.#client?.send({ type: 'digest', run: this.#run, command });
    });
  }

  play(): Promise<void> {
    this.#wish = 'play';
    this.onChange();
    const rate = updatesPerSecond(this.settings);
    return this.#ask((run, command) => this.#client?.send({ type: 'play', run, command, rate }));
  }

  pause(): Promise<void> {
    this.#wish = 'pause';
    this.onChange();
    return this.#ask((run, command) => this.#client?.send({ type: 'pause', run, command }));
  }

  step(count = 1): Promise<void> {
    if (!Number.isSafeInteger(count) || count < 0)
      return Promise.reject(
        new RangeError(`step: ${count} is not a whole number of updates, 0 or more`),
      );
    this.#wish = 'pause';
    return this.#ask((run, command) => this.#client?.send({ type: 'step', run, command, count }));
  }

  seek(update: number): Promise<void> {
    const total = this.facts?.totalUpdates ?? 0;
    if (!Number.isSafeInteger(update) || update < 0 || update > total)
      return Promise.reject(
        new RangeError(`seek: ${update} is not a whole number from 0 to ${total}`),
      );
    this.#wish = 'pause';
    return this.#ask((run, command) => this.#client?.send({ type: 'seek', run, command, update }));
  }

  reset(): Promise<void> {
    return this.seek(0);
  }
}
