import { build, type Plugin, type Rolldown } from 'vite';
import { wholeEngine } from './shared.ts';

const suffix = '?script';

/** Bundles an entry and all it imports into the text of one classic script. */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [wholeEngine],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'surprisalScript' },
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}

/** `import text from './worker.ts?script'`. */
export function scriptText(): Plugin {
  return {
    name: 'surprisal:script-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const resolved = await this.resolve(source.slice(0, -suffix.length), importer);
      return resolved === null ? null : `\0${resolved.id}${suffix}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
      const entry = id.slice(1, -suffix.length);
      return `export default ${JSON.stringify(await bundleScript(entry))}`;
    },
  };
}
