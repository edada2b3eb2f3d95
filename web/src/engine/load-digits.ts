import type { EngineSource, ImageEngine } from './engine.ts';
import create from './generated/digits.js';
import { loadModule } from './load-module.ts';
import { imageEngine } from './digits.ts';

/** Loads the module of digits alone; see `loadEngine`. */
export async function loadDigitsEngine(source: EngineSource): Promise<ImageEngine> {
  return imageEngine(await loadModule(create, source));
}
