import type { EngineSource } from './types.ts';
import wasmUrl from './generated/surprisal.wasm?url';

/** Where the page has its engine: beside it, whatever folder it is hosted from. */
export function pageEngineSource(): EngineSource {
  return { wasmUrl: new URL(wasmUrl, document.baseURI).href };
}
