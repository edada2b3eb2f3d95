// Which folders of web/src/labs are labs, and what each must hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/labs/', import.meta.url));

/** What several labs use. */
const common = ['shared', 'instant', 'training'];

/** The files of a lab, and what is missing without them. */
const files = {
  'lab.ts': 'what the lab says of itself, as `declaration`',
  'index.ts': 'its code, as `lab`',
  'settings.ts': 'the table of its settings',
  'element.ts': 'the words for its element, as `element`',
  'precompute.ts': 'its first picture, as `precompute`',
  'messages.en.ts': 'its messages in English',
  'messages.zh.ts': 'its messages in Chinese',
};

/** `cross-entropy` as a name in a script. */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The names of all labs; throws with all that is missing in their folders. */
export function labFolders() {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !common.includes(entry.name))
    .map(({ name }) => name)
    .sort();
  const missing = names.flatMap(missingIn);
  if (missing.length > 0) throw new Error(`A lab is not complete.\n${missing.join('\n')}`);
  return names;
}

function missingIn(name) {
  const say = (path, what) => `web/src/labs/${name}/${path} is missing: ${what}.`;
  const absent = Object.entries(files)
    .filter(([path]) => !existsSync(`${folder}${name}/${path}`))
    .map(([path, what]) => say(path, what));
  const tests = existsSync(`${folder}${name}/tests`) ? readdirSync(`${folder}${name}/tests`) : [];
  if (!tests.includes('contract.ts'))
    absent.push(say('tests/contract.ts', 'what the tests of all labs need to know of it'));
  if (!tests.some((file) => file.endsWith('.test.ts')))
    absent.push(say('tests/*.test.ts', 'its own tests'));
  const table = `${camelCase(name)}Settings`;
  if (
    existsSync(`${folder}${name}/settings.ts`) &&
    !new RegExp(`export const ${table}\\b`).test(
      readFileSync(`${folder}${name}/settings.ts`, 'utf8'),
    )
  )
    absent.push(`web/src/labs/${name}/settings.ts does not export ${table}.`);
  return absent;
}
