import { readFile } from 'node:fs/promises';
import type { Engine } from './engine.ts';
import type { LoadedInstantEngine } from './instant.ts';
import { loadEngine } from './load.ts';

/** Loads the engine in Node, which cannot fetch `file:` addresses, from a file. */
export async function loadEngineFromFile(file: URL): Promise<Engine & LoadedInstantEngine> {
  return loadEngine({ wasmBinary: await readFile(file) });
}
