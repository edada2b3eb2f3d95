import { engineSource } from '#delivery';
import type { EngineModule } from '../../engine/engine.ts';
import { requestFrame } from '../../platform/frames.ts';
import { loadingPause } from '../../platform/lazy-part.ts';
import { PolicyWatch } from '../../platform/policy-watch.ts';
import { trustedWorkerUrl } from '../../platform/trusted-types.ts';
import { messageOf } from '../../worker/errors.ts';
import type { FromWorker, Model, ToWorker } from '../../worker/run-protocol.ts';

/** What the page hears from a worker that trains, beyond its pulse. */
export type WorkerMessage<M extends Model> = Exclude<FromWorker<M>, { type: 'pong' }>;

export interface LinkEvents<M extends Model> {
  /** Frames come in animation frames, one by one. */
  message(message: WorkerMessage<M>): void;
  /** The worker is gone. `another` is started if there were not too many losses in a row. */
  lost(reason: string, another: boolean): void;
  /** The policy of the page allows no worker; this is what it lacks. */
  blocked(source: string): void;
  /** The engine is long on its way. */
  slow(): void;
}

/** A worker that trains, as the session knows it. */
export interface Link<M extends Model> {
  /** There is a worker, or one is on its way. */
  readonly isOpen: boolean;
  /** Its engine is there. */
  readonly isLoaded: boolean;
  /** Its engine is long on its way. */
  readonly isLoading: boolean;
  /** It took the place of one that was lost, without a word from the reader since. */
  readonly isRecovered: boolean;
  /** Empty until it was there for the first time. */
  readonly engineVersion: string;
  /** Starts a worker, in place of the one before. */
  open(): void;
  /** The hard stop. */
  close(): void;
  /** Messages to no worker are dropped. */
  send(message: ToWorker<M>): void;
  /** The reader is there: workers that are lost from now on are started again. */
  attend(): void;
}

/** Milliseconds between two looks whether the worker lives, and how many may go unanswered. */
const pulse = 1500;
const patience = 4;
/** Without a word from the reader meanwhile. */
const restartsInARow = 2;

/**
 * The page's end of its worker: starts it, loads its engine, and starts another where one has ended,
 * or has stopped answering, as long as that helps.
 */
export class WorkerLink<M extends Model> implements Link<M> {
  engineVersion = '';
  readonly #address: () => string;
  readonly #module: EngineModule;
  readonly #events: LinkEvents<M>;
  readonly #policy = new PolicyWatch();
  #worker: Worker | null = null;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  /** Pings without an answer; null until the first word: a script may be long on its way. */
  #unanswered: number | null = null;
  #restarts = 0;
  #callOff: () => void = () => undefined;
  #loaded = false;
  #loading = false;

  constructor(address: () => string, module: EngineModule, events: LinkEvents<M>) {
    this.#address = address;
    this.#module = module;
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#worker !== null;
  }
  get isLoaded(): boolean {
    return this.#loaded;
  }
  get isLoading(): boolean {
    return this.#loading;
  }
  get isRecovered(): boolean {
    return this.isOpen && this.#restarts > 0;
  }

  open(): void {
    this.close();
    this.#slow = setTimeout(() => {
      this.#loading = true;
      this.#events.slow();
    }, loadingPause);
    const trusted = trustedWorkerUrl(this.#address());
    this.#policy.watch();
    const worker = new Worker(trusted, import.meta.env.DEV ? { type: 'module' } : {});
    this.#worker = worker;
    this.#unanswered = null;
    worker.onmessage = ({ data }: MessageEvent<FromWorker<M>>) => this.#receive(worker, data);
    worker.onerror = (event) => {
      event.preventDefault();
      void this.#fail(worker, event instanceof ErrorEvent ? event.message : '');
    };
    worker.onmessageerror = () => this.#lose(worker, 'a message could not be read');
    this.#pulse = setInterval(() => this.#feel(worker), pulse);
    engineSource(this.#module).then(
      (source) => {
        if (worker === this.#worker) this.send({ type: 'load', source });
      },
      (error: unknown) => this.#receive(worker, { type: 'load-failed', message: messageOf(error) }),
    );
  }

  close(): void {
    clearInterval(this.#pulse);
    this.#policy.rest();
    this.#callOff();
    this.#stopLoading();
    this.#loaded = false;
    this.#worker?.terminate();
    this.#worker = null;
  }

  attend(): void {
    this.#restarts = 0;
  }

  send(message: ToWorker<M>): void {
    this.#worker?.postMessage(message);
  }

  #stopLoading(): void {
    clearTimeout(this.#slow);
    this.#loading = false;
  }

  #receive(worker: Worker, message: FromWorker<M>): void {
    if (worker !== this.#worker) return;
    this.#unanswered = 0;
    this.#policy.rest();
    if (message.type === 'pong') return;
    if (message.type === 'loaded') {
      this.#loaded = true;
      this.engineVersion = message.version;
      this.#stopLoading();
    }
    if (message.type === 'frame') this.#callOff = requestFrame(() => this.#show(message));
    else this.#events.message(message);
  }

  /** The worker sends no other frame until it is told that this one is shown. */
  #show(message: Extract<FromWorker<M>, { type: 'frame' }>): void {
    this.#events.message(message);
    this.send({ type: 'shown', frame: message.frame.frame });
  }

  #feel(worker: Worker): void {
    // Timers of a hidden page come in bursts; its worker may rest as well.
    if (document.hidden) return;
    if (this.#unanswered !== null) {
      if (this.#unanswered >= patience) {
        this.#lose(worker, 'the worker does not answer');
        return;
      }
      this.#unanswered += 1;
    }
    this.send({ type: 'ping' });
  }

  /** A worker that is kept from starting has no message; the policy's own may come a moment later. */
  async #fail(worker: Worker, message: string): Promise<void> {
    const lacks = message === '' ? await this.#policy.lacking('worker-src') : null;
    if (lacks === null) this.#lose(worker, message || 'the worker could not be started');
    else if (worker === this.#worker) {
      this.close();
      this.#events.blocked(lacks);
    }
  }

  #lose(worker: Worker, reason: string): void {
    if (worker !== this.#worker) return;
    this.close();
    this.#restarts += 1;
    const another = this.#restarts <= restartsInARow;
    if (another) this.open();
    this.#events.lost(reason, another);
  }
}
