import type { EngineSource } from '../engine/types.ts';
import wasmUrl from '../engine/generated/surprisal.wasm?url';
import digits from '../worker/digits-worker.ts?worker&url';
import train from '../worker/worker.ts?worker&url';
import type { Workers } from './delivery.ts';

/** Files beside the page, whatever folder it is hosted from. */
export function engineSource(): Promise<EngineSource> {
  return Promise.resolve({ wasmUrl: new URL(wasmUrl, document.baseURI).href });
}

export function workerAddresses(): Workers {
  return { train, digits };
}
