// Image files that a reader drops on the page.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilesError, readImageFiles } from '../../web/src/labs/digits/image-files.ts';
import { digitFiles, imageFile } from '../engine/digits-files.ts';
import { engine } from '../engine/engine.ts';

const [trainImages, trainLabels, testImages, testLabels] = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
].map((name) => new Uint8Array(imageFile(name).bytes)) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
];

const file = (name: string, bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], name);
const packed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes));

async function sizes(files: readonly File[]): Promise<[number, number]> {
  const { train, test: heldOut } = await readImageFiles(files, engine);
  const result: [number, number] = [train.size, heldOut.size];
  train.delete();
  heldOut.delete();
  return result;
}

async function refusal(files: readonly File[]): Promise<{ problem: string; file: string }> {
  try {
    await sizes(files);
  } catch (error) {
    if (!(error instanceof FilesError)) throw error;
    return { problem: error.problem, file: error.file };
  }
  throw new Error('the files were read');
}

describe('four files are read', () => {
  test.each([
    ['under their own names', digitFiles()],
    ['in another order', digitFiles().reverse()],
    [
      'packed, under names with dots and numbers',
      [
        file('t10k-labels.idx1-ubyte.gz', packed(testLabels)),
        file('train-images.idx3-ubyte (1).gz', packed(trainImages)),
        file('t10k-images.idx3-ubyte.gz', packed(testImages)),
        file('train-labels.idx1-ubyte', trainLabels),
      ],
    ],
    [
      'by what they hold, where names say nothing',
      [
        file('a', testImages),
        file('b', trainImages),
        file('c', trainLabels),
        file('d', testLabels),
      ],
    ],
    [
      'where only one name says something',
      [
        file('train.bin', trainImages),
        file('b', testImages),
        file('c', testLabels),
        file('d', trainLabels),
      ],
    ],
  ])('%s', async (_, files) => {
    expect(await sizes(files)).toEqual([1500, 400]);
  });
});

describe('files are refused, and named', () => {
  test('one is missing', async () => {
    expect(await refusal([])).toEqual({
      problem: 'missing',
      file: 'train images, train labels, test images, test labels',
    });
    const without = digitFiles().filter(({ name }) => !name.startsWith('t10k-images'));
    expect(await refusal(without)).toEqual({ problem: 'missing', file: 'test images' });
  });

  test('two of one kind', async () => {
    const twice = [...digitFiles(), file('train-images-copy', trainImages)];
    expect(await refusal(twice)).toMatchObject({
      problem: 'ambiguous',
      file: 'train-images-idx3-ubyte, train-images-copy',
    });
  });

  test('labels of the other set', async () => {
    const mixed = [
      file('train-images', trainImages),
      file('train-labels', testLabels),
      file('test-images', testImages),
      file('test-labels', trainLabels),
    ];
    expect(await refusal(mixed)).toEqual({ problem: 'mixed-up', file: 'train-labels' });
  });

  test.each([
    ['truncated', trainImages.slice(0, 5000)],
    ['oversized', new Uint8Array([...testImages, 0])],
    ['not-idx', new TextEncoder().encode('<!doctype html>')],
    ['not-idx', new Uint8Array()],
    ['not-gzip', packed(trainImages).slice(0, 3000)],
    ['too-large', packed(new Uint8Array(200_000_000))],
  ] as const)('%s', async (problem, bytes) => {
    const files = digitFiles().filter(({ name }) => name !== 'train-images-idx3-ubyte');
    expect(await refusal([...files, file('train-images', new Uint8Array(bytes))])).toEqual({
      problem,
      file: 'train-images',
    });
  });

  test('whatever their bytes and names, with an error of their own', async () => {
    const names = fc.constantFrom('train-images', 'train-labels', 't10k-images', 'x', '', '\0.gz');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }).map((tail) => new Uint8Array([0, 0, 8, 3, ...tail])),
      fc.uint8Array({ maxLength: 40 }).map((tail) => new Uint8Array([0x1f, 0x8b, ...tail])),
      fc.uint8Array({ maxLength: 40 }).map((tail) => packed(tail)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, bytes), { maxLength: 5 }), async (all) => {
        const files = all.map(([name, content]) => file(name, new Uint8Array(content)));
        expect((await refusal(files)).problem).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
