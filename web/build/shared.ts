import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the builds of the page share. */

const file = new URL('../../package.json', import.meta.url);
export const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

/**
 * The whole engine in the place of each of its modules, so that one WASM serves all. Emscripten's
 * glue is always given it; what it would say of an address is left out.
 */
export const wholeEngine: Plugin = {
  name: 'surprisal:whole-engine',
  enforce: 'pre',
  resolveId(source, importer) {
    const module = /^\.\/generated\/(?!surprisal\b)\w+\.js$/;
    if (!importer?.includes('/src/engine/') || !module.test(source)) return null;
    return this.resolve('./generated/surprisal.js', importer);
  },
  transform(code, id) {
    if (!id.endsWith('/engine/generated/surprisal.js')) return null;
    return code
      .replace(/new URL\("surprisal\.wasm",\s*import\.meta\.url\)\.href/, '"surprisal.wasm"')
      .replace(/import\.meta\.url/, '""');
  },
};

/** Chart.js has scales that we never draw; bundlers keep them, since a static field reads a property. */
export const treeshake = { propertyReadSideEffects: false } as const;
