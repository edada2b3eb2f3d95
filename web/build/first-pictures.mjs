// Writes what the labs show before the engine has loaded, computed by the engine itself.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { writeIfChanged } from '../../build-scripts/lib/files.mjs';

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

/** As templates, which a page may show that trusts no string. */
const tiles = Object.entries(module.tiles).map(([name, svg]) => {
  if (/[`$\\]/.test(svg)) throw new Error(`the small picture of ${name} cannot be a template`);
  return `  '${name}': html\`${svg}\`,\n`;
});
await writeIfChanged(
  'web/src/contents/generated/tiles.ts',
  `// Written by the build from tile.ts in the folders of web/src/labs.

import { html, type TemplateResult } from 'lit';

/** The small picture of every lab, drawn by the engine's numbers. */
export const tiles: Readonly<Record<string, TemplateResult>> = {
${tiles.join('')}};
`,
);
