// Which labs speak of a concept: those whose code names it as the last word of a `term(…)`.
import { readFile } from 'node:fs/promises';
import { filesBelow } from '../../build-scripts/lib/files.mjs';
import { project } from '../../build-scripts/lib/run.mjs';

const folder = 'web/src/labs/';
const named = /\bterm\((?:[^()]|\([^()]*\))*,\s*'([a-z][a-z-]*)',?\s*\)/g;

/** Names of labs by concept, both in the order of `labs`; what only one lab speaks of is left out. */
export async function conceptsOf(labs) {
  const found = new Map();
  for (const path of await filesBelow(folder, (file) => file.endsWith('.ts'))) {
    const [of] = path.slice(folder.length).split('/');
    const speakers = of === 'training' ? labs.filter(({ trains }) => trains) : labs;
    for (const [, concept] of (await readFile(project + path, 'utf8')).matchAll(named)) {
      const names = found.get(concept) ?? new Set();
      for (const { name } of speakers) if (of === 'training' || of === name) names.add(name);
      found.set(concept, names);
    }
  }
  return Object.fromEntries(
    [...found]
      .map(([concept, names]) => [
        concept,
        labs.map(({ name }) => name).filter((name) => names.has(name)),
      ])
      .filter(([, names]) => names.length > 1)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
