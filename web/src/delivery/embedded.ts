import type { EngineSource } from '../engine/types.ts';
import digitsScript from '../worker/digits-worker.ts?script';
import trainScript from '../worker/worker.ts?script';
import type { Workers } from './delivery.ts';
import { inflate } from './inflate.ts';
import { scriptAddress } from './script-address.ts';

let engine: Promise<EngineSource> | undefined;

/** The WASM lies in the document, gzipped, in base64. */
export function engineSource(): Promise<EngineSource> {
  engine ??= inflate(document.getElementById('surprisal-engine')?.textContent ?? '').then(
    (wasmBinary) => ({ wasmBinary }),
  );
  return engine;
}

export function workerAddresses(): Workers {
  return {
    train: scriptAddress(trainScript),
    digits: scriptAddress(digitsScript),
  };
}
