import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { project } from './run.mjs';

/** The files below a folder whose paths (from the top of the checkout) pass the test, sorted. */
export async function filesBelow(folder, passes = () => true) {
  const entries = await readdir(project + folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(project.length))
    .filter(passes)
    .sort();
}

/** One hash over the names and contents of files. */
export async function contentHash(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(await readFile(project + path));
  return hash.digest('hex');
}

/** Writes a file if that changes it, so that what depends on it is made again only then. */
export async function writeIfChanged(path, content) {
  const file = project + path;
  if (existsSync(file) && (await readFile(file)).equals(Buffer.from(content))) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
