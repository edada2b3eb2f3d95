import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { formulaFonts } from './build/fonts-plugin.ts';
import { serviceWorker } from './build/service-worker-plugin.ts';
import { shippedLicences } from './build/licences.ts';
import { treeshake, version } from './build/shared.ts';
import { documentStyle, inLine, readersTextSize } from './build/style-text.ts';
import { workerAddress } from './build/worker-address.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The frame of the page, and what nearly every lab has: in small files of their own both are larger. */
const base = new RegExp(
  [
    'node_modules/(?:lit|@lit|lit-)',
    'src/(?:platform|i18n|format|style|state|labs/shared|course|page)/(?!.*messages\\.|ways|markdown|pasting|seen-in|generated/concepts|printed-|looks-printed|delimited|spacing)',
    'src/charts/(?:accessible-text|data-table|line-chart|nice|slide)\\.',
    'src/engine/(?:generated/rnn-config|optimizer)\\.',
    'src/ui/(?:bits-switch|copy-button|setting-field)\\.',
    'src/(?:delivery/site|labs/instant/first-view|worker/errors)\\.',
  ].join('|'),
);

/** The page: `dist/site`, to be hosted from any folder. */
export default defineConfig({
  root: here('.'),
  base: './',
  cacheDir: here('../build/vite'),
  plugins: [
    readersTextSize(documentStyle, inLine),
    formulaFonts,
    workerAddress('file'),
    shippedLicences({ asFile: true }),
    serviceWorker({
      entry: here('./src/offline/service-worker.ts'),
      fileName: 'sw.js',
      leaveOut:
        /^(?:embed\.html|manifest\.webmanifest|icons\/.*|data\/.*|third-party-licenses\.txt)$/,
    }),
  ],
  resolve: { alias: { '#delivery': here('src/delivery/site.ts') } },
  define: { __VERSION__: JSON.stringify(version) },
  // A classic script, so that it also runs from a Blob.
  worker: { format: 'iife' },
  build: {
    outDir: here('../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and WASM stay files; `data:` would count against the first load.
    assetsInlineLimit: 0,
    // The entry is there when anything is loaded dynamically; WebKit would fetch it once more.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_url, files) =>
        files.filter((file) => !/\/(?:base|index)-[^/]*\.js$/.test(file)),
    },
    chunkSizeWarningLimit: 320,
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: base },
            {
              name: 'training',
              test: /src\/labs\/training\/(?!setting-fields|optimizer-fields|run-fields|.*messages\.(?:en|zh)\.)/,
            },
            { name: 'words.en', test: /src\/(i18n|charts|labs\/training)\/.*messages\.en\./ },
            { name: 'words.zh', test: /src\/(i18n|charts|labs\/training)\/.*messages\.zh\./ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
