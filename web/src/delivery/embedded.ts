import type { EngineSource } from '../engine/engine.ts';
import { inflate } from './inflate.ts';

let engine: Promise<EngineSource> | undefined;

/** The WASM lies in the document, gzipped, in base64: the whole engine, whichever module is asked for. */
export function engineSource(): Promise<EngineSource> {
  engine ??= inflate(document.getElementById('surprisal-engine')?.textContent ?? '').then(
    (wasmBinary) => ({ wasmBinary }),
  );
  return engine;
}
