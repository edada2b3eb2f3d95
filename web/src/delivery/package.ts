import type { EngineSource } from '../engine/engine.ts';
import { packageWasm } from './package-wasm.ts';

let given: EngineSource | undefined;

/** Where the engine is, if not beside the script; before the first element is connected. */
export function useEngine(source: EngineSource): void {
  given = source;
}

/** The whole engine, whichever module is asked for. */
export function engineSource(): Promise<EngineSource> {
  return Promise.resolve(given ?? { wasmUrl: packageWasm() });
}
