import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the builds of the page share. */

const file = new URL('../../package.json', import.meta.url);
export const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

/** Every browser that runs the engine reads woff2; what is adopted by components needs no fonts. */
export const onlyWoff2: Plugin = {
  name: 'surprisal:only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    if (id.includes('inline')) return code.replace(/@font-face\s*\{[^}]*\}/g, '');
    return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '');
  },
};

/** Emscripten's glue is always given its WASM; what it would say of an address is left out. */
export const givenEngine: Plugin = {
  name: 'surprisal:given-engine',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/engine/generated/surprisal.js')) return null;
    return code
      .replace(/new URL\("surprisal\.wasm",\s*import\.meta\.url\)\.href/, '"surprisal.wasm"')
      .replace(/import\.meta\.url/, '""');
  },
};
