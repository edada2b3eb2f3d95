import { FilesError } from './files-error.ts';
import { readHead, readWhole, type StoredFile } from './stored-file.ts';

export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];
export const kinds = ['images', 'labels'] as const;
export type Kind = (typeof kinds)[number];

/** The four files of a data set. */
export type Recognised = Readonly<Record<Split, Readonly<Record<Kind, StoredFile>>>>;

/** What the first bytes of a file, or else its name, say of it. */
interface Candidate {
  readonly file: StoredFile;
  readonly kind: Kind;
  /** Images or labels in it, as its header says; null where it has no header. */
  readonly count: number | null;
  readonly named: Split | null;
}

const magic: Readonly<Record<number, Kind>> = { 2051: 'images', 2049: 'labels' };
/** Magic number and count. */
const headSize = 8;

/**
 * Finds the four files of MNIST's format among others: images and labels by what they begin with;
 * training and test by names and folders, or else by counts: labels belong to as many images, and
 * the larger set is for training. The same content twice is one file; what is no image file is left
 * alone, unless its name says that it should be one. Throws a `FilesError` that says which is to
 * blame. `largest` is the most bytes of a file.
 */
export async function recognise(
  files: readonly StoredFile[],
  largest: number,
): Promise<Recognised> {
  const all = await Promise.all(files.map((file) => look(file)));
  const candidates = all.filter((each) => each !== null);
  const genuine = candidates.filter(({ count }) => count !== null);
  const roles = new Roles(largest);
  for (const kind of kinds)
    for (const each of genuine)
      if (each.kind === kind && each.named !== null) await roles.put(each.named, each);
  const left: Candidate[] = [];
  for (const each of await unlike(genuine, largest)) {
    const split = roles.partner(each);
    if (split === null) left.push(each);
    else await roles.put(split, each);
  }
  for (const kind of kinds) await roles.putBySize(left.filter((each) => each.kind === kind));
  for (const each of candidates) if (each.count === null) roles.fill(each);
  return roles.complete();
}

/** Those whose names say nothing, without what has the content of another. */
async function unlike(all: readonly Candidate[], largest: number): Promise<Candidate[]> {
  const named = all.filter((each) => each.named !== null);
  const found: Candidate[] = [];
  for (const each of all) {
    if (each.named !== null) continue;
    let isKnown = false;
    for (const other of [...named, ...found]) isKnown ||= await same(each, other, largest);
    if (!isKnown) found.push(each);
  }
  return found;
}

/** Null where it is not an image file, and does not say that it is. */
async function look(file: StoredFile): Promise<Candidate | null> {
  const named = splitOf(file.path);
  let head = new Uint8Array();
  try {
    head = Uint8Array.from(await readHead(file, headSize));
  } catch (error) {
    if (!(error instanceof FilesError)) throw error;
  }
  const view = new DataView(head.buffer);
  const kind = head.length < 4 ? undefined : magic[view.getUint32(0)];
  if (kind !== undefined)
    return { file, kind, count: head.length < headSize ? 0 : view.getUint32(4), named };
  const base = baseOf(file.path);
  if (!/label|image|ubyte|idx[13]/iu.test(base)) return null;
  return { file, kind: /label|idx1/iu.test(base) ? 'labels' : 'images', count: null, named };
}

const baseOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** The name says it, or the folder that is nearest. */
function splitOf(path: string): Split | null {
  for (const part of path.split(/[\\/]/u).reverse()) {
    const test = /t10k|(?<![a-z])test|测试/iu.test(part);
    const train = /train|训练/iu.test(part);
    if (test !== train) return test ? 'test' : 'train';
  }
  return null;
}

async function same(one: Candidate, other: Candidate, largest: number): Promise<boolean> {
  if (one.kind !== other.kind || one.count !== other.count) return false;
  const [a, b] = [await readWhole(one.file, largest), await readWhole(other.file, largest)];
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

class Roles {
  readonly #found = new Map<string, Candidate>();
  readonly #largest: number;

  constructor(largest: number) {
    this.#largest = largest;
  }

  #at(split: Split, kind: Kind): Candidate | undefined {
    return this.#found.get(`${split} ${kind}`);
  }

  async put(split: Split, each: Candidate): Promise<void> {
    const other = this.#at(split, each.kind);
    if (other === undefined) this.#found.set(`${split} ${each.kind}`, each);
    else if (!(await same(other, each, this.#largest))) throw ambiguous(other, each);
  }

  /** The set whose other file counts as many, if only one does and has a place for this one. */
  partner({ kind, count }: Candidate): Split | null {
    const other = kind === 'images' ? 'labels' : 'images';
    const fitting = splits.filter((split) => this.#at(split, other)?.count === count);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  /** Files of one kind whose names say nothing. */
  async putBySize(left: readonly Candidate[]): Promise<void> {
    const ordered = [...left].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
    for (const [at, each] of ordered.entries()) {
      const next = ordered[at + 1];
      if (next?.count === each.count) throw ambiguous(each, next);
      const split = splits.find((one) => this.#at(one, each.kind) === undefined);
      await this.put(split ?? 'test', each);
    }
  }

  /** A file that should be one by its name, so that the message about it says what was expected. */
  fill(each: Candidate): void {
    const split = each.named ?? splits.find((one) => this.#at(one, each.kind) === undefined);
    if (split !== undefined && this.#at(split, each.kind) === undefined)
      this.#found.set(`${split} ${each.kind}`, each);
  }

  complete(): Recognised {
    const missing = splits
      .flatMap((split) => kinds.map((kind) => `${split} ${kind}`))
      .filter((role) => !this.#found.has(role))
      .join(', ');
    const file = (split: Split, kind: Kind): StoredFile => {
      const found = this.#at(split, kind);
      if (found === undefined)
        throw new FilesError('missing', missing, `there is no file of ${missing}`);
      return found.file;
    };
    const both = (split: Split) => ({
      images: file(split, 'images'),
      labels: file(split, 'labels'),
    });
    return { train: both('train'), test: both('test') };
  }
}

function ambiguous(
  { file: { name: one }, kind }: Candidate,
  { file: { name: other } }: Candidate,
): FilesError {
  const message = `${one} and ${other} are ${kind} of the same set, and differ`;
  return new FilesError('ambiguous', `${one}, ${other}`, message);
}
