import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consumer, printed } from './consumer.ts';

const readme = readFileSync(join(consumer, 'node_modules/surprisal/README.md'), 'utf8');
const section = /^## In a project of your own\n(.*?)^## /msu.exec(readme)?.[1] ?? '';
const { version, exports } = JSON.parse(
  readFileSync(join(consumer, 'node_modules/surprisal/package.json'), 'utf8'),
) as { readonly version: string; readonly exports: object };

/** The section's indented blocks. */
const blocks = [...section.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gmu)].map(([block]) =>
  block.replace(/^ {4}/gmu, '').trim(),
);

test('what the example says it prints, it prints', async () => {
  const example = blocks.find((block) => block.includes("from 'surprisal/engine'")) ?? '';
  const promised = [...example.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gmu)].map(
    ([, text]) => text,
  );
  expect(promised).toHaveLength(4);
  expect((await printed('example.js', example)).trim().split('\n')).toEqual(promised);
});

test('the command installs the file that npm packs', () => {
  expect(blocks).toContain(`npm install ./surprisal-${version}.tgz`);
});

test('the table names every door but that to package.json', () => {
  const named = [...section.matchAll(/^\| `(surprisal[^`]*)` \|/gmu)].map(([, name]) => name);
  const doors = Object.keys(exports)
    .filter((door) => door !== './package.json')
    .map((door) => door.replace(/^\./u, 'surprisal'));
  expect(named.toSorted()).toEqual(doors.toSorted());
});
