import type { EngineSource } from './engine.ts';
import create from './generated/instant.js';
import { loadModule } from './load-module.ts';
import { instantEngine, type LoadedInstantEngine } from './instant.ts';

/** Loads the module of instant alone; see `loadEngine`. */
export async function loadInstantEngine(source: EngineSource): Promise<LoadedInstantEngine> {
  return instantEngine(await loadModule(create, source));
}
