import type { DumpArray } from './files/dump.ts';
import type { Layout } from './subject.ts';

/** Cells that are read at a time. */
const cellsAtOnce = 1 << 17;

/** Some rows of a table as doubles, row-major. */
export interface Piece {
  readonly cells: Float64Array;
  /** The first of the rows. */
  readonly row: number;
  readonly rows: number;
}

/** Where each row begins, and the step from class to class. */
function offsetsOf({ shape, strides }: DumpArray, axis: number): (row: number) => number {
  const axes = shape.map((extent, at) => ({ extent, step: strides[at] ?? 0 }));
  axes.splice(axis, 1);
  return (row) => {
    let offset = 0;
    let rest = row;
    for (let at = axes.length - 1; at >= 0; at -= 1) {
      const { extent = 1, step = 0 } = axes[at] ?? {};
      offset += (rest % extent) * step;
      rest = Math.floor(rest / extent);
    }
    return offset;
  };
}

/** A table, a piece at a time. */
export function* piecesOf(array: DumpArray, { axis, rows, classes }: Layout): Generator<Piece> {
  const { values } = array;
  const offsetOf = offsetsOf(array, axis);
  const step = array.strides[axis] ?? 1;
  const most = Math.max(1, Math.floor(cellsAtOnce / classes));
  const contiguous =
    step === 1 && offsetOf(1) === classes && offsetOf(rows - 1) === (rows - 1) * classes;
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    if (contiguous) {
      const begin = row * classes;
      const part = values.subarray(begin, begin + count * classes);
      yield { cells: new Float64Array(part), row, rows: count };
      continue;
    }
    const cells = new Float64Array(count * classes);
    for (let n = 0; n < count; n += 1) {
      const offset = offsetOf(row + n);
      for (let c = 0; c < classes; c += 1)
        cells[n * classes + c] = values[offset + c * step] ?? Number.NaN;
    }
    yield { cells, row, rows: count };
  }
}
