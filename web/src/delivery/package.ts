import type { EngineSource } from '../engine/types.ts';
import digitsScript from '../worker/digits-worker.ts?script';
import trainScript from '../worker/worker.ts?script';
import type { Workers } from './delivery.ts';
import { packageWasm } from './package-wasm.ts';
import { scriptAddress } from './script-address.ts';

let given: EngineSource | undefined;

/** Where the engine is, if not beside the script; before the first element is connected. */
export function useEngine(source: EngineSource): void {
  given = source;
}

export function engineSource(): Promise<EngineSource> {
  return Promise.resolve(given ?? { wasmUrl: packageWasm() });
}

export function workerAddresses(): Workers {
  return { train: scriptAddress(trainScript), digits: scriptAddress(digitsScript) };
}
