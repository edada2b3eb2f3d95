import type { EngineCore, EngineSource } from '../engine/engine.ts';
import type { Surroundings } from './loop.ts';
import type { FromAnyWorker, ToAnyWorker } from './run-protocol.ts';

type Load = Extract<ToAnyWorker, { type: 'load' }>;

interface WorkerScope<To, From> {
  postMessage(message: From, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<To>) => void) | null;
}

/** Makes this worker answer the page: loads its engine, then hands every message to what `make` made. */
export function serve<Engine extends EngineCore, To extends { readonly type: string }, From>(
  loadEngine: (source: EngineSource) => Promise<Engine>,
  make: (
    engine: Engine,
    around: Surroundings<From | FromAnyWorker>,
  ) => { handle(message: Exclude<To, Load>): void },
): void {
  const scope = self as unknown as WorkerScope<To | Load, From | FromAnyWorker>;
  const post = (message: From | FromAnyWorker, transfer: Transferable[] = []): void =>
    scope.postMessage(message, transfer);

  // A message to oneself queues behind those of the page; a timer of 0 ms would be stretched to 4.
  const channel = new MessageChannel();
  const due: (() => void)[] = [];
  channel.port1.onmessage = () => due.shift()?.();

  let trainer: { handle(message: Exclude<To, Load>): void } | undefined;

  async function load({ source }: Load): Promise<void> {
    try {
      const engine = await loadEngine(source);
      trainer = make(engine, {
        post,
        schedule: (tick, delay) => {
          if (delay > 0) setTimeout(tick, delay);
          else {
            due.push(tick);
            channel.port2.postMessage(null);
          }
        },
        now: () => performance.now(),
      });
      post({ type: 'loaded', version: engine.version, simd: engine.simd });
    } catch (error) {
      post({
        type: 'load-failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  const isLoad = (message: To | Load): message is Load => message.type === 'load';
  scope.onmessage = ({ data }) => {
    if (isLoad(data)) void load(data);
    else if (data.type === 'ping' && trainer === undefined) post({ type: 'pong' });
    else trainer?.handle(data as Exclude<To, Load>);
  };
}
