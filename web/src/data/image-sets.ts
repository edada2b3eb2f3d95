import { isImageFileError } from '../engine/errors.ts';
import type { ImageFile, ImageSet } from '../engine/digits-types.ts';
import type { ImageEngine } from '../engine/engine.ts';
import { FilesError } from './files-error.ts';
import type { Kind, Split } from './recognise.ts';

/** What is trained on, and what is tested with. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

/** The four files of a data set, unpacked. */
export type ImageFiles = Readonly<Record<Split, Readonly<Record<Kind, ImageFile>>>>;

/** Throws a `FilesError` that says which of the files is to blame. */
export function createImageSets({ train, test }: ImageFiles, engine: ImageEngine): ImageSets {
  const forTraining = createSet(train, engine);
  try {
    return { train: forTraining, test: createSet(test, engine) };
  } catch (error) {
    forTraining.delete();
    throw error;
  }
}

function createSet({ images, labels }: ImageFiles[Split], engine: ImageEngine): ImageSet {
  try {
    return engine.digits.readImageSet(images, labels);
  } catch (error) {
    if (isImageFileError(error)) throw new FilesError(error.problem, error.file, error.message);
    throw error;
  }
}
