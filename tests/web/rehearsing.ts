import type { Rehearsing } from '../../web/src/labs/training/rehearsing.ts';
import type { AnyRun, RunKind } from '../../web/src/worker/run-kind.ts';
import type { FromWorker, Model } from '../../web/src/worker/run-protocol.ts';
import { Rehearsals } from '../../web/src/worker/rehearsals.ts';

/** Runs beside the one on show as the worker makes them, without a worker, of this configuration. */
export function rehearsing<M extends Model, Run extends AnyRun>(
  kind: RunKind<M, Run>,
  config: M['config'],
): Rehearsing<M> {
  return {
    rehearse({ change, update, questions = [] }) {
      const said: FromWorker<M>[] = [];
      const due: (() => void)[] = [];
      let now = 0;
      const rehearsals = new Rehearsals<M, Run>(kind, {
        post: (message) => void said.push(message),
        schedule: (tick) => void due.push(tick),
        now: () => (now += 1),
      });
      const changed = { ...config, ...change };
      rehearsals.add({ type: 'rehearse', command: 1, config: changed, update, questions });
      for (let tick = due.shift(); tick !== undefined; tick = due.shift()) tick();
      const [answer] = said;
      return answer?.type === 'rehearsed'
        ? Promise.resolve(answer)
        : Promise.reject(new Error(JSON.stringify(said)));
    },
  };
}
