import type { WeightTensor } from '../engine/types.ts';
import { checkTensor, writeFloat32 } from './tensor.ts';

const alignment = 8;

/**
 * A safetensors file: the length of the header (u64, little-endian), the header as JSON, padded
 * with spaces so that the data begins at a multiple of eight, then the raw little-endian data.
 * https://github.com/huggingface/safetensors#format
 */
export function writeSafetensors(
  tensors: readonly WeightTensor[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const entries: Record<string, unknown> = {};
  if (Object.keys(metadata).length > 0) entries['__metadata__'] = metadata;
  let size = 0;
  for (const tensor of tensors) {
    checkTensor(tensor);
    if (Object.hasOwn(entries, tensor.name) || tensor.name === '__metadata__')
      throw new RangeError(`the name ${tensor.name} cannot be used twice, or is reserved`);
    const bytes = 4 * tensor.values.length;
    entries[tensor.name] = {
      dtype: 'F32',
      shape: tensor.shape,
      data_offsets: [size, size + bytes],
    };
    size += bytes;
  }
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const padded = Math.ceil((8 + json.length) / alignment) * alignment - 8;
  const file = new Uint8Array(8 + padded + size);
  new DataView(file.buffer).setBigUint64(0, BigInt(padded), true);
  file.set(json, 8);
  file.fill(0x20, 8 + json.length, 8 + padded);
  let at = 8 + padded;
  for (const { values } of tensors) {
    writeFloat32(values, file, at);
    at += 4 * values.length;
  }
  return file;
}
