// Weights as files, read back by readers of ten lines that share no code with the writers.
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WeightTensor } from '../../web/src/engine/types.ts';
import { writeNpy, writeNpz } from '../../web/src/export/npz.ts';
import { writeSafetensors } from '../../web/src/export/safetensors.ts';

type Read = Record<string, { shape: number[]; values: number[] }>;

const bytesOf = (values: readonly number[]): Buffer => Buffer.from(new Float32Array(values).buffer);

function readSafetensors(file: Buffer): Read {
  const length = Number(file.readBigUInt64LE(0));
  const header = JSON.parse(file.toString('utf8', 8, 8 + length)) as Record<
    string,
    { dtype: string; shape: number[]; data_offsets: [number, number] }
  >;
  const read: Read = {};
  for (const [name, { shape, dtype, data_offsets: range }] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    if (dtype !== 'F32') throw new Error(dtype);
    const values = [];
    for (let at = range[0]; at < range[1]; at += 4) values.push(file.readFloatLE(8 + length + at));
    read[name] = { shape, values };
  }
  return read;
}

function readNpy(file: Buffer): { shape: number[]; values: number[] } {
  if (file.toString('latin1', 0, 8) !== '\x93NUMPY\x01\x00')
    throw new Error('no .npy of version 1.0');
  const start = 10 + file.readUInt16LE(8);
  const header = file.toString('latin1', 10, start);
  if (!header.includes("'descr': '<f4', 'fortran_order': False")) throw new Error(header);
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '').split(',').filter((s) => s.trim());
  const values = [];
  for (let at = start; at < file.length; at += 4) values.push(file.readFloatLE(at));
  return { shape: shape.map(Number), values };
}

const tensors: WeightTensor[] = [
  { name: 'embedding.weight', shape: [2, 3], values: Float32Array.of(1, -2, 3.5, -0, 1e-45, 3e38) },
  { name: 'fc.bias', shape: [3], values: Float32Array.of(NaN, Infinity, -Infinity) },
  { name: '名字 "x"', shape: [0], values: new Float32Array() },
  { name: 'scalar', shape: [], values: Float32Array.of(7) },
];
const expected = Object.fromEntries(
  tensors.map(({ name, shape, values }) => [name, { shape, bits: bytesOf([...values]) }]),
);
const bits = (read: Read) =>
  Object.fromEntries(
    Object.entries(read).map(([name, { shape, values }]) => [
      name,
      { shape, bits: bytesOf(values) },
    ]),
  );

const anyTensor = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }), fc.string({ minLength: 1 }))
  .chain(([shape, name]) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    return fc
      .array(fc.float(), { minLength: size, maxLength: size })
      .map((values): WeightTensor => ({
        name: `_${name}`,
        shape,
        values: Float32Array.from(values),
      }));
  });

describe('safetensors', () => {
  test('every bit of every tensor comes back, in order', () => {
    const read = readSafetensors(Buffer.from(writeSafetensors(tensors, { update: '3' })));
    expect(Object.keys(read)).toEqual(tensors.map(({ name }) => name));
    expect(bits(read)).toEqual(expected);
  });

  test('the header is JSON padded with spaces to a multiple of eight, the data follows without gaps', () => {
    const file = Buffer.from(writeSafetensors(tensors, { update: '3' }));
    const length = Number(file.readBigUInt64LE(0));
    expect((8 + length) % 8).toBe(0);
    const text = file.toString('utf8', 8, 8 + length);
    expect(text.startsWith('{')).toBe(true);
    expect(text.trimEnd().endsWith('}')).toBe(true);
    const header = JSON.parse(text) as Record<string, { data_offsets?: [number, number] }>;
    expect(header['__metadata__']).toEqual({ update: '3' });
    let at = 0;
    for (const { data_offsets: range } of Object.values(header)) {
      if (range === undefined) continue;
      expect(range[0]).toBe(at);
      [, at] = range;
    }
    expect(file.length).toBe(8 + length + at);
  });

  test('a shape that its values do not fill is refused, and so is a name used twice', () => {
    const [tensor] = tensors;
    if (tensor === undefined) throw new Error('no tensor');
    expect(() => writeSafetensors([{ ...tensor, shape: [2, 2] }])).toThrow(
      'embedding.weight: 6 values do not fill (2, 2)',
    );
    expect(() => writeSafetensors([tensor, tensor])).toThrow('embedding.weight');
    expect(() => writeSafetensors([{ ...tensor, name: '__metadata__' }])).toThrow('reserved');
  });

  test('whatever the tensors', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTensor, { selector: ({ name }) => name, maxLength: 4 }),
        (some) => {
          const read = bits(readSafetensors(Buffer.from(writeSafetensors(some))));
          for (const { name, shape, values } of some)
            expect(read[name]).toEqual({ shape, bits: bytesOf([...values]) });
        },
      ),
    );
  });
});

describe('npz', () => {
  test('every bit of every tensor comes back', async () => {
    const files = unzipSync(await writeNpz(tensors));
    const read = Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name.replace(/\.npy$/, ''),
        readNpy(Buffer.from(file)),
      ]),
    );
    expect(bits(read)).toEqual(expected);
  });

  test('the data of a .npy begins at a multiple of 64, after a line feed', () => {
    for (const tensor of tensors) {
      const file = Buffer.from(writeNpy(tensor));
      const start = 10 + file.readUInt16LE(8);
      expect(start % 64).toBe(0);
      expect(file[start - 1]).toBe(0x0a);
    }
  });

  test('the same weights give the same file', async () => {
    const first = await writeNpz(tensors);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09'), toFake: ['Date'] });
    const later = await writeNpz(tensors);
    vi.useRealTimers();
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  });
});
