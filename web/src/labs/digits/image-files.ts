import { isImageFileError } from '../../engine/errors.ts';
import type { ImageFile, ImageSet } from '../../engine/digits-types.ts';
import type { ImageEngine } from '../../engine/engine.ts';
import type { FilesProblem } from './digits-protocol.ts';

/** What is trained on, and what is tested with. */
export interface ImageSets {
  readonly train: ImageSet;
  readonly test: ImageSet;
}

export class FilesError extends Error {
  readonly problem: FilesProblem;
  readonly file: string;

  constructor(problem: FilesProblem, file: string, message: string) {
    super(message);
    this.problem = problem;
    this.file = file;
  }
}

const header = 16;
const imageSize = 784;
const imageMagic = 2051;
const labelMagic = 2049;

type Split = 'train' | 'test';
type Kind = 'images' | 'labels';
const splits = ['train', 'test'] as const;
const kinds = ['images', 'labels'] as const;

/**
 * Tells four files apart by what they hold and by their names, and reads them. Throws a `FilesError`
 * that says which file is to blame.
 */
export async function readImageFiles(
  files: readonly File[],
  engine: ImageEngine,
): Promise<ImageSets> {
  const largest = header + imageSize * engine.limits().images.maximum;
  const read: ImageFile[] = [];
  for (const file of files) read.push(await readFile(file, largest));
  const sorted = sortFiles(read);
  const train = readSet(engine, sorted, 'train');
  try {
    return { train, test: readSet(engine, sorted, 'test') };
  } catch (error) {
    train.delete();
    throw error;
  }
}

function readSet(engine: ImageEngine, sorted: Sorted, split: Split): ImageSet {
  try {
    return engine.digits.readImageSet(sorted[split].images, sorted[split].labels);
  } catch (error) {
    if (isImageFileError(error)) throw new FilesError(error.problem, error.file, error.message);
    throw error;
  }
}

async function readFile(file: File, largest: number): Promise<ImageFile> {
  const { name } = file;
  if (file.size > largest)
    throw new FilesError('too-large', name, `${name} is larger than ${largest} bytes`);
  let start: Uint8Array;
  try {
    start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    if (!(start[0] === 0x1f && start[1] === 0x8b))
      return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    throw new FilesError('unreadable', name, `${name} cannot be read: ${String(error)}`);
  }
  return { name, bytes: await inflate(file, largest) };
}

/** Stops as soon as there is more than `largest`, whatever the file promises. */
async function inflate(file: File, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FilesError('not-gzip', file.name, `${file.name} is not a whole gzip file`);
    });
    if (done) break;
    size += value.length;
    if (size > largest) {
      await reader.cancel().catch(() => undefined);
      const message = `${file.name} inflates to more than ${largest} bytes`;
      throw new FilesError('too-large', file.name, message);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Sorted = Readonly<Record<Split, Readonly<Record<Kind, ImageFile>>>>;

/** Which file is which. Where names do not tell training from test, the larger is for training. */
export function sortFiles(files: readonly ImageFile[]): Sorted {
  const found: Partial<Record<`${Split} ${Kind}`, ImageFile>> = {};
  const put = (split: Split, kind: Kind, file: ImageFile): void => {
    const other = found[`${split} ${kind}`];
    if (other !== undefined) {
      const message = `${other.name} and ${file.name} are both ${split} ${kind}`;
      throw new FilesError('ambiguous', `${other.name}, ${file.name}`, message);
    }
    found[`${split} ${kind}`] = file;
  };
  for (const kind of kinds) {
    const ofKind = files.filter((file) => kindOf(file) === kind);
    const unnamed = ofKind.filter((file) => splitOf(file) === null);
    for (const file of ofKind) {
      const split = splitOf(file);
      if (split !== null) put(split, kind, file);
    }
    unnamed.sort((a, b) => b.bytes.length - a.bytes.length);
    for (const file of unnamed)
      put(found[`train ${kind}`] === undefined ? 'train' : 'test', kind, file);
  }
  const take = (split: Split, kind: Kind): ImageFile => {
    const file = found[`${split} ${kind}`];
    if (file !== undefined) return file;
    const missing = splits
      .flatMap((each) => kinds.map((one) => `${each} ${one}` as const))
      .filter((role) => found[role] === undefined)
      .join(', ');
    throw new FilesError('missing', missing, `there is no file of ${missing}`);
  };
  const both = (split: Split) => ({ images: take(split, 'images'), labels: take(split, 'labels') });
  return { train: both('train'), test: both('test') };
}

/** By what is in it, or else by its name, so that the message about it says what was expected. */
function kindOf({ name, bytes }: ImageFile): Kind {
  const magic = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (magic === imageMagic) return 'images';
  if (magic === labelMagic) return 'labels';
  return /label|idx1/iu.test(name) ? 'labels' : 'images';
}

function splitOf({ name }: ImageFile): Split | null {
  if (/t10k|test/iu.test(name)) return 'test';
  return /train/iu.test(name) ? 'train' : null;
}

const names = splits.flatMap((split) => {
  const prefix = split === 'train' ? 'train' : 't10k';
  return [`${prefix}-images-idx3-ubyte`, `${prefix}-labels-idx1-ubyte`];
});

/** The four files of MNIST from a folder of this site, plain or .gz. */
export async function fetchImageFiles(address: string): Promise<File[]> {
  const files: File[] = [];
  for (const name of names) files.push(await fetchFile(address, name)); // the first that is missing ends it
  return files;
}

async function fetchFile(address: string, name: string): Promise<File> {
  for (const each of [name, `${name}.gz`]) {
    let response: Response;
    try {
      response = await fetch(new URL(each, address));
    } catch (error) {
      throw new FilesError('unreadable', each, `${each} cannot be fetched: ${String(error)}`);
    }
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.ok && !isPage) return new File([await response.blob()], each);
  }
  throw new FilesError('missing', name, `${address} has neither ${name} nor ${name}.gz`);
}
