// Too little memory: refused before it is taken, or else said afterwards; the engine goes on.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { loadEngine } from '../../web/src/engine/load.ts';
import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';
import type { Engine } from '../../web/src/engine/engine.ts';
import type { RnnConfig } from '../../web/src/engine/types.ts';
import { using, wasmFile } from './engine.ts';

/** 100 MB, most of it checkpoints. */
const largest: RnnConfig = {
  ...defaultRun,
  epochs: 10_000,
  embeddingSize: 64,
  hiddenSize: 128,
  sentences: Array.from({ length: 50 }, (_, i) =>
    Array.from({ length: 32 }, (_word, j) => `w${(32 * i + j) % 199}`),
  ),
};
const digest = (engine: Engine): string =>
  using(engine.createRnnRun(defaultRun), (run) => {
    run.step(300);
    return run.digest();
  });
const refusal = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
};

test('what would pass the ceiling is refused with what it needs, and what to lower', async () => {
  const engine = await loadEngineFromFile(wasmFile);
  const images = [1, 2, 3, 4, 5].map((seed) =>
    engine.digits.createSyntheticDigits(seed, 'train', 250_000),
  ); // room for 981 MB, none of it touched
  const before = { heap: engine.heapBytes(), live: engine.liveObjects() };
  expect(refusal(() => engine.digits.createSyntheticDigits(6, 'train', 250_000))).toMatchObject({
    code: 'out_of_memory',
    message:
      '[images] 197 MB are needed for this, and of the 1000 MB that the engine may take 982 MB are in use; lower the number of images',
  });
  expect(refusal(() => engine.createRnnRun(largest))).toMatchObject({
    code: 'out_of_memory',
    message: expect.stringMatching(/^\[rnn\] \d+ MB are needed .* lower the hidden size/) as string,
  });
  const request = { rows: 1e5, classes: 100, reduction: 'mean' } as const;
  const logits = new Float32Array(1e7),
    targets = new Int32Array(1e5);
  expect(refusal(() => engine.crossEntropy({ ...request, logits, targets }))).toMatchObject({
    code: 'out_of_memory',
    message: expect.stringContaining('[cross_entropy] 122 MB are needed') as string,
  });
  expect({ heap: engine.heapBytes(), live: engine.liveObjects() }).toEqual(before);
  const digits = digest(engine);
  for (const each of images) each.delete();
  expect(digest(engine)).toBe(digits);
  using(engine.createRnnRun(largest), (run) => expect(run.step(3)).toBe(3));
});

/** The same engine with a heap that cannot grow beyond so many pages of 64 kB. */
async function withMost(pages: number): Promise<Engine> {
  const bytes = new Uint8Array(await readFile(wasmFile));
  const at = memoryMaximum(bytes);
  // Three bytes hold any number of pages, however short it would be.
  const long = [(pages & 0x7f) | 0x80, ((pages >> 7) & 0x7f) | 0x80, pages >> 14];
  expect(bytes.subarray(at, at + 3)).toEqual(Uint8Array.of(0x80, 0x80, 0x04)); // 4 GB
  bytes.set(long, at);
  return loadEngine({ wasmBinary: bytes });
}

/** Where the maximum of the memory stands in its section. */
function memoryMaximum(bytes: Uint8Array): number {
  let at = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const size = number();
    if (section === 5) {
      expect([number(), bytes[at++]]).toEqual([1, 1]); // one memory, with a maximum
      number(); // the minimum
      return at;
    }
    at += size;
  }
  throw new Error('there is no section of memories');
}

test('a heap that cannot grow says so, and the engine goes on', async () => {
  const engine = await withMost(512); // 32 MB
  const first = digest(engine);
  const before = engine.liveObjects();
  for (let times = 0; times < 20; times += 1)
    expect(refusal(() => engine.createRnnRun(largest))).toMatchObject({
      code: 'out_of_memory',
      message: 'the engine has no memory left for this',
    });
  expect(refusal(() => engine.digits.createSyntheticDigits(0, 'train', 60_000))).toMatchObject({
    code: 'out_of_memory',
  });
  const logits = new Float32Array(4e6),
    targets = new Int32Array(1e4);
  expect(
    refusal(() =>
      engine.crossEntropy({ logits, targets, rows: 1e4, classes: 400, reduction: 'mean' }),
    ),
  ).toMatchObject({ code: 'out_of_memory' });
  expect(engine.liveObjects()).toBe(before);
  expect(engine.heapBytes()).toBeLessThanOrEqual(512 * 65_536);
  expect(digest(engine)).toBe(first);
});
