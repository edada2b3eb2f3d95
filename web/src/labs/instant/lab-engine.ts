import { engineSource } from '#delivery';
import type { InstantEngine } from '../../engine/engine.ts';

let loading: Promise<InstantEngine> | undefined;
let loaded: InstantEngine | null = null;

/** The engine in the page's own thread, for what is computed in less than a frame; loaded once. */
export function loadLabEngine(): Promise<InstantEngine> {
  loading ??= Promise.all([import('../../engine/load-instant.ts'), engineSource('instant')])
    .then(([{ loadInstantEngine }, source]) => loadInstantEngine(source))
    .then((engine) => (loaded = engine))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The engine, if it is there already. */
export function labEngine(): InstantEngine | null {
  return loaded;
}
