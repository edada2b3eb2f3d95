import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildEngine } from '../../build-scripts/build.mjs';
import { cmakeBuild } from '../../build-scripts/lib/cmake.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The benchmark natively and as WASM, the engine, and the facade's benchmark for Node. */
export async function buildBenchmarks() {
  await buildEngine();
  await cmakeBuild('native', 'surprisal_bench');
  await cmakeBuild('wasm', 'surprisal_bench');
  await build({
    configFile: false,
    root: here('.'),
    cacheDir: here('../../build/vite'),
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: here('facade.ts'),
      outDir: here('../../build/bench'),
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: 'facade.mjs', codeSplitting: false } },
    },
  });
}
