import { engineSource } from '#delivery';
import type { Engine } from '../../engine/types.ts';

let loading: Promise<Engine> | undefined;
let loaded: Engine | null = null;

/** The engine in the page's own thread, for what is computed in less than a frame; loaded once. */
export function loadLabEngine(): Promise<Engine> {
  loading ??= Promise.all([import('../../engine/load.ts'), engineSource()])
    .then(([{ loadEngine }, source]) => loadEngine(source))
    .then((engine) => (loaded = engine))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The engine, if it is there already. */
export function labEngine(): Engine | null {
  return loaded;
}
