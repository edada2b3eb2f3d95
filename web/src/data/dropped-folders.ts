/** Files of one drop that are looked at, folders included. */
const most = 1000;

/** The files among these entries of a drop, and in the folders of them. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  for (let looked = 0; looked < most; looked += 1) {
    const entry = waiting.shift();
    if (entry === undefined) break;
    if (isFolder(entry)) waiting.push(...(await entriesOf(entry)));
    else if (isFile(entry)) files.push(...(await fileOf(entry)));
  }
  return files;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** None where the file cannot be read: it may be one that nobody wants. */
async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  const file = await new Promise<File | null>((resolve) =>
    entry.file(resolve, () => resolve(null)),
  );
  const path = entry.fullPath.replace(/^\//u, '');
  return file === null ? [] : [new File([file], path, { type: file.type })];
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < most) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return all;
}
