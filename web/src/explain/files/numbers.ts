import { DumpError, type Format, type Values } from './dump.ts';

/** Bytes of one number. */
export const bytesOf: Readonly<Record<Exclude<Format, 'text'>, number>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  bool: 1,
};

/** Every float16, by its bits. */
let halves: Float32Array | undefined;

function halfTable(): Float32Array {
  if (halves !== undefined) return halves;
  const bits = new Uint32Array(65536);
  halves = new Float32Array(bits.buffer);
  for (let half = 0; half < bits.length; half += 1) {
    const [sign, exponent, fraction] = [half >> 15, (half >> 10) & 31, half & 1023];
    // float32 has 112 more in its exponent, and 13 more bits of a fraction.
    const wide = exponent === 31 ? 255 : exponent + 112;
    bits[half] = (sign << 31) | (wide << 23) | (fraction << 13);
    if (exponent === 0) halves[half] = ((sign === 1 ? -1 : 1) * fraction) / smallestHalves;
  }
  return halves;
}

/** How many of the smallest float16 are 1: 2²⁴. */
const smallestHalves = 16_777_216;

/** Bytes at an address that their size divides, in the order of this machine. */
function aligned(bytes: Uint8Array, size: number, swapped: boolean): Uint8Array {
  if (!swapped && bytes.byteOffset % size === 0) return bytes;
  const copy = new Uint8Array(bytes); // `slice` of Node's own bytes would be no copy
  if (swapped && size > 1)
    for (let at = 0; at + size <= copy.length; at += size) copy.subarray(at, at + size).reverse();
  return copy;
}

/** The numbers that the bytes stand for; whole numbers of 64 bits become doubles, exact up to 2⁵³. */
export function readNumbers(
  bytes: Uint8Array,
  format: Exclude<Format, 'text'>,
  count: number,
  what: string,
  bigEndian = false,
): Values {
  const size = bytesOf[format];
  if (bytes.length < count * size)
    throw new DumpError('truncated', { what, found: bytes.length, wanted: count * size });
  const { buffer, byteOffset: at } = aligned(bytes.subarray(0, count * size), size, bigEndian);
  switch (format) {
    case 'float16': {
      const table = halfTable();
      return Float32Array.from(new Uint16Array(buffer, at, count), (bits) => table[bits] ?? 0);
    }
    case 'bfloat16': {
      const wide = Uint32Array.from(new Uint16Array(buffer, at, count), (bits) => bits << 16);
      return new Float32Array(wide.buffer);
    }
    case 'float32':
      return new Float32Array(buffer, at, count);
    case 'float64':
      return new Float64Array(buffer, at, count);
    case 'int8':
      return new Int8Array(buffer, at, count);
    case 'uint8':
    case 'bool':
      return new Uint8Array(buffer, at, count);
    case 'int16':
      return new Int16Array(buffer, at, count);
    case 'uint16':
      return new Uint16Array(buffer, at, count);
    case 'int32':
      return new Int32Array(buffer, at, count);
    case 'uint32':
      return new Uint32Array(buffer, at, count);
    case 'int64':
      return Float64Array.from({ length: count }, wide(new BigInt64Array(buffer, at, count)));
    case 'uint64':
      return Float64Array.from({ length: count }, wide(new BigUint64Array(buffer, at, count)));
  }
}

const wide =
  (values: BigInt64Array | BigUint64Array) =>
  (_: unknown, index: number): number =>
    Number(values[index]);
