import type { EngineSource, InstantEngine } from './engine.ts';
import create from './generated/instant.js';
import { loadModule } from './load-module.ts';
import { instantEngine } from './instant.ts';

/** Loads the module of instant alone; see `loadEngine`. */
export async function loadInstantEngine(source: EngineSource): Promise<InstantEngine> {
  return instantEngine(await loadModule(create, source));
}
