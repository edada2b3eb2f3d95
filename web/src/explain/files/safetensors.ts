import {
  DumpError,
  isWhole,
  mostCells,
  shapeText,
  sizeOf,
  stridesOf,
  type Dump,
  type DumpArray,
  type Format,
} from './dump.ts';
import { bytesOf, readNumbers } from './numbers.ts';

const formats: Readonly<Record<string, Exclude<Format, 'text'>>> = {
  F16: 'float16',
  BF16: 'bfloat16',
  F32: 'float32',
  F64: 'float64',
  I8: 'int8',
  U8: 'uint8',
  I16: 'int16',
  U16: 'uint16',
  I32: 'int32',
  U32: 'uint32',
  I64: 'int64',
  U64: 'uint64',
  BOOL: 'bool',
};

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < 10) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  return length <= 100_000_000n ? Number(length) : 0;
}

/** It has no mark of its own: the length of the header, and a JSON object. */
export function isSafetensors(bytes: Uint8Array): boolean {
  return headerLength(bytes) > 1 && bytes[8] === 0x7b;
}

/** https://github.com/huggingface/safetensors#format */
export function readSafetensors(bytes: Uint8Array, source: string): Dump {
  const start = 8 + headerLength(bytes);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start)));
  } catch {
    throw new DumpError('safetensors-header', { what: source });
  }
  if (typeof header !== 'object' || header === null)
    throw new DumpError('safetensors-header', { what: source });
  const words: Record<string, string> = {};
  const arrays: DumpArray[] = [];
  for (const [name, entry] of Object.entries(header as Record<string, unknown>)) {
    if (name === '__metadata__') {
      for (const [key, word] of Object.entries(entry as Record<string, unknown>))
        if (typeof word === 'string') words[key] = word;
    } else {
      arrays.push(readTensor(name, entry, bytes.subarray(start), source));
    }
  }
  if (arrays.length === 0) throw new DumpError('no-arrays', { what: source });
  return { source, arrays, words };
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && (one as number) >= 0);

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { dtype, shape, data_offsets: range } = entry as Partial<Record<keyof Entry, unknown>>;
  return typeof dtype === 'string' && isNumbers(shape) && isNumbers(range) && range.length === 2;
}

function readTensor(name: string, entry: unknown, data: Uint8Array, source: string): DumpArray {
  const what = `${source}: ${name}`;
  if (!isEntry(entry)) throw new DumpError('safetensors-header', { what });
  const { dtype, shape, data_offsets: range } = entry;
  const format = formats[dtype];
  if (format === undefined) throw new DumpError('safetensors-format', { what, format: dtype });
  const count = sizeOf(shape);
  if (count > mostCells)
    throw new DumpError('too-many', { what, shape: shapeText(shape), most: mostCells });
  if (range[1] - range[0] !== count * bytesOf[format])
    throw new DumpError('safetensors-header', { what });
  const values = readNumbers(data.subarray(...range), format, count, what);
  return { name, format, shape, strides: stridesOf(shape), values, whole: isWhole(values) };
}
