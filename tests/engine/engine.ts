import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';

export const wasmFile = new URL('../../web/src/engine/generated/surprisal.wasm', import.meta.url);

/** One engine for all tests of a file. */
export const engine = await loadEngineFromFile(wasmFile);

/** Two rows for the cross-entropy, without their targets. */
export const request = {
  logits: Float32Array.of(2, 1, 0.1, 0, 1, 2),
  rows: 2,
  classes: 3,
  reduction: 'mean',
} as const;

/** Runs `use` with something of the engine, and deletes it. */
export function using<T extends { delete(): void }, R>(owned: T, use: (owned: T) => R): R {
  try {
    return use(owned);
  } finally {
    owned.delete();
  }
}
