// Writes the list of labs and what follows from it, from what the folders of web/src/labs declare.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { writeIfChanged } from '../../build-scripts/lib/files.mjs';
import { project } from '../../build-scripts/lib/run.mjs';
import { conceptsOf } from './concepts.mjs';
import { camelCase, labFolders } from './lab-folders.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const lines = (names, line) => names.map((name) => line(name, camelCase(name))).join('\n');

const note = '// Written by the build from the folders of web/src/labs.\n';

const registry = (names) => `${note}
${lines(names, (name, id) => `import { declaration as ${id} } from '../../labs/${name}/lab.ts';`)}

/** Every lab, in reading order. */
export const folders = [
${lines(
  names,
  (name, id) =>
    `  { name: '${name}', declaration: ${id}, load: () => import('../../labs/${name}/index.ts') },`,
)}
] as const;
`;

const settings = (names) => `${note}
${lines(names, (name, id) => `import { ${id}Settings } from '../../labs/${name}/settings.ts';`)}

/** The settings of every lab, for elements, whose attributes must be known before a lab is loaded. */
export const settings = {
${lines(names, (name, id) => `  '${name}': ${id}Settings,`)}
};
`;

/** A table or list between its marks in a document. */
const withSection = (text, name, section) =>
  text.replace(
    new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
    (_, start, end) => `${start}${section}${end}`,
  );

labFolders();
const { module } = await runnerImport(here('./labs.ts'), {
  configFile: false,
  logLevel: 'warn',
  root: here('..'),
});
const { labs, elementOf } = module;
const names = labs.map(({ name }) => name);
const known = new Set(names);
for (const { name, buildsOn } of labs)
  for (const other of buildsOn)
    if (!known.has(other)) throw new Error(`web/src/labs/${name}/lab.ts: there is no lab ${other}`);

const homes = labs.filter(({ home }) => home).map(({ name }) => name);
if (homes.length !== 1)
  throw new Error(`One lab is the front page (home in its lab.ts), not ${homes.length}: ${homes}`);

await writeIfChanged('web/src/course/generated/labs.ts', registry(names));
await writeIfChanged('web/src/course/generated/settings.ts', settings(names));

const listed = labs.filter((lab) => lab.listed);
await writeIfChanged(
  'web/src/course/generated/concepts.ts',
  `${note}
/** The labs that speak of a concept, by its name. */
export const concepts: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(await conceptsOf(listed), null, 2)};
`,
);
const table = `\n| lab | what one sees |\n| --- | --- |\n${listed
  .map((lab) => `| \`${lab.name}\` | ${elementOf(lab).shows} |\n`)
  .join('')}`;
const elements = listed.map(({ name }) => `\`surprisal-${name}\``).join(', ');
for (const [path, name, section] of [
  ['README.md', 'labs', table],
  ['web/docs/embedding.md', 'elements', elements],
])
  await writeIfChanged(path, withSection(await readFile(project + path, 'utf8'), name, section));
