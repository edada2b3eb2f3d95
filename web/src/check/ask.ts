import { engineSource } from '#delivery';
import { trustedWorkerUrl } from '../platform/trusted-types.ts';
import { messageOf } from '../worker/errors.ts';
import type { CheckAnswer, Checked, CheckRequest } from './protocol.ts';
import workerAddress from './worker.ts?address';

/** A check that is under way. */
export interface Asked {
  /** Ends it at once, whatever it does. */
  cancel(): void;
}

/** Has a worker of its own read and explain; answers come until the last, which is no progress. */
export function ask(
  checked: Checked,
  textName: string,
  onAnswer: (answer: CheckAnswer) => void,
): Asked {
  const address = trustedWorkerUrl(workerAddress());
  const worker = new Worker(address, import.meta.env.DEV ? { type: 'module' } : {});
  const cancel = (): void => worker.terminate();
  const answer = (given: CheckAnswer): void => {
    if (given.type !== 'progress') cancel();
    onAnswer(given);
  };
  const fail = (reason: string): void => answer({ type: 'failed', reason });
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => answer(data);
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'the worker could not be started');
  };
  engineSource('audit').then(
    (source) => {
      const request: CheckRequest = { source, checked, textName };
      worker.postMessage(request);
    },
    (error: unknown) => fail(messageOf(error)),
  );
  return { cancel };
}
