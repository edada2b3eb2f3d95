import type { EngineModule } from '../../engine/engine.ts';
import { requestFrame } from '../../platform/frames.ts';
import { loadingPause } from '../../platform/lazy-part.ts';
import { WorkerClient } from './worker-client.ts';
import type { Pace, Query } from '../../worker/run-protocol.ts';
import type { RunHook, RunStatus } from '../../state/player.ts';
import { Deferred } from './deferred.ts';
import { Commands } from './commands.ts';
import { Questions } from './questions.ts';
import { isWorkerMessage, type AnswerTo, type WorkerMessage } from './worker-messages.ts';

/** What went wrong, for the panel that says so. */
export interface Trouble {
  readonly kind: 'engine' | 'worker' | 'refused';
  readonly reason: string;
}

/** Without a word from the reader meanwhile. */
const restartsInARow = 2;

/**
 * The page's side of a run: knows the settings and the last frame; sends commands and survives the
 * loss of its worker. Calls `onFrame` in the animation frame in which a frame is shown and
 * `onChange` when anything else changes.
 */
export abstract class RunSession<
  Settings extends object,
  Facts extends { readonly totalUpdates: number },
  Frame extends Pace,
  To,
  From,
> implements RunHook {
  onFrame: () => void = () => undefined;
  onChange: () => void = () => undefined;
  onRefused: (settings: Settings) => void = () => undefined;

  settings: Settings;
  facts: Facts | null = null;
  status: RunStatus = 'idle';
  update = 0;
  trouble: Trouble | null = null;
  recovered = false;
  /** The engine is long on its way. */
  loading = false;
  /** Of the engine that trains; empty until it is loaded. */
  engineVersion = '';
  readonly ready: Promise<void>;

  #client: WorkerClient<To, From | WorkerMessage<Facts, Frame>> | null = null;
  #engineLoaded = false;
  #run = 0;
  #startedRun = -1;
  readonly #commands = new Commands();
  readonly #questions = new Questions();
  #settled: Settings;
  #callOff: () => void = () => undefined;
  #restarts = 0;
  /** Where the run begins, or goes on with another worker. */
  #resume = { update: 0, play: false };
  /** The run has not come to `#resume` yet. */
  #returning = true;
  #markReady: () => void = () => undefined;
  /** The worker is told of a run. */
  readonly #begun = new Deferred();
  #loadingTimer: ReturnType<typeof setTimeout> | undefined;
  #pendingFacts: Facts | null = null;
  /** Whether the worker has a run. */
  #held = false;
  /** The run is another than was asked for; it is said why. */
  #fallenBack = false;
  /** What the reader asked for, known at once; the worker's answer follows. */
  #wish: 'play' | 'pause' | null = null;

  /** The address of its worker's script. */
  protected abstract readonly workerAddress: () => string;
  /** The part of the engine that the worker loads. */
  protected abstract readonly engineModule: EngineModule;
  protected abstract startMessage(run: number, command: number, update: number): To;
  /** Two settings with the same key make the same run. */
  protected abstract runKey(settings: Settings): string;
  /** Updates per second; null is as fast as it goes. */
  protected abstract rate(settings: Settings): number | null;
  /** The run that is shown from now on. */
  protected abstract begin(facts: Facts): void;
  /** A frame of this run has arrived; it is drawn if `drawn`. */
  protected abstract take(frame: Frame, drawn: boolean): void;
  abstract losses(): readonly number[];
  /** Loss before an update, which counts from 1. */
  protected abstract lossBefore(update: number): number | undefined;
  /** Whatever else the worker says. */
  protected onMessage(_message: From): void {
    // nothing else
  }
  /** The engine is there, and no run yet. */
  protected loaded(): void {
    this.start();
  }

  constructor(settings: Settings) {
    this.settings = settings;
    this.#settled = settings;
    this.ready = new Promise((resolve) => (this.#markReady = resolve));
  }

  connect(play: boolean): void {
    if (this.#client !== null) return;
    this.#goOnAt(this.update, play);
    this.#spawn();
  }

  disconnect(): void {
    this.#callOff();
    this.#end(new Error('The lab was closed.'));
  }

  get total(): number {
    return this.facts?.totalUpdates ?? 0;
  }

  get loss(): number | null {
    return this.lossBefore(this.update) ?? null;
  }

  get playing(): boolean {
    return this.#wish === null ? this.status === 'playing' : this.#wish === 'play';
  }

  #goOnAt(update: number, play: boolean): void {
    this.#resume = { update, play };
    this.#returning = true;
  }

  #spawn(): void {
    this.trouble = null;
    this.#unload();
    this.#loadingTimer = setTimeout(() => {
      this.loading = true;
      this.onChange();
    }, loadingPause);
    this.#client = new WorkerClient(this.workerAddress(), this.engineModule, {
      message: (message) => this.#receive(message),
      lost: (reason) => this.#lost(reason),
    });
  }

  /** Another worker will have to be told of the run. */
  #unload(): void {
    this.#begun.again();
    this.#engineLoaded = false;
    this.#held = false;
    this.#stopLoading();
  }

  #stopLoading(): void {
    clearTimeout(this.#loadingTimer);
    this.loading = false;
  }

  #lost(reason: string): void {
    this.#client = null;
    this.#callOff();
    this.#restarts += 1;
    const update = this.#returning ? this.#resume.update : this.update;
    const play = this.playing || (this.#returning && this.#wish === null && this.#resume.play);
    if (this.#restarts > restartsInARow) {
      this.#goOnAt(update, false);
      this.#giveUp({ kind: 'worker', reason });
      return;
    }
    this.#abandon(new Error(`The training worker stopped: ${reason}.`));
    this.#goOnAt(update, play);
    this.#wish = play ? 'play' : 'pause';
    this.recovered = true;
    this.#spawn();
    this.onChange();
  }

  /** Nothing goes on before Retry. */
  #giveUp(trouble: Trouble): void {
    this.#end(new Error(trouble.reason));
    this.recovered = false;
    this.trouble = trouble;
    this.status = 'error';
    this.#markReady();
    this.onChange();
  }

  #end(error: Error): void {
    this.#client?.terminate();
    this.#client = null;
    this.#unload();
    this.#wish = null;
    this.#abandon(error);
    this.#begun.fail(error);
  }

  retry(): void {
    this.#restarts = 0;
    this.#client?.terminate();
    this.#spawn();
    this.onChange();
  }

  /** The reader is there: what stops from now on is started again. */
  #attend(): void {
    this.#restarts = 0;
    this.recovered = false;
  }

  #abandon(error: Error): void {
    this.#commands.abandon(error);
    this.#questions.abandon(error);
  }

  /** Other settings: another run, unless they only show the same one differently. */
  apply(settings: Settings, play = this.playing): void {
    const before = this.settings;
    this.settings = settings;
    this.#attend();
    if (this.runKey(before) !== this.runKey(settings)) this.restart(play);
    else if (this.rate(before) !== this.rate(settings) && this.playing)
      void this.#play().catch(() => undefined);
  }

  /** Another run from the settings as they are. */
  protected restart(play: boolean): void {
    this.#goOnAt(0, play);
    if (this.#engineLoaded) this.start();
  }

  protected start(): void {
    this.#run += 1;
    const { update, play } = this.#resume;
    this.#wish = play ? 'play' : 'pause';
    this.tell(this.startMessage(this.#run, this.#commands.next(), update));
    this.#begun.begun();
    if (play) void this.#play().catch(() => undefined);
  }

  protected get engineLoaded(): boolean {
    return this.#engineLoaded;
  }

  protected get runNumber(): number {
    return this.#run;
  }

  protected tell(message: To): void {
    this.#client?.send(message);
  }

  #receive(message: From | WorkerMessage<Facts, Frame>): void {
    if (!isWorkerMessage<Facts, Frame>(message)) {
      this.onMessage(message);
      return;
    }
    if (message.type === 'frame') {
      this.#callOff = requestFrame(() => this.#show(message.run, message.frame));
      return;
    }
    if ('run' in message && message.run !== this.#run) return;
    switch (message.type) {
      case 'loaded':
        this.#engineLoaded = true;
        this.#stopLoading();
        this.engineVersion = message.version;
        this.loaded();
        return;
      case 'load-failed':
        this.#giveUp({ kind: 'engine', reason: message.message });
        return;
      case 'started':
        this.#pendingFacts = message.facts;
        this.#held = true;
        return;
      case 'refused':
        this.#refused(message.message);
        return;
      case 'digest':
      case 'weights':
        this.#questions.answered(message);
    }
  }

  #refused(reason: string): void {
    const refusedSettings = this.runKey(this.settings) !== this.runKey(this.#settled);
    if (!this.#held && !refusedSettings) {
      this.#giveUp({ kind: 'worker', reason });
      return;
    }
    this.trouble = { kind: 'refused', reason };
    this.#wish = null;
    this.#abandon(new RangeError(reason));
    if (refusedSettings) {
      // The worker still has the earlier run, unless it is new itself.
      this.settings = this.#settled;
      if (this.#held) {
        this.#run = this.#startedRun;
        this.#returning = false;
      } else {
        this.#fallenBack = true;
        this.#goOnAt(0, false);
        this.start();
      }
      this.onRefused(this.#settled);
    }
    this.onChange();
  }

  #show(run: number, frame: Frame): void {
    if (run !== this.#run) {
      // Of the run before: not drawn, but kept, since the new one may yet be refused. The worker
      // sends nothing more until it is told that its frame has arrived.
      if (run === this.#startedRun) this.take(frame, false);
      this.#client?.send({ type: 'shown', frame: frame.frame });
      return;
    }
    if (this.#pendingFacts !== null) {
      const facts = this.#pendingFacts;
      this.#pendingFacts = null;
      this.#startedRun = run;
      this.facts = facts;
      this.begin(facts);
      this.#settled = this.settings;
      if (this.trouble?.kind === 'refused' && !this.#fallenBack) this.trouble = null;
      this.#fallenBack = false;
    }
    this.take(frame, true);
    this.update = frame.update;
    this.#commands.done(frame.done);
    if (this.#commands.allDone) this.#wish = null;
    const changed = this.status !== frame.status;
    this.status = frame.status;
    if (frame.update >= this.#resume.update) this.#returning = false;
    this.onFrame();
    if (changed) this.onChange();
    this.#client?.send({ type: 'shown', frame: frame.frame });
    this.#markReady();
    this.#commands.settle();
  }

  /** Sends a command; the promise settles when the page shows its result. */
  async #ask(send: (run: number, command: number) => void): Promise<void> {
    await this.#begun.promise;
    const command = this.#commands.next();
    const done = this.#commands.wait();
    send(this.#run, command);
    return done;
  }

  async settled(): Promise<void> {
    await this.#begun.promise;
    if (!this.#commands.allDone) return this.#commands.wait();
  }

  async #query<Type extends Query['type']>(type: Type): Promise<AnswerTo<Type>> {
    await this.ready;
    await this.#begun.promise;
    return this.#questions.ask<Type>((command) =>
      this.#client?.send({ type, run: this.#run, command }),
    );
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

  play(): Promise<void> {
    this.#attend();
    return this.#play();
  }

  #play(): Promise<void> {
    this.#wish = 'play';
    this.onChange();
    const rate = this.rate(this.settings);
    return this.#ask((run, command) => this.#client?.send({ type: 'play', run, command, rate }));
  }

  pause(): Promise<void> {
    this.#attend();
    this.#wish = 'pause';
    this.onChange();
    return this.#ask((run, command) => this.#client?.send({ type: 'pause', run, command }));
  }

  step(count = 1): Promise<void> {
    if (!Number.isSafeInteger(count) || count < 0)
      return Promise.reject(
        new RangeError(`step: ${count} is not a whole number of updates, 0 or more`),
      );
    this.#attend();
    this.#wish = 'pause';
    return this.#ask((run, command) => this.#client?.send({ type: 'step', run, command, count }));
  }

  seek(update: number): Promise<void> {
    const { total } = this;
    if (!Number.isSafeInteger(update) || update < 0 || update > total)
      return Promise.reject(
        new RangeError(`seek: ${update} is not a whole number from 0 to ${total}`),
      );
    this.#attend();
    this.#wish = 'pause';
    return this.#ask((run, command) => this.#client?.send({ type: 'seek', run, command, update }));
  }

  reset(): Promise<void> {
    return this.seek(0);
  }
}
