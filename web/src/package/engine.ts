/**
 * `surprisal/engine`: the engine by itself, in Node and in browsers. Losses, softmax, PyTorch's
 * generator, training runs; all in C++, compiled to WebAssembly.
 */

import { packageWasm } from '../delivery/package-wasm.ts';
import { loadEngine as load } from '../engine/load.ts';
import type { Engine, EngineSource } from '../engine/engine.ts';
import { readsFiles } from './node-files.ts';

export { defaultDigits, syntheticCounts } from '../engine/default-digits.ts';
export { defaultRun } from '../engine/default-run.ts';
export type * from '../engine/digits-types.ts';
export type * from '../engine/engine.ts';
export { isEngineError, isImageFileError } from '../engine/errors.ts';
export type * from '../engine/lab-types.ts';
export type * from '../engine/types.ts';

/**
 * Loads the engine into the current thread; each call makes an engine with a heap of its own.
 *
 * Without an argument the WASM is taken from the package itself. `wasmUrl` names another place (any
 * content type will do; in Node also a `file:` address), `wasmBinary` gives the bytes themselves.
 * Rejects with a message that says what came from where.
 *
 *     const engine = await loadEngine();
 *     const run = engine.createRnnRun({ ...defaultRun, seed: 7 });
 *     run.step(run.totalUpdates);
 *     console.log(run.losses().at(-1), run.digest());
 *     run.delete();
 */
export async function loadEngine(source: EngineSource = {}): Promise<Engine> {
  if (source.wasmBinary) return load(source);
  const wasmUrl = source.wasmUrl ?? packageWasm();
  const readFile = readsFiles();
  if (readFile && String(wasmUrl).startsWith('file:'))
    return load({ wasmBinary: await readFile(new URL(wasmUrl)) });
  return load({ wasmUrl });
}
