import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const suffix = '?address';
const scriptAddress = fileURLToPath(new URL('../src/delivery/script-address.ts', import.meta.url));

/** Where a build leaves its workers: as files beside the page, or as texts inside its script. */
type Place = 'file' | 'text';

const modules: Readonly<Record<Place, (worker: string) => string>> = {
  file: (worker) => `
    import address from ${JSON.stringify(`${worker}?worker&url`)};
    export default () => address;`,
  text: (worker) => `
    import script from ${JSON.stringify(`${worker}?script`)};
    import { scriptAddress } from ${JSON.stringify(scriptAddress)};
    export default () => scriptAddress(script);`,
};

/** `import workerAddress from './worker.ts?address'`: a function that gives the worker's address. */
export function workerAddress(place: Place): Plugin {
  return {
    name: 'surprisal:worker-address',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved === null ? null : `\0${resolved.id}${suffix}`;
    },
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
      return modules[place](id.slice(1, -suffix.length));
    },
  };
}
