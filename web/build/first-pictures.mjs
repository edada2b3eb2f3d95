// Writes what the labs show before the engine has loaded, computed by the engine itself.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { module } = await runnerImport(here('./first-pictures.ts'), {
  configFile: false,
  logLevel: 'warn',
  root: here('..'),
});

for (const [path, content] of Object.entries(module.firstPictures)) {
  const file = here(path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(content)}\n`);
}
