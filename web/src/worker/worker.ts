import { loadEngine } from '../engine/load.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Trainer } from './trainer.ts';

interface WorkerScope {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = self as unknown as WorkerScope;
const post = (message: FromWorker, transfer: Transferable[] = []): void =>
  scope.postMessage(message, transfer);

// A message to oneself queues behind those of the page; a timer of 0 ms would be stretched to 4.
const channel = new MessageChannel();
let due: (() => void) | undefined;
channel.port1.onmessage = () => due?.();

let trainer: Trainer | undefined;

async function load(message: ToWorker & { type: 'load' }): Promise<void> {
  try {
    const engine = await loadEngine(message.source);
    trainer = new Trainer(engine, {
      post,
      schedule: (tick, delay) => {
        if (delay > 0) setTimeout(tick, delay);
        else {
          due = tick;
          channel.port2.postMessage(null);
        }
      },
      now: () => performance.now(),
    });
    post({ type: 'loaded', version: engine.version, simd: engine.simd });
  } catch (error) {
    post({ type: 'load-failed', message: error instanceof Error ? error.message : String(error) });
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'load') void load(data);
  else if (data.type === 'ping' && trainer === undefined) post({ type: 'pong' });
  else trainer?.handle(data);
};
