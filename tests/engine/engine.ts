import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';

export const wasmFile = new URL('../../web/src/engine/generated/surprisal.wasm', import.meta.url);

/** One engine for all tests of a file. */
export const engine = await loadEngineFromFile(wasmFile);

/** Runs `use` with something of the engine, and deletes it. */
export function using<T extends { delete(): void }, R>(owned: T, use: (owned: T) => R): R {
  try {
    return use(owned);
  } finally {
    owned.delete();
  }
}
