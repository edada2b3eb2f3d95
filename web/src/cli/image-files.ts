import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ImageFile, ImageSet } from '../engine/digits-types.ts';
import type { Engine } from '../engine/engine.ts';
import { BadInput } from './bad-input.ts';

/** What is trained on, and what is tested with. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

const prefixes = { train: 'train', test: 't10k' } as const;
const imagesSuffix = '-images-idx3-ubyte';
const labelsSuffix = '-labels-idx1-ubyte';
const headerSize = 16;
const imageSize = 784;

/** The four files of MNIST in a folder. */
export async function readImageSets(folder: string, engine: Engine): Promise<ImageSets> {
  const train = await readImageSet(folder, prefixes.train, engine);
  try {
    return { train, test: await readImageSet(folder, prefixes.test, engine) };
  } catch (error) {
    train.delete();
    throw error;
  }
}

async function readImageSet(folder: string, prefix: string, engine: Engine): Promise<ImageSet> {
  const largest = headerSize + imageSize * engine.limits().images.maximum;
  return engine.digits.readImageSet(
    await readImageFile(folder, prefix + imagesSuffix, largest),
    await readImageFile(folder, prefix + labelsSuffix, largest),
  );
}

/** The plain file, or else the one with .gz, inflated to at most `largest` bytes. */
async function readImageFile(folder: string, name: string, largest: number): Promise<ImageFile> {
  const plain = join(folder, name);
  const packed = `${plain}.gz`;
  const bytes = (await readIfThere(plain)) ?? (await readIfThere(packed));
  if (bytes === null) throw new BadInput(`${folder} has neither ${name} nor ${basename(packed)}`);
  if (bytes.length > largest) throw new BadInput(`${plain} is larger than ${largest} bytes`);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return { name: plain, bytes: isPacked ? await inflate(bytes, packed, largest) : bytes };
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return null;
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function inflate(bytes: Uint8Array, file: string, largest: number): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: largest });
  } catch (error) {
    if (error instanceof RangeError)
      throw new BadInput(`${file} inflates to more than ${largest} bytes`);
    throw new BadInput(`${file} is not a whole gzip file`);
  }
}

/** Writes the sets as the four files of MNIST. */
export async function writeImageSets(folder: string, sets: ImageSets): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const split of ['train', 'test'] as const) {
      const stem = join(folder, prefixes[split]);
      await writeFile(stem + imagesSuffix, sets[split].imagesFile());
      await writeFile(stem + labelsSuffix, sets[split].labelsFile());
    }
  } catch (error) {
    throw new BadInput(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
