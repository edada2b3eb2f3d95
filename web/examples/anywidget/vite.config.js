import { defineConfig } from 'vite';

/** The package names a WASM file beside its scripts, which is not asked for: widget.js brings its own. */
const nothingBeside = {
  name: 'nothing-beside',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.endsWith('.wasm')) delete bundle[name];
  },
};

// One file with everything inside, since a notebook takes a widget's script as a text.
export default defineConfig({
  plugins: [nothingBeside],
  build: {
    modulePreload: false,
    assetsInlineLimit: (file) => !file.endsWith('.wasm'),
    rolldownOptions: {
      input: 'widget.js',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'widget.js', codeSplitting: false },
    },
  },
});
