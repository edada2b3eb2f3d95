// Writes dist/package/custom-elements.json, the manifest of the npm package's elements.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { module } = await runnerImport(here('./custom-elements.ts'), {
  configFile: false,
  logLevel: 'warn',
  root: here('..'),
});
const text = `${JSON.stringify(module.packageManifest(), null, 2)}\n`;
await writeFile(here('../../dist/package/custom-elements.json'), text);
