import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { containerQueries } from './build/container-queries.ts';
import { formulaFonts } from './build/fonts-plugin.ts';
import { shippedLicences } from './build/licences.ts';
import { packageFonts } from './build/package-fonts.ts';
import { scriptText } from './build/script-text.ts';
import { wholeEngine, version } from './build/shared.ts';
import { elementStyle, readersTextSize } from './build/style-text.ts';
import { workerAddress } from './build/worker-address.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ignored = /new URL\(\s*\/\* @vite-ignore \*\/\s*("[^"]+"),\s*import\.meta\.url\s*\)/g;

/**
 * The engine as a file beside the scripts, which find it there; library builds would inline it. And
 * comments that say where code comes from say it from the top of the checkout.
 */
const wasmBeside: Plugin = {
  name: 'surprisal:wasm-beside',
  renderChunk: (code) => ({
    code: code.replace(ignored, 'new URL($1, import.meta.url)').replaceAll(here('..'), ''),
    map: null,
  }),
  generateBundle() {
    const source = readFileSync(here('src/engine/generated/surprisal.wasm'));
    this.emitFile({ type: 'asset', fileName: 'surprisal.wasm', source });
  },
};

/**
 * What registers the parts of labs lies in a folder of its own, which package.json says to keep whole:
 * a bundler would drop a chunk of which nothing but its elements is used.
 */
function placeOf({ moduleIds }: Rolldown.PreRenderedChunk): string {
  return moduleIds.some((id) => /\/src\/(labs|ui|charts|export|predict)\//.test(id))
    ? 'labs/[name].js'
    : '[name].js';
}

const doors = ['index', 'define', 'embed', 'engine'];

/** The npm package: `dist/package`, one ES module for each of its doors, its libraries inside. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../build/vite'),
  publicDir: false,
  plugins: [
    containerQueries,
    readersTextSize(elementStyle),
    formulaFonts,
    workerAddress('text'),
    wholeEngine,
    scriptText(),
    wasmBeside,
    packageFonts,
    shippedLicences({ asFile: true }),
  ],
  resolve: {
    alias: [
      { find: '#delivery', replacement: here('src/delivery/package.ts') },
      // Its build for Node asks for Node's modules, which browsers have not.
      { find: /^fflate$/, replacement: 'fflate/browser' },
    ],
    // Lit's build for Node runs in browsers too, and can be imported where there is no document.
    conditions: ['module', 'node', 'production'],
  },
  define: { __VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('../dist/package'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false, // who bundles it does that, and who does not can read it
    lib: {
      entry: Object.fromEntries(doors.map((door) => [door, here(`src/package/${door}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: placeOf },
      checks: { bundlerTimings: false },
    },
  },
});
