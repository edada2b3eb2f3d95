import { FilesError } from './files-error.ts';
import { GzipError, gunzip, isGzip } from './gunzip.ts';

/** A file that somebody has, on a disk or in a browser's hands. */
export interface StoredFile {
  /** What messages call it. */
  readonly name: string;
  /** Where it lies among the others: folders and names may say what it is for. */
  readonly path: string;
  readonly size: number;
  /** Its bytes from `start` up to `end`, or up to its own. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** A file that a browser holds; files of a dropped folder are named by their path. */
export function browserFile(file: File): StoredFile {
  const { name, size } = file;
  return {
    name,
    path: file.webkitRelativePath || name,
    size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

/** Packed bytes that hold the first few of what is packed, whatever a gzip header says before them. */
const headOfPacked = 131_072;

/** The first `length` bytes, unpacked; fewer where there are fewer, or where what is packed is damaged. */
export async function readHead(file: StoredFile, length: number): Promise<Uint8Array> {
  const start = await bytesOf(file, headOfPacked);
  if (!isGzip(start)) return start.subarray(0, length);
  const head: number[] = [];
  try {
    for (const chunk of gunzip(start)) {
      head.push(...chunk.subarray(0, length - head.length));
      if (head.length >= length) break;
    }
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
  }
  return Uint8Array.from(head);
}

/** All of it, unpacked. Stops as soon as there is more than `largest`, whatever the file promises. */
export async function readWhole(file: StoredFile, largest: number): Promise<Uint8Array> {
  const { name } = file;
  if (file.size > largest)
    throw new FilesError('too-large', name, `${name} is larger than ${largest} bytes`);
  const bytes = await bytesOf(file, file.size);
  return isGzip(bytes) ? await unpack(name, bytes, largest) : bytes;
}

async function bytesOf(file: StoredFile, end: number): Promise<Uint8Array> {
  try {
    return await file.slice(0, end);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FilesError('unreadable', file.name, `${file.name} cannot be read: ${reason}`);
  }
}

/** Unpacked bytes between two breaths of whoever else wants to do something. */
const breath = 2_000_000;

async function unpack(name: string, packed: Uint8Array, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let breathed = 0;
  try {
    for (const chunk of gunzip(packed)) {
      size += chunk.length;
      if (size > largest)
        throw new FilesError('too-large', name, `${name} inflates to more than ${largest} bytes`);
      chunks.push(chunk);
      if (size - breathed < breath) continue;
      breathed = size;
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    throw new FilesError('not-gzip', name, `${name} is not a whole gzip file`);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
