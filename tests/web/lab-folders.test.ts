// A lab that is not complete is not built: what is missing is said.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labFolders } from '../../web/build/lab-folders.mjs';
import { labs } from '../labs.ts';

const sources = fileURLToPath(new URL('../../web/src/labs/', import.meta.url));
const lab = 'neg-log';
let folder: string;

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'surprisal-'))}/`;
  cpSync(sources + lab, folder + lab, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the labs of the page are complete', () => {
  expect(labFolders()).toEqual([...labs].sort());
  expect(labFolders(folder)).toEqual([lab]);
});

test.each([
  ['messages.zh.ts', 'its messages in Chinese'],
  ['messages.en.ts', 'its messages in English'],
  ['precompute.ts', 'its first picture'],
  ['tile.ts', 'its small picture for the contents'],
  ['element.ts', 'the words for its element'],
  ['lab.ts', 'what the lab says of itself'],
  ['index.ts', 'its code'],
  ['settings.ts', 'the table of its settings'],
  ['tests/contract.ts', 'what the tests of all labs must know of it'],
])('without %s it is said that it lacks %s', (file, what) => {
  rmSync(folder + join(lab, file));
  expect(() => labFolders(folder)).toThrow(`web/src/labs/${lab}/${file} is missing: ${what}`);
});

test('without its tests it is said that it has none', () => {
  rmSync(folder + join(lab, 'tests'), { recursive: true });
  expect(() => labFolders(folder)).toThrow('tests/*.test.ts is missing: its own tests.');
});

test('a table of settings by another name is told of', () => {
  cpSync(folder + lab, `${folder}other`, { recursive: true });
  expect(() => labFolders(folder)).toThrow(
    'web/src/labs/other/settings.ts does not export otherSettings.',
  );
});
