import { isImageFileError } from '../engine/errors.ts';
import type { ImageSet } from '../engine/digits-types.ts';
import type { ImageEngine } from '../engine/engine.ts';
import { FilesError } from './files-error.ts';
import { recognise, type Recognised, type Split } from './recognise.ts';
import { readWhole, type StoredFile } from './stored-file.ts';

/** What is trained on, and what is tested with. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

const header = 16;
const imageSize = 784;

/** Tells four files apart, and reads them. Throws a `FilesError` that says which is to blame. */
export async function readImageSets(
  files: readonly StoredFile[],
  engine: ImageEngine,
): Promise<ImageSets> {
  const largest = header + imageSize * engine.limits().images.maximum;
  const recognised = await recognise(files, largest);
  const train = await readSet(engine, recognised, 'train', largest);
  try {
    return { train, test: await readSet(engine, recognised, 'test', largest) };
  } catch (error) {
    train.delete();
    throw error;
  }
}

async function readSet(
  engine: ImageEngine,
  recognised: Recognised,
  split: Split,
  largest: number,
): Promise<ImageSet> {
  const { images, labels } = recognised[split];
  const read = async (file: StoredFile) => ({
    name: file.name,
    bytes: await readWhole(file, largest),
  });
  const both = [await read(images), await read(labels)] as const;
  try {
    return engine.digits.readImageSet(...both);
  } catch (error) {
    if (isImageFileError(error)) throw new FilesError(error.problem, error.file, error.message);
    throw error;
  }
}
