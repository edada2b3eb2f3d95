import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as {
  version: string;
};

/** Every browser that runs the engine reads woff2; what is adopted by components needs no fonts. */
const onlyWoff2: Plugin = {
  name: 'surprisal:only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    if (id.includes('inline')) return code.replace(/@font-face\s*\{[^}]*\}/g, '');
    return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '');
  },
};

/** The page: `dist/site`, to be hosted from any folder. */
export default defineConfig({
  root: here('.'),
  base: './',
  cacheDir: here('../build/vite'),
  plugins: [onlyWoff2],
  define: { __VERSION__: JSON.stringify(version) },
  // A classic script, so that it also runs from a Blob.
  worker: { format: 'iife' },
  build: {
    outDir: here('../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and WASM stay files; `data:` would count against the first load.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 320,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
