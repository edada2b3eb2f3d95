// Which folders of web/src/labs are labs, and what each must hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const labsFolder = fileURLToPath(new URL('../src/labs/', import.meta.url));

/** What several labs use. */
const common = ['shared', 'instant', 'training'];

/** The files of a lab, and what is missing without them. */
const files = {
  'lab.ts': 'what the lab says of itself, as `declaration`',
  'index.ts': 'its code, as `lab`',
  'settings.ts': 'the table of its settings',
  'element.ts': 'the words for its element, as `element`',
  'precompute.ts': 'its first picture, as `precompute`',
  'tile.ts': 'its small picture for the contents, as `drawTile`',
  'messages.en.ts': 'its messages in English',
  'messages.zh.ts': 'its messages in Chinese',
  'tests/contract.ts': 'what the tests of all labs must know of it, as `contract`',
};

/** `cross-entropy` as a name in a script. */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The names of all labs; throws with all that is missing in their folders. */
export function labFolders(folder = labsFolder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !common.includes(entry.name))
    .map(({ name }) => name)
    .sort();
  const missing = names.flatMap((name) =>
    missingIn(`${folder}${name}/`).map((what) => `web/src/labs/${name}/${what}`),
  );
  if (missing.length > 0) throw new Error(`A lab is not complete.\n${missing.join('\n')}`);
  return names;
}

/** What a lab's folder lacks, a line each. */
function missingIn(folder) {
  const missing = Object.entries(files)
    .filter(([path]) => !existsSync(folder + path))
    .map(([path, what]) => `${path} is missing: ${what}.`);
  const tests = existsSync(`${folder}tests`) ? readdirSync(`${folder}tests`) : [];
  if (!tests.some((file) => file.endsWith('.test.ts')))
    missing.push('tests/*.test.ts is missing: its own tests.');
  const table = `${camelCase(folder.split('/').at(-2))}Settings`;
  if (existsSync(`${folder}settings.ts`) && !exportsConstant(`${folder}settings.ts`, table))
    missing.push(`settings.ts does not export ${table}.`);
  return missing;
}

const exportsConstant = (file, name) =>
  new RegExp(`export const ${name}\\b`).test(readFileSync(file, 'utf8'));
