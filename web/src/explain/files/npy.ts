import {
  DumpError,
  isWhole,
  mostCells,
  shapeText,
  sizeOf,
  stridesOf,
  type DumpArray,
  type Format,
} from './dump.ts';
import { readNumbers } from './numbers.ts';

const formats: Readonly<Record<string, Exclude<Format, 'text'>>> = {
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  b1: 'bool',
  V2: 'bfloat16', // as ml_dtypes has it written
};

export function isNpy(bytes: Uint8Array): boolean {
  return bytes[0] === 0x93 && new TextDecoder('latin1').decode(bytes.subarray(1, 6)) === 'NUMPY';
}

interface Header {
  readonly type: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  readonly start: number;
}

/** https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1 to 3. */
function readHeader(bytes: Uint8Array, what: string): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) throw new DumpError('npy-header', { what });
  const short = bytes[6] === 1;
  const begin = short ? 10 : 12;
  const length = short ? view.getUint16(8, true) : view.getUint32(8, true);
  const text = new TextDecoder().decode(bytes.subarray(begin, begin + length));
  const fortran = /'fortran_order':\s*(True|False)/u.exec(text)?.[1];
  const shape = /'shape':\s*\(([\d,\s]*)\)/u.exec(text)?.[1];
  if (fortran === undefined || shape === undefined) throw new DumpError('npy-header', { what });
  const type = /'descr':\s*'([^']*)'/u.exec(text)?.[1];
  if (type === undefined) throw new DumpError('npy-format', { what, format: 'records' });
  const extents = shape.split(',').filter((extent) => extent.trim() !== '');
  return { type, fortran: fortran === 'True', shape: extents.map(Number), start: begin + length };
}

/** One array of NumPy's; a text, as `np.array('sum')` is one, comes as a word. */
export function readNpy(bytes: Uint8Array, name: string, what: string): DumpArray | string {
  const { type, fortran, shape, start } = readHeader(bytes, what);
  const data = bytes.subarray(start);
  if (/^<U\d+$/u.test(type) && shape.length === 0) {
    const points = readNumbers(data, 'uint32', Number(type.slice(2)), what);
    return String.fromCodePoint(...points).replace(/\0+$/u, '');
  }
  const format = formats[type.replace(/^[<>|=]/u, '')];
  if (format === undefined) throw new DumpError('npy-format', { what, format: type });
  const count = sizeOf(shape);
  if (count > mostCells)
    throw new DumpError('too-many', { what, shape: shapeText(shape), most: mostCells });
  const values = readNumbers(data, format, count, what, type.startsWith('>'));
  const strides = stridesOf(shape, fortran);
  return { name, format, shape, strides, values, whole: isWhole(values) };
}
