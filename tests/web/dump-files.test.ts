// Files of other people's arrays: every number format and order, and what is no such file.
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DumpError, type Dump } from '../../web/src/explain/files/dump.ts';
import { readDump } from '../../web/src/explain/files/read.ts';
import { flat } from '../../web/src/explain/subject.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function npy(type: string, shape: string, data: Uint8Array, fortran = 'False'): Uint8Array {
  const header = bytesOf(
    `{'descr': '${type}', 'fortran_order': ${fortran}, 'shape': ${shape}, }\n`,
  );
  const size = Uint8Array.of(header.length, 0);
  return joined(Uint8Array.of(0x93), bytesOf('NUMPY'), Uint8Array.of(1, 0), size, header, data);
}

function safetensors(dtype: string, shape: readonly number[], data: Uint8Array): Uint8Array {
  const header = bytesOf(
    JSON.stringify({ logits: { dtype, shape, data_offsets: [0, data.length] } }),
  );
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(header.length), true);
  return joined(size, header, data);
}

/** Each number of the four by a method of DataView, in either order of bytes. */
function data(
  size: number,
  littleEndian: boolean,
  put: (view: DataView, at: number, value: number, littleEndian: boolean) => void,
  values: readonly number[],
): Uint8Array {
  const bytes = new Uint8Array(size * values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) put(view, size * i, value, littleEndian);
  return bytes;
}

/** −1.5, 0, 2, 64 by hand. */
const floats = [-1.5, 0, 2, 64];
const halves = [0xbe00, 0, 0x4000, 0x5400];
const bfloats = [0xbfc0, 0, 0x4000, 0x4280];
const wholes = [-3, 0, 7, 100];
const counts = [3, 0, 7, 100];
const bits = (view: DataView, at: number, value: number, little: boolean): void =>
  view.setUint16(at, value, little);

type Put = Parameters<typeof data>[2];
const types: readonly (readonly [
  string,
  string,
  number,
  Put,
  readonly number[],
  readonly number[],
])[] = [
  ['f2', 'F16', 2, bits, halves, floats],
  ['V2', 'BF16', 2, bits, bfloats, floats],
  ['f4', 'F32', 4, (v, at, x, l) => v.setFloat32(at, x, l), floats, floats],
  ['f8', 'F64', 8, (v, at, x, l) => v.setFloat64(at, x, l), floats, floats],
  ['i1', 'I8', 1, (v, at, x) => v.setInt8(at, x), wholes, wholes],
  ['i2', 'I16', 2, (v, at, x, l) => v.setInt16(at, x, l), wholes, wholes],
  ['i4', 'I32', 4, (v, at, x, l) => v.setInt32(at, x, l), wholes, wholes],
  ['i8', 'I64', 8, (v, at, x, l) => v.setBigInt64(at, BigInt(x), l), wholes, wholes],
  ['u1', 'U8', 1, (v, at, x) => v.setUint8(at, x), counts, counts],
  ['u2', 'U16', 2, (v, at, x, l) => v.setUint16(at, x, l), counts, counts],
  ['u4', 'U32', 4, (v, at, x, l) => v.setUint32(at, x, l), counts, counts],
  ['u8', 'U64', 8, (v, at, x, l) => v.setBigUint64(at, BigInt(x), l), counts, counts],
];

const read = (file: Uint8Array): number[] => {
  const [array] = readDump(file, 'dump').arrays;
  if (array === undefined) throw new Error('there is no array');
  expect(array.shape).toEqual([2, 2]);
  return Array.from(flat(array));
};

describe.each(types)('numbers of the type %s, %s', (type, dtype, size, put, given, expected) => {
  const file = (littleEndian: boolean): Uint8Array => data(size, littleEndian, put, given);

  test('in .npy, with the low byte first and last, by rows and by columns', () => {
    const [a = 0, b = 0, c = 0, d = 0] = expected;
    expect(read(npy(`<${type}`, '(2, 2)', file(true)))).toEqual(expected);
    expect(read(npy(`>${type}`, '(2, 2)', file(false)))).toEqual(expected);
    expect(read(npy(`<${type}`, '(2, 2)', file(true), 'True'))).toEqual([a, c, b, d]);
  });

  test('in .npz, deflated and stored, and in safetensors', () => {
    const logits = npy(`<${type}`, '(2, 2)', file(true));
    for (const level of [0, 9] as const)
      expect(read(zipSync({ 'logits.npy': logits }, { level }))).toEqual(expected);
    expect(read(safetensors(dtype, [2, 2], file(true)))).toEqual(expected);
  });
});

