import { FilesError } from './files-error.ts';
import { browserFile, type StoredFile } from './stored-file.ts';

/** Where torchvision puts them in the folder that it is given. */
const folders = ['', 'raw/', 'MNIST/raw/', 'FashionMNIST/raw/'];

/** How a file's name is written: by LeCun, by those who unpacked it with a dot, and in capitals. */
type Spelling = (stem: string, index: string) => string;
const plain: readonly Spelling[] = [
  (stem, index) => `${stem}-${index}-ubyte`,
  (stem, index) => `${stem}.${index}-ubyte`,
];
const spellings: readonly Spelling[] = plain.flatMap((spell): Spelling[] => [
  spell,
  (...name) => `${spell(...name)}.gz`,
  (...name) => `${spell(...name)}.GZ`,
  (...name) => spell(...name).toUpperCase(),
  (...name) => `${spell(...name)}.gz`.toUpperCase(),
]);

interface Role {
  readonly stems: readonly string[];
  readonly index: string;
}
const role = (index: string, ...stems: string[]): Role => ({ index, stems });
const firstRole = role('idx3', 'train-images');
const otherRoles = [
  role('idx1', 'train-labels'),
  role('idx3', 't10k-images', 'test-images'),
  role('idx1', 't10k-labels', 'test-labels'),
];

interface Found {
  readonly file: File;
  readonly spelling: Spelling;
}

/**
 * The image files in a folder of this site, plain or packed: under the names that they are known by,
 * or else under those that the server lists, if it does. Throws a `FilesError` at the first missing.
 */
export async function siteFiles(address: string): Promise<StoredFile[]> {
  for (const folder of folders) {
    const place = address + folder;
    const first = await find(place, firstRole, spellings);
    if (first !== null) {
      const files = [first.file];
      const likely = [first.spelling, ...spellings];
      for (const each of otherRoles)
        files.push(((await find(place, each, likely)) ?? fail(place, each)).file);
      return files.map(browserFile);
    }
    const listed = folder === '' ? await listedFiles(place) : [];
    if (listed.length > 0) return listed.map(browserFile);
  }
  return fail(address, firstRole);
}

function fail(address: string, { stems: [stem = ''], index }: Role): never {
  const name = `${stem}-${index}-ubyte`;
  throw new FilesError('missing', name, `${address} has no ${name}, plain or .gz`);
}

async function find(
  address: string,
  { stems, index }: Role,
  tried: readonly Spelling[],
): Promise<Found | null> {
  for (const spelling of new Set(tried))
    for (const stem of stems) {
      const file = await fetchFile(address, spelling(stem, index));
      if (file !== null) return { file, spelling };
    }
  return null;
}

const looksNamed = /idx[13]|ubyte/iu;
const mostListed = 16;

/** What a server's list of the folder links to. */
async function listedFiles(address: string): Promise<File[]> {
  const list = await fetchText(address);
  const names = new Set<string>();
  for (const [, link = ''] of list.matchAll(/href\s*=\s*["']?([^"'\s>?#]+)/giu)) {
    const href = addressOf(link, address);
    const name = href.startsWith(address) ? href.slice(address.length) : '';
    if (looksNamed.test(name) && !name.includes('/')) names.add(name);
  }
  const files: File[] = [];
  for (const name of [...names].slice(0, mostListed)) {
    const file = await fetchFile(address, name);
    if (file !== null) files.push(file);
  }
  return files;
}

function addressOf(link: string, base: string): string {
  try {
    return new URL(link, base).href;
  } catch {
    return '';
  }
}

async function fetchText(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : '';
  } catch {
    return ''; // the files' own names are left
  }
}

/** Null where there is none; some servers have a page for what there is not. */
async function fetchFile(address: string, name: string): Promise<File | null> {
  let response: Response;
  try {
    response = await fetch(new URL(name, address));
  } catch (error) {
    throw new FilesError('unreadable', name, `${name} cannot be fetched: ${String(error)}`);
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.ok && !isPage) return new File([await response.blob()], decodeURIComponent(name));
  await response.body?.cancel();
  return null;
}
