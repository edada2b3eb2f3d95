import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the builds of the page share. */

const file = new URL('../../package.json', import.meta.url);
export const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

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

/** Chart.js has scales that we never draw; bundlers keep them, since a static field reads a property. */
export const treeshake = { propertyReadSideEffects: false } as const;
