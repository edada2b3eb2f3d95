import { engineSource } from '#delivery';
import type { LoadedInstantEngine } from '../../engine/instant.ts';

let loading: Promise<LoadedInstantEngine> | undefined;
let loaded: LoadedInstantEngine | null = null;

/** The engine in the page's own thread, for what is computed in less than a frame; loaded once. */
export function loadLabEngine(): Promise<LoadedInstantEngine> {
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
export function labEngine(): LoadedInstantEngine | null {
  return loaded;
}
