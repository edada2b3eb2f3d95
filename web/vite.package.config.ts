import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ignored = /new URL\(\s*\/\* @vite-ignore \*\/\s*("[^"]+"),\s*import\.meta\.url\s*\)/g;
const emscripten = 'new URL("surprisal.wasm",import.meta.url).href';

/** The engine as a file beside the scripts, which find it there; library builds would inline it. */
const wasmBeside: Plugin = {
  name: 'surprisal:wasm-beside',
  enforce: 'pre',
  // Emscripten's own address is never asked for, but would be taken for an asset.
  transform(code, id) {
    if (!id.endsWith('generated/surprisal.js')) return null;
    if (!code.includes(emscripten)) this.error('the engine has its address in another form');
    return { code: code.replace(emscripten, '"surprisal.wasm"'), map: null };
  },
  renderChunk: (code) => ({
    code: code.replace(ignored, 'new URL($1, import.meta.url)'),
    map: null,
  }),
  generateBundle() {
    const source = readFileSync(here('src/engine/generated/surprisal.wasm'));
    this.emitFile({ type: 'asset', fileName: 'surprisal.wasm', source });
  },
};

/** The npm package: `dist/package`, one ES module for each of its doors, its libraries inside. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../build/vite'),
  publicDir: false,
  plugins: [wasmBeside],
  build: {
    outDir: here('../dist/package'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false, // who bundles it does that, and who does not can read it
    lib: { entry: { engine: here('src/package/engine.ts') }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
});
