import type { RunHook } from '../../state/player.ts';
import type { TransportAction } from './transport.ts';

/** Does with a run what a control of its transport says. What becomes of it is shown, or was refused. */
export function drive(
  run: RunHook,
  action: Exclude<TransportAction, { do: 'speed' }>,
  updatesPerEpoch: number,
): void {
  const ignore = (): void => undefined;
  switch (action.do) {
    case 'play':
      // At the end Play begins anew.
      if (run.status === 'done' || run.status === 'error') run.seek(0).catch(ignore);
      run.play().catch(ignore);
      return;
    case 'pause':
      run.pause().catch(ignore);
      return;
    case 'reset':
      run.reset().catch(ignore);
      return;
    case 'epoch':
      run.step(updatesPerEpoch).catch(ignore);
      return;
    case 'step':
      (action.by > 0 ? run.step() : run.seek(Math.max(0, run.update - 1))).catch(ignore);
      return;
    case 'seek':
      run.seek(action.update).catch(ignore);
  }
}
