/** Numbers in memory, in the order in which a file has them. */
export type Values =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** A number format, by NumPy's name; `text` is what was printed or typed, in decimals. */
export type Format =
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'bool'
  | 'text';

/** An array of a file; a scalar has the shape []. */
export interface DumpArray {
  /** Empty where it has none. */
  readonly name: string;
  readonly format: Format;
  readonly shape: readonly number[];
  /** Steps in `values` for a step along each axis. */
  readonly strides: readonly number[];
  readonly values: Values;
  /** No number has a point, a part behind it, or an exponent. */
  readonly whole: boolean;
}

/** What a file, or a text, has in it. */
export interface Dump {
  /** What messages call it. */
  readonly source: string;
  readonly arrays: readonly DumpArray[];
  /** Words beside the arrays: `reduction`, for one. */
  readonly words: Readonly<Record<string, string>>;
}

/** Why a file is not read, or is no table of logits; the words are in the catalogue, by this name. */
export type DumpProblem =
  | 'empty'
  | 'unreadable'
  | 'unknown-file'
  | 'pickle'
  | 'zip'
  | 'no-arrays'
  | 'npy-header'
  | 'npy-format'
  | 'truncated'
  | 'safetensors-header'
  | 'safetensors-format'
  | 'json'
  | 'text'
  | 'cell'
  | 'ragged'
  | 'ellipsis'
  | 'too-large'
  | 'too-many'
  | 'no-table'
  | 'no-rows'
  | 'shapes'
  | 'weights'
  | 'names';

export class DumpError extends Error {
  readonly problem: DumpProblem;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(problem: DumpProblem, details: Readonly<Record<string, string | number>> = {}) {
    super(problem);
    this.problem = problem;
    this.details = details;
  }
}

/** Cells of one array; beyond that nobody waits, and memory runs out. */
export const mostCells = 100_000_000;
/** Bytes of a file, and of what it unpacks to. */
export const mostBytes = 1_000_000_000;
/** Of text, which JavaScript holds in one string. */
export const mostText = 400_000_000;

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, extent) => product * extent, 1);

/** Row-major, or column-major as Fortran has it. */
export function stridesOf(shape: readonly number[], fortran = false): number[] {
  const strides: number[] = Array.from(shape, () => 1);
  let step = 1;
  for (let at = 0; at < shape.length; at += 1) {
    const axis = fortran ? at : shape.length - 1 - at;
    strides[axis] = step;
    step *= shape[axis] ?? 1;
  }
  return strides;
}

export function isWhole(values: Values): boolean {
  if (!(values instanceof Float32Array || values instanceof Float64Array)) return true;
  return values.every((value) => Number.isInteger(value));
}

/** As in `(64, 10)`. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
