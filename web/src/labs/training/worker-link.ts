import { engineSource } from '#delivery';
import type { EngineModule } from '../../engine/engine.ts';
import { trustedWorkerUrl } from '../../platform/trusted-types.ts';
import type { FromAnyRun, FromAnyWorker, ToAnyWorker } from '../../worker/run-protocol.ts';

export interface ClientEvents<From> {
  message(message: From | FromAnyRun): void;
  /** The worker is gone, or does not answer any more. */
  lost(reason: string): void;
}

const pulse = 1500;
const patience = 4;

/** The page's end of one worker, with a pulse: a worker that stops answering is ended. */
export class WorkerClient<To, From> {
  readonly #events: ClientEvents<From>;
  readonly #worker: Worker;
  #timer: ReturnType<typeof setInterval>;
  /** Null until it has said its first word: a script may be long on its way. */
  #unanswered: number | null = null;
  #over = false;

  constructor(address: string, module: EngineModule, events: ClientEvents<From>) {
    this.#events = events;
    const trusted = trustedWorkerUrl(address);
    this.#worker = new Worker(trusted, import.meta.env.DEV ? { type: 'module' } : {});
    this.#worker.onmessage = ({ data }: MessageEvent<From | FromAnyWorker>) => {
      this.#unanswered = 0;
      if (!isPong(data)) events.message(data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(event.message || 'the worker could not be started');
    };
    this.#worker.onmessageerror = () => this.#lose('a message could not be read');
    this.#timer = setInterval(() => this.#feel(), pulse);
    engineSource(module).then(
      (source) => this.send({ type: 'load', source }),
      (error: unknown) => this.#failed(error),
    );
  }

  send(message: To | ToAnyWorker, transfer: Transferable[] = []): void {
    if (!this.#over) this.#worker.postMessage(message, transfer);
  }

  /** The hard stop. */
  terminate(): void {
    this.#over = true;
    clearInterval(this.#timer);
    this.#worker.terminate();
  }

  #feel(): void {
    // Timers of a hidden page come in bursts; its worker may rest as well.
    if (document.hidden) return;
    if (this.#unanswered !== null) {
      if (this.#unanswered >= patience) {
        this.#lose('the worker does not answer');
        return;
      }
      this.#unanswered += 1;
    }
    this.send({ type: 'ping' });
  }

  #failed(error: unknown): void {
    if (this.#over) return;
    const message = error instanceof Error ? error.message : String(error);
    this.#events.message({ type: 'load-failed', message });
  }

  #lose(reason: string): void {
    if (this.#over) return;
    this.terminate();
    this.#events.lost(reason);
  }
}

function isPong(message: unknown): message is { readonly type: 'pong' } {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'pong'
  );
}
