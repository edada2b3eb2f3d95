import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';
import { consumer } from './consumer.ts';
import { inProject, runIn } from './processes.ts';

interface Manifest {
  readonly dependencies?: object;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
}

const installed = join(consumer, 'node_modules/surprisal');
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
const tool = (path: string): string => inProject(`node_modules/${path}`);

test('publint finds nothing', async () => {
  const bytes = readFileSync(inject('tarball'));
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test('attw finds no wrong type', async () => {
  const attw = tool('@arethetypeswrong/cli/dist/index.js');
  const args = [
    attw,
    inject('tarball'),
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-emoji',
  ];
  const { stdout } = await runIn(inProject('.'), process.execPath, args);
  expect(stdout).toContain('surprisal/engine');
});

test('sizes are within their limits', async () => {
  const args = [tool('size-limit/bin.js'), '--json'];
  const { stdout } = await runIn(inProject('.'), process.execPath, args);
  const sizes = JSON.parse(stdout) as { name: string; passed: boolean; size: number }[];
  expect(sizes.length).toBeGreaterThanOrEqual(3);
  for (const { name, passed, size } of sizes)
    expect({ name, passed, size }).toMatchObject({ passed: true });
});

test('nothing comes with it', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('peerDependencies');
  expect(
    readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.')),
  ).toEqual(['surprisal']);
});

test('it holds what is built, and no source, test or map', () => {
  const unexpected = files.filter(
    (file) =>
      !/^(package\.json|README\.md|LICENSE|dist\/surprisal\.html)$/u.test(file) &&
      !/^dist\/cli\/surprisal\.(mjs|wasm)$/u.test(file) &&
      !/^dist\/(cli|package)\/third-party-licenses\.txt$/u.test(file) &&
      !/^dist\/site\/[^/]+$/u.test(file) &&
      !/^dist\/site\/(assets|icons)\/[\w.-]+$/u.test(file) &&
      !/^dist\/package\/(labs\/)?[\w-]+(\.(en|zh))?\.(js|wasm|json|css)$/u.test(file) &&
      !/^dist\/package\/fonts\/[\w-]+\.woff2$/u.test(file) &&
      !/^dist\/package\/types\/[\w/-]+\.d\.ts$/u.test(file),
  );
  expect(unexpected).toEqual([]);
  expect(files.filter((file) => /\.map$|\.test\.|fixture/u.test(file))).toEqual([]);
});

test('every door leads to a file', () => {
  const doors = [...Object.values(manifest.exports), manifest.bin].flatMap((door) =>
    typeof door === 'string' ? [door] : Object.values(door),
  );
  expect(doors.length).toBeGreaterThan(3);
  expect(files).toEqual(expect.arrayContaining(doors.map((door) => door.replace(/^\.\//u, ''))));
});

test('no file tells of the machine that built it', () => {
  const places = [inProject('.').replace(/\/$/u, ''), homedir()].filter((path) => path !== '/');
  const telling = files.filter((file) => {
    const content = readFileSync(join(installed, file), 'latin1');
    return (
      places.some((place) => content.includes(`${place}/`)) || content.includes('sourceMappingURL')
    );
  });
  expect(telling).toEqual([]);
});
