import { readFile } from 'node:fs/promises';
import { loadEngine } from './load.ts';
import type { Engine } from './types.ts';

/** Loads the engine in Node, which cannot fetch `file:` addresses, from a file. */
export async function loadEngineFromFile(file: URL): Promise<Engine> {
  return loadEngine({ wasmBinary: await readFile(file) });
}
