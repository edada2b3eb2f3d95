import { chmod, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { shippedLicences } from './build/licences.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../dist/cli');
const script = 'surprisal.mjs';

/** The engine beside the script, which loads it from there; the script can be run as it is. */
function besideEngine(): Plugin {
  return {
    name: 'beside-engine',
    async writeBundle() {
      await copyFile(here('src/engine/generated/surprisal.wasm'), `${outDir}/surprisal.wasm`);
      await chmod(`${outDir}/${script}`, 0o755);
    },
  };
}

/** The command line: `dist/cli/surprisal.mjs` for Node, with its libraries inside. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../build/vite'),
  publicDir: false,
  plugins: [besideEngine(), shippedLicences({ asFile: true })],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: here('src/cli/main.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20.19',
    // Names stay, for whoever reads a stack trace.
    minify: false,
    rolldownOptions: {
      output: {
        entryFileNames: script,
        codeSplitting: false,
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});
