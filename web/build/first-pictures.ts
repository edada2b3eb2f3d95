import { readFile } from 'node:fs/promises';
import { loadEngine } from '../src/engine/load.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { LoadedInstantEngine } from '../src/engine/instant.ts';
import { encodeView } from '../src/labs/instant/first-view.ts';
import { withoutLines } from '../src/labs/instant/without-lines.ts';

const modules = import.meta.glob<{
  readonly precompute: (engine: Engine & LoadedInstantEngine) => object;
  /** Parts of it that the first picture has without their lines; whoever waits long has all. */
  readonly below?: readonly string[];
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
  Object.entries(modules).flatMap(([path, { precompute, below = [] }]): [string, unknown][] => {
    const view = precompute(engine);
    const file = (name: string): string => path.replace(/[^/]*$/, `generated/${name}.json`);
    const first: [string, unknown] = [file('first-picture'), encodeView(withoutLines(view, below))];
    return below.length === 0 ? [first] : [first, [file('whole-picture'), encodeView(view)]];
  }),
);

/** The labs' small pictures for the contents, as SVG, by the names of their folders. */
export const tiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tileModules).map(([path, { drawTile }]) => [
    path.split('/').at(-2) ?? path,
    drawTile(engine),
  ]),
);
