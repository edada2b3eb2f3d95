// A lab is its folder: no source beside it names the lab, or the next one would cost edits there.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { labs } from '../../web/build/labs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = labs.map(({ name }) => name);

const sources = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|mjs|css|html)$/.test(path))
    .map((path) => `${folder}/${path}`)
    .filter((path) => !/\/(?:generated|tests|node_modules|examples)\//.test(path));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const linesWith = (path: string, pattern: RegExp): string[] =>
  withoutComments(readFileSync(root + path, 'utf8'))
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => `${path}: ${line.trim()}`);

/** Its folder, its address, its element, or its name as a text. */
const naming = (name: string, { asText }: { readonly asText: boolean }): RegExp =>
  new RegExp(
    [`labs/${name}/`, `#/${name}(?![\\w-])`, `surprisal-${name}(?![\\w-])`]
      .concat(asText ? [`'${name}'`] : [])
      .join('|'),
  );

/** Words of mathematics and of data sets are words of the engine, its worker and commands too. */
const wordsOfTheirOwn = /^web\/src\/(?:engine|worker|data|cli)\//;

test.each(names)('%s is named in its own folder alone', (name) => {
  const found = [...sources('web'), ...sources('build-scripts')]
    .filter((path) => !path.startsWith('web/src/labs/'))
    .flatMap((path) => linesWith(path, naming(name, { asText: !wordsOfTheirOwn.test(path) })));
  expect(found).toEqual([]);
});

test.each(names)('other labs take nothing of %s, and lead to it at most', (name) => {
  const link = new RegExp(`href="#/${name}"`);
  const found = sources('web/src/labs')
    .filter((path) => !path.startsWith(`web/src/labs/${name}/`))
    .flatMap((path) => linesWith(path, naming(name, { asText: false })))
    .filter((line) => !link.test(line));
  expect(found).toEqual([]);
});

test('the question finds what it asks for', () => {
  expect(
    linesWith('web/src/course/generated/labs.ts', naming('train', { asText: true })),
  ).not.toEqual([]);
  expect(
    linesWith('web/src/labs/neg-log/tables.ts', naming('cross-entropy', { asText: false })),
  ).toHaveLength(1);
});
