import type { EngineSource } from '../engine/types.ts';
import { packageWasm } from './package-wasm.ts';

let given: EngineSource | undefined;

/** Where the engine is, if not beside the script; before the first element is connected. */
export function useEngine(source: EngineSource): void {
  given = source;
}

export function engineSource(): Promise<EngineSource> {
  return Promise.resolve(given ?? { wasmUrl: packageWasm() });
}
