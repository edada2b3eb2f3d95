import type { EngineSource, RnnEngine } from './engine.ts';
import create from './generated/rnn.js';
import { loadModule } from './load-module.ts';
import { rnnEngine } from './rnn.ts';

/** Loads the module of rnn alone; see `loadEngine`. */
export async function loadRnnEngine(source: EngineSource): Promise<RnnEngine> {
  return rnnEngine(await loadModule(create, source));
}
