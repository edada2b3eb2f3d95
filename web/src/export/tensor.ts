import type { WeightTensor } from '../engine/types.ts';

/** Throws where the shape and the number of values do not agree. */
export function checkTensor({ name, shape, values }: WeightTensor): void {
  const size = shape.reduce((product, extent) => product * extent, 1);
  if (size !== values.length)
    throw new RangeError(`${name}: ${values.length} values do not fill (${shape.join(', ')})`);
}

/** The values as little-endian bytes, whatever the machine. */
export function writeFloat32(values: Float32Array, into: Uint8Array, at: number): void {
  const view = new DataView(into.buffer, into.byteOffset + at, 4 * values.length);
  values.forEach((value, index) => view.setFloat32(4 * index, value, true));
}
