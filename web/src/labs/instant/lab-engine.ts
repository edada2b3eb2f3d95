import { pageEngineSource } from '../../engine/page-source.ts';
import type { Engine } from '../../engine/types.ts';

let loading: Promise<Engine> | undefined;
let loaded: Engine | null = null;

/** The engine in the page's own thread, for what is computed in less than a frame; loaded once. */
export function loadLabEngine(): Promise<Engine> {
  loading ??= import('../../engine/load.ts')
    .then(({ loadEngine }) => loadEngine(pageEngineSource()))
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
