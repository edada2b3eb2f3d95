import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImageFile, ImageSet } from '../../web/src/engine/digits-types.ts';
import { engine } from './engine.ts';

/** The recorded images: 1,500 to train and 400 to test. */
export const imagesFolder = fileURLToPath(new URL('../fixtures/digits', import.meta.url));

export function imageFile(name: string): ImageFile {
  return { name, bytes: readFileSync(`${imagesFolder}/${name}`) };
}

export function imageSet(prefix: 'train' | 't10k'): ImageSet {
  return engine.digits.readImageSet(
    imageFile(`${prefix}-images-idx3-ubyte`),
    imageFile(`${prefix}-labels-idx1-ubyte`),
  );
}

/** The four files as a reader drops them. */
export function digitFiles(): File[] {
  return ['train', 't10k'].flatMap((prefix) =>
    [`${prefix}-images-idx3-ubyte`, `${prefix}-labels-idx1-ubyte`].map(
      (name) => new File([new Uint8Array(imageFile(name).bytes)], name),
    ),
  );
}
