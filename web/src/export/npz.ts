import type { WeightTensor } from '../engine/types.ts';
import { checkTensor, writeFloat32 } from './tensor.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]; // \x93NUMPY, version 1.0
const alignment = 64;

/** One array as a .npy file, version 1.0: float32, little-endian, row-major. */
export function writeNpy(tensor: WeightTensor): Uint8Array<ArrayBuffer> {
  checkTensor(tensor);
  const { shape, values } = tensor;
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`;
  const before = magic.length + 2;
  // Spaces and a line feed, so that the data begins at a multiple of 64.
  const length = Math.ceil((before + header.length + 1) / alignment) * alignment - before;
  const file = new Uint8Array(before + length + 4 * values.length);
  file.set(magic);
  new DataView(file.buffer).setUint16(magic.length, length, true);
  file.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), before);
  writeFloat32(values, file, before + length);
  return file;
}

/** The .npz file that `numpy.load` reads: a zip with one .npy for each tensor. */
export async function writeNpz(tensors: readonly WeightTensor[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  const files = tensors.map((tensor) => [`${tensor.name}.npy`, writeNpy(tensor)] as const);
  // The same weights give the same file: no date of today in it.
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' });
}
