import type { EngineCore, EngineSource } from '../engine/engine.ts';
import { messageOf } from './errors.ts';
import { RunLoop } from './loop.ts';
import type { AnyRun, RunKind } from './run-kind.ts';
import type { FromWorker, Load, Model, ToWorker } from './run-protocol.ts';

interface WorkerScope<M extends Model> {
  postMessage(message: FromWorker<M>, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker<M>>) => void) | null;
}

/** Makes this worker answer the page: loads its engine, then drives the runs of the kind that `make` makes. */
export function serve<Engine extends EngineCore, M extends Model, Run extends AnyRun>(
  loadEngine: (source: EngineSource) => Promise<Engine>,
  make: (engine: Engine) => RunKind<M, Run>,
): void {
  const scope = self as unknown as WorkerScope<M>;
  const post = (message: FromWorker<M>, transfer: Transferable[] = []): void =>
    scope.postMessage(message, transfer);

  // A message to oneself queues behind those of the page; a timer of 0 ms would be stretched to 4.
  const channel = new MessageChannel();
  const due: (() => void)[] = [];
  channel.port1.onmessage = () => due.shift()?.();

  let loop: RunLoop<M, Run> | undefined;

  async function load({ source }: Load): Promise<void> {
    try {
      const engine = await loadEngine(source);
      loop = new RunLoop(make(engine), engine, {
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
      post({ type: 'load-failed', message: messageOf(error) });
    }
  }

  scope.onmessage = ({ data }) => {
    if (data.type === 'load') void load(data);
    else if (data.type === 'ping' && loop === undefined) post({ type: 'pong' });
    else loop?.handle(data);
  };
}
