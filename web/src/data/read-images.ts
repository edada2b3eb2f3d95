import type { ImageFile } from '../engine/digits-types.ts';
import { limits } from '../engine/generated/limits.ts';
import type { ImageFiles } from './image-sets.ts';
import { recognise, type Kind } from './recognise.ts';
import { readWhole, type StoredFile } from './stored-file.ts';

const [header, imageSize] = [16, 784];
/** The most bytes of a file. */
const largest = header + imageSize * limits.images.maximum;

/** Tells the four files of a data set from others, and reads them; throws a `FilesError`. */
export async function readImageFiles(files: readonly StoredFile[]): Promise<ImageFiles> {
  const { train, test } = await recognise(files, largest);
  return { train: await readBoth(train), test: await readBoth(test) };
}

async function readBoth(
  files: Readonly<Record<Kind, StoredFile>>,
): Promise<Record<Kind, ImageFile>> {
  return { images: await read(files.images), labels: await read(files.labels) };
}

const read = async (file: StoredFile): Promise<ImageFile> => ({
  name: file.name,
  bytes: await readWhole(file, largest),
});