test('numbers at any address, in the bytes of Node as in those of a page', () => {
  const values = data(4, true, (v, at, x, l) => v.setFloat32(at, x, l), floats);
  const file = npy('<f4', '(2, 2)', values);
  for (const offset of [0, 1, 2, 3]) {
    const shifted = joined(new Uint8Array(offset), file).subarray(offset);
    expect(read(shifted)).toEqual(floats);
    expect(read(Buffer.from(shifted.buffer, offset))).toEqual(floats);
  }
});

test('not finite numbers of 16 bits', () => {
  const specials = [0x7c00, 0xfc00, 0x7e00, 0x0001];
  const half = npy('<f2', '(2, 2)', data(2, true, bits, specials));
  expect(read(half)).toEqual([Infinity, -Infinity, Number.NaN, 2 ** -24]);
  const brain = [0x7f80, 0xff80, 0x7fc0, 0x0001];
  const bfloat = safetensors('BF16', [2, 2], data(2, true, bits, brain));
  expect(read(bfloat)).toEqual([Infinity, -Infinity, Number.NaN, 2 ** -133]);
});

test('a text of UTF-16, as PowerShell writes it, and the words of an .npz', () => {
  const wide = data(
    2,
    true,
    bits,
    Array.from('\ufeff[[1.5, 2], [3, 4]]', (c) => c.charCodeAt(0)),
  );
  expect(read(wide)).toEqual([1.5, 2, 3, 4]);
  const word = data(
    4,
    true,
    (v, at, x, l) => v.setUint32(at, x, l),
    Array.from('sum', (c) => c.charCodeAt(0)),
  );
  const logits = npy('<f4', '(2, 2)', new Uint8Array(16));
  const dump = readDump(
    zipSync({ 'logits.npy': logits, 'reduction.npy': npy('<U3', '()', word) }),
    'x',
  );
  expect(dump.words).toEqual({ reduction: 'sum' });
});

test.each([
  ['tabs', 'a\tb\ttarget\n1,5\t2\t0\n-1\t2,25\t1\n'],
  ['semicolons', 'target;a;b\r\n0;1,5;2\r\n1;-1;2,25\r\n'],
  ['commas', '# saved\n"a","b","label"\n1.5,2,0\n-1,2.25e0,1\n'],
])('a table with %s and titles', (_, text) => {
  const { arrays } = readDump(bytesOf(text), 'table.csv');
  expect(arrays.map(({ name }) => name)).toEqual(['logits', 'targets']);
  expect(arrays.map((array) => Array.from(flat(array)))).toEqual([
    [1.5, 2, -1, 2.25],
    [0, 1],
  ]);
});

const outcome = (file: Uint8Array): Dump | DumpError => {
  try {
    return readDump(file, 'x');
  } catch (error) {
    if (error instanceof DumpError) return error;
    throw error;
  }
};

const sound = [
  npy('<f4', '(2, 2)', new Uint8Array(16)),
  safetensors('F32', [2, 2], new Uint8Array(16)),
  zipSync({ 'logits.npy': npy('<f4', '(2, 2)', new Uint8Array(16)) }),
  bytesOf('{"logits": [[1, 2], [3, 4]], "targets": [0, 1]}'),
  bytesOf('logits = tensor([[1., 2.], [3., 4.]])'),
];

test('whatever a file is, it is read or refused in words', () => {
  const spoiled = fc
    .tuple(fc.constantFrom(...sound), fc.nat(400), fc.nat(255), fc.nat(400))
    .map(([file, at, byte, length]) => {
      const copy = file.slice(0, length);
      if (at < copy.length) copy[at] = byte;
      return copy;
    });
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.uint8Array({ maxLength: 80 })), (file) => {
      const read = outcome(file);
      seen.add(read instanceof DumpError ? 'refused' : 'read');
    }),
    { numRuns: 2000 },
  );
  expect(seen).toEqual(new Set(['refused', 'read']));
});
