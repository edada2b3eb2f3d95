// Image files that a reader drops on the page, or names on the command line.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilesError } from '../../web/src/data/files-error.ts';
import { gunzip, GzipError } from '../../web/src/data/gunzip.ts';
import { createImageSets } from '../../web/src/data/image-sets.ts';
import { readImageFiles } from '../../web/src/data/read-images.ts';
import { browserFile } from '../../web/src/data/stored-file.ts';
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

type Bytes = Uint8Array<ArrayBuffer>;
const file = (name: string, bytes: Bytes): File => new File([bytes], name);
const packed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes));

const text = (content: string): Bytes => new Uint8Array(Buffer.from(content));
const joined = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));
/** Packs bytes as several members that begin at these places, the first at 0. */
const members =
  (...places: readonly number[]) =>
  (bytes: Bytes): Bytes => {
    const cuts = [0, ...places.map((place) => (place === 0 ? bytes.length : place))].sort(
      (a, b) => a - b,
    );
    return joined(...cuts.map((cut, at) => packed(bytes.slice(cut, cuts[at + 1]))));
  };

async function sizes(files: readonly File[]): Promise<[number, number]> {
  const { train, test: heldOut } = createImageSets(
    await readImageFiles(files.map(browserFile)),
    engine,
  );
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
    [
      'where names tell training from test of images alone, and the test set is the larger',
      [
        file('test-x', trainImages),
        file('train-x', testImages),
        file('a', trainLabels),
        file('b', testLabels),
      ],
      [400, 1500],
    ],
    [
      'where folders tell training from test, and a folder above them says otherwise',
      [
        file('latest test data/train/images', testImages),
        file('latest test data/train/labels', testLabels),
        file('latest test data/test/images', trainImages),
        file('latest test data/test/labels', trainLabels),
      ],
      [400, 1500],
    ],
    [
      'each twice, plain and packed',
      [
        ...digitFiles(),
        ...digitFiles().map(({ name }) =>
          file(`${name}.gz`, packed(new Uint8Array(imageFile(name).bytes))),
        ),
      ],
    ],
    [
      'twice, under names that say nothing and names that do',
      [
        file('copy of one', testImages),
        file('copy of another', packed(trainLabels)),
        ...digitFiles(),
        file('once more', testImages),
      ],
    ],
    [
      'in capitals',
      digitFiles().map(({ name }) =>
        file(`${name.toUpperCase()}.GZ`, packed(new Uint8Array(imageFile(name).bytes))),
      ),
    ],
    [
      'beside what is no image file',
      [
        file('README.md', text('# MNIST')),
        file('.DS_Store', new Uint8Array([0, 0, 0, 1])),
        file('training.pt', text('PK')),
        file('archive.tar.gz', packed(new Uint8Array(3000))),
        file('broken.gz', new Uint8Array([0x1f, 0x8b, 8])),
        ...digitFiles(),
      ],
    ],
  ])('%s', async (_, files, counts = [1500, 400]) => {
    expect(await sizes(files)).toEqual(counts);
  });

  test.each([
    ['of two members', members(20_000)],
    ['of many members, and an empty one at the end', members(7, 100, 70_000, 90_000, 0)],
    ['with zeros after it', (bytes: Bytes) => joined(packed(bytes), new Uint8Array(512))],
    [
      'with zeros between its members',
      (bytes: Bytes) =>
        joined(packed(bytes.slice(0, 9)), new Uint8Array(7), packed(bytes.slice(9))),
    ],
    ['with a line end after it', (bytes: Bytes) => joined(packed(bytes), text('\r\n'))],
    ['stored without compression', (bytes: Bytes) => new Uint8Array(gzipSync(bytes, { level: 0 }))],
  ])('packed, %s', async (_, pack) => {
    const all = digitFiles().map(({ name }) =>
      file(`${name}.gz`, pack(new Uint8Array(imageFile(name).bytes))),
    );
    expect(await sizes(all)).toEqual([1500, 400]);
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
    const other = trainImages.slice();
    other[5000] = (other[5000] ?? 0) ^ 1;
    const twice = [...digitFiles(), file('train-images-copy', other)];
    expect(await refusal(twice)).toMatchObject({
      problem: 'ambiguous',
      file: 'train-images-idx3-ubyte, train-images-copy',
    });
  });

  test('two sets of as many images, whose names do not say which is to train', async () => {
    const other = testImages.slice();
    other[5000] = (other[5000] ?? 0) ^ 1;
    const alike = [file('a', testImages), file('b', other), file('c', testLabels)];
    expect(await refusal(alike)).toEqual({ problem: 'ambiguous', file: 'a, b' });
  });

  test('a member that is damaged, whatever stands around it', async () => {
    const half = packed(trainImages.slice(20_000));
    half[half.length - 6] = (half[half.length - 6] ?? 0) ^ 1; // in the checksum
    const damaged = joined(packed(trainImages.slice(0, 20_000)), half);
    const files = [...digitFiles().slice(1), file('train-images.gz', damaged)];
    expect(await refusal(files)).toEqual({ problem: 'not-gzip', file: 'train-images.gz' });
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

test('gzip of any content, in any members and padding, is unpacked as it was', () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(fc.nat(255), fc.nat(200_000)).map(([byte, size]) => new Uint8Array(size).fill(byte)),
    fc
      .tuple(fc.nat(2 ** 31), fc.nat(120_000))
      .map(([seed, size]) =>
        Uint8Array.from(
          { length: size },
          (_, i) => (Math.imul(i + seed, 2_654_435_761) >>> 13) & 255,
        ),
      ),
  );
  const part = fc.tuple(
    content,
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom(0, 1, 3, 4, 9, 512),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = joined(
        ...parts.flatMap(([bytes, level, zeros]) => [
          new Uint8Array(gzipSync(bytes, { level })),
          new Uint8Array(zeros),
        ]),
      );
      const unpacked = joined(...gunzip(whole));
      expect(Buffer.compare(unpacked, joined(...parts.map(([bytes]) => bytes)))).toBe(0);
      const [[bytes, level] = [new Uint8Array(), 0]] = parts;
      if (bytes.length === 0) return; // a member of nothing is zeros, as padding is
      const alone = new Uint8Array(gzipSync(bytes, { level }));
      expect(() => joined(...gunzip(alone.subarray(0, -1)))).toThrow(GzipError);
      expect(() => joined(...gunzip(alone.subarray(0, alone.length / 2)))).toThrow(GzipError);
      const checksum = alone.length - 8;
      alone[checksum] = (alone[checksum] ?? 0) ^ 1;
      expect(() => joined(...gunzip(alone))).toThrow(GzipError);
    }),
  );
});
