import type { EngineSource } from '../engine/types.ts';
import wasmUrl from '../engine/generated/surprisal.wasm?url';

/** Files beside the page, whatever folder it is hosted from. */
export function engineSource(): Promise<EngineSource> {
  return Promise.resolve({ wasmUrl: new URL(wasmUrl, document.baseURI).href });
}
