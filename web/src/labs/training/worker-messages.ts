import type { FromAnyRun, Query } from '../../worker/run-protocol.ts';

/** What every worker says of its runs. */
export type WorkerMessage<Facts, Frame> =
  | FromAnyRun
  | { readonly type: 'started'; readonly run: number; readonly facts: Facts }
  | { readonly type: 'frame'; readonly run: number; readonly frame: Frame };

const types: ReadonlySet<unknown> = new Set([
  'loaded',
  'load-failed',
  'refused',
  'digest',
  'weights',
  'started',
  'frame',
]);

export function isWorkerMessage<Facts, Frame>(
  message: unknown,
): message is WorkerMessage<Facts, Frame> {
  return (
    typeof message === 'object' && message !== null && 'type' in message && types.has(message.type)
  );
}

/** What a run says when it is asked. */
export type Answer = Extract<FromAnyRun, { type: Query['type'] }>;
export type AnswerTo<Type extends Query['type']> = Extract<Answer, { type: Type }>;
