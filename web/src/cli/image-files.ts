import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createImageSets, type ImageSets } from '../data/image-sets.ts';
import { readImageFiles } from '../data/read-images.ts';
import { FilesError } from '../data/files-error.ts';
import type { StoredFile } from '../data/stored-file.ts';
import type { Engine } from '../engine/engine.ts';
import { BadInput } from './bad-input.ts';

const prefixes = { train: 'train', test: 't10k' } as const;
const imagesSuffix = '-images-idx3-ubyte';
const labelsSuffix = '-labels-idx1-ubyte';

/** Folders in folders: torchvision's data set lies two below the folder that it was given. */
const deepest = 3;
/** Files and folders that are looked at; a data set has few beside it. */
const mostEntries = 2000;

/** The four image files in a folder, or in the folders in it, where it has none itself. */
export async function readImageSets(folder: string, engine: Engine): Promise<ImageSets> {
  let problem: FilesError | null = null;
  for await (const files of levels(folder)) {
    try {
      return createImageSets(await readImageFiles(files), engine);
    } catch (error) {
      if (!(error instanceof FilesError)) throw error;
      if (error.problem !== 'missing') throw new BadInput(error.message);
      // A level with fewer files missing tells more.
      if (problem === null || error.file.length < problem.file.length) problem = error;
    }
  }
  throw new BadInput(lacking(folder, problem?.file ?? 'train images'));
}

function lacking(folder: string, roles: string): string {
  const [split, kind] = (roles.split(', ')[0] ?? '').split(' ');
  const prefix = split === 'test' ? prefixes.test : prefixes.train;
  const name = prefix + (kind === 'labels' ? labelsSuffix : imagesSuffix);
  return `${folder} has neither ${name} nor ${name}.gz, nor ${roles} under other names`;
}

/** The files of a folder, then those of all folders in it, and so on. */
async function* levels(folder: string): AsyncGenerator<readonly StoredFile[], void> {
  let folders = [folder];
  let left = mostEntries;
  for (let depth = 0; depth <= deepest && folders.length > 0; depth += 1) {
    const files: StoredFile[] = [];
    const below: string[] = [];
    for (const each of folders)
      for (const name of await namesIn(each, folder)) {
        if (left === 0) break;
        left -= 1;
        const path = join(each, name);
        const found = await stat(path).catch(() => null); // a link to nowhere
        if (found?.isDirectory() === true) below.push(path);
        if (found?.isFile() === true) files.push(diskFile(path, folder, found.size));
      }
    yield files;
    folders = below;
  }
}

/** A folder of the reader's own that cannot be read is said; one in it is passed over. */
async function namesIn(folder: string, root: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (folder !== root || code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new BadInput(`${folder} is a file; a folder of four is expected`);
    throw new BadInput(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function diskFile(name: string, folder: string, size: number): StoredFile {
  const slice = async (start: number, end: number): Promise<Uint8Array> => {
    const file = await open(name);
    try {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      let filled = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
        filled += bytesRead;
        if (bytesRead === 0 || filled === bytes.length) return bytes.subarray(0, filled);
      }
    } finally {
      await file.close();
    }
  };
  return { name, path: relative(folder, name), size, slice };
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
