// What a reader's first visit may weigh, gzipped: every module of the engine.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const generated = new URL('../../web/src/engine/generated/', import.meta.url);
const whole = 'surprisal.wasm'; // for one file and the package; size-limit holds it
const modules = (await readdir(generated)).filter(
  (name) => name.endsWith('.wasm') && name !== whole,
);

test('there are modules', () => {
  expect(modules).toContain('rnn.wasm');
});

test.each(modules)('%s is at most 80 kB', async (name) => {
  const packed = gzipSync(await readFile(new URL(name, generated)), { level: 9 });
  expect(packed.length / 1000).toBeLessThanOrEqual(80);
});
