import { unzipSync, type UnzipFileInfo } from 'fflate';
import { DumpError, mostBytes, type Dump, type DumpArray } from './dump.ts';
import { isNpy, readNpy } from './npy.ts';

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The arrays of an .npz file, stored or deflated. */
export function readNpz(bytes: Uint8Array, source: string): Dump {
  let size = 0;
  const names: string[] = [];
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (!name.endsWith('.npy')) return false;
    size += originalSize;
    if (size > mostBytes) throw new DumpError('too-large', { what: source, most: mostBytes });
    return true;
  };
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DumpError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DumpError('zip', { what: source, reason });
  }
  if (names.some((name) => name.endsWith('data.pkl')))
    throw new DumpError('pickle', { what: source });
  const arrays: DumpArray[] = [];
  const words: Record<string, string> = {};
  for (const [path, file] of Object.entries(files)) {
    const name = path.slice(0, -'.npy'.length);
    const what = `${source}: ${path}`;
    if (!isNpy(file)) throw new DumpError('npy-header', { what });
    const read = readNpy(file, name, what);
    if (typeof read === 'string') words[name] = read;
    else arrays.push(read);
  }
  if (arrays.length === 0) throw new DumpError('no-arrays', { what: source });
  return { source, arrays, words };
}
