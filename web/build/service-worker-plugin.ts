import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

interface Options {
  readonly entry: string;
  readonly fileName: string;
  /** Files that are not kept from the first load on, as paths in the built folder. */
  readonly leaveOut: RegExp;
}

interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}

/** In development, at the address where a built page has left its own. */
const farewell = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  await registration.unregister();
  for (const client of await clients.matchAll({ type: 'window' })) await client.navigate(client.url);
})()));
`;

/** Builds the service worker, one classic script at the top of the site, with the list of its files. */
export function serviceWorker({ entry, fileName, leaveOut }: Options): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'surprisal:service-worker',
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(farewell);
      });
    },
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle(error) {
      if (config.command !== 'build' || error !== undefined) return;
      const { outDir, assetsDir, target } = config.build;
      const left = (path: string): boolean => path === fileName || leaveOut.test(path);
      const files = await keptFiles(outDir, `${assetsDir}/`, left);
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        define: { __FILES__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          target,
          modulePreload: false,
          rolldownOptions: {
            input: entry,
            output: { format: 'iife', entryFileNames: fileName },
          },
        },
      });
    },
  };
}

async function keptFiles(
  folder: string,
  hashedFolder: string,
  left: (path: string) => boolean,
): Promise<KeptFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !left(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const digest = createHash('sha256').update(await readFile(join(folder, path)));
      // A page in the place of a missing script or of the engine must not be kept for it.
      return path.startsWith(hashedFolder)
        ? { url: path, revision: null, integrity: `sha256-${digest.digest('base64')}` }
        : { url: path, revision: digest.digest('hex').slice(0, 16) };
    }),
  );
}
