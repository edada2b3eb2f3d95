// Writes the C++ functions that labs show, cut out of the sources as they stand there.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { writeIfChanged } from '../../build-scripts/lib/files.mjs';
import { project } from '../../build-scripts/lib/run.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A function with its comment and its template line: what begins and ends at the margin. */
function cut(file, source, name) {
  const lines = source.split('\n');
  const head = new RegExp(`^[A-Za-z].*\\b${name}\\(`);
  const at = lines.findIndex((line) => head.test(line));
  if (at < 0) throw new Error(`${file} has no function ${name}`);
  let first = at;
  while ((lines[first - 1] ?? '') !== '') first -= 1;
  const last = lines.indexOf('}', at);
  return lines.slice(first, last + 1).join('\n');
}

const { module } = await runnerImport(here('./engine-code.ts'), {
  configFile: false,
  logLevel: 'warn',
  root: here('..'),
});

for (const [lab, places] of module.engineCode) {
  const parts = [];
  for (const { file, functions } of places) {
    const source = await readFile(project + file, 'utf8');
    parts.push({ file, code: functions.map((name) => cut(file, source, name)).join('\n\n') });
  }
  await writeIfChanged(`web/src/labs/${lab}/generated/cpp.json`, `${JSON.stringify(parts)}\n`);
}
