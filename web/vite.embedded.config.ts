import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { formulaFonts } from './build/fonts-plugin.ts';
import { shippedLicences } from './build/licences.ts';
import { oneFile } from './build/one-file.ts';
import { scriptText } from './build/script-text.ts';
import { wholeEngine, treeshake, version } from './build/shared.ts';
import { documentStyle, inLine, readersTextSize } from './build/style-text.ts';
import { workerAddress } from './build/worker-address.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `dist/surprisal.html`, the page in one file, and `dist/site/embed.html`, one lab in one file. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../build/vite'),
  publicDir: false,
  plugins: [
    readersTextSize(documentStyle, inLine),
    formulaFonts,
    workerAddress('text'),
    shippedLicences({ asFile: false }),
    wholeEngine,
    scriptText(),
    oneFile([
      { file: 'surprisal.html', title: 'Surprisal', element: 'surprisal-page' },
      { file: 'site/embed.html', title: 'Surprisal', element: 'surprisal-embed' },
    ]),
  ],
  resolve: { alias: { '#delivery': here('src/delivery/embedded.ts') } },
  define: { __VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('../dist'),
    emptyOutDir: false,
    target: 'es2022',
    cssCodeSplit: false,
    lib: { entry: here('src/embedded.ts'), formats: ['iife'], name: 'surprisalPage' },
    rolldownOptions: { treeshake, checks: { bundlerTimings: false } },
  },
});
