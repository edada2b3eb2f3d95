import { readFile } from 'node:fs/promises';
import { loadEngine } from '../src/engine/load.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { LoadedInstantEngine } from '../src/engine/instant.ts';
import { encodeView } from '../src/labs/instant/first-view.ts';

const modules = import.meta.glob<{
  readonly precompute: (engine: Engine & LoadedInstantEngine) => unknown;
}>('../src/labs/*/precompute.ts', { eager: true });

const tileModules = import.meta.glob<{
  readonly drawTile: (engine: Engine & LoadedInstantEngine) => string;
}>('../src/labs/*/tile.ts', { eager: true });

const wasmBinary = await readFile(
  new URL('../src/engine/generated/surprisal.wasm', import.meta.url),
);
const engine = await loadEngine({ wasmBinary });

/** One entry per file to write, its path beside this one. */
export const firstPictures: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(modules).map(([path, { precompute }]) => [
    path.replace(/[^/]*$/, 'generated/first-picture.json'),
    encodeView(precompute(engine)),
  ]),
);

/** The labs' small pictures for the contents, as SVG, by the names of their folders. */
export const tiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tileModules).map(([path, { drawTile }]) => [
    path.split('/').at(-2) ?? path,
    drawTile(engine),
  ]),
);
