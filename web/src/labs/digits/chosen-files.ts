// What reads the reader's files, which few bring.
import type { ImageFiles } from '../../data/image-sets.ts';
import { FilesError, type FilesProblem } from '../../data/files-error.ts';
import { readImageFiles } from '../../data/read-images.ts';
import { siteFiles } from '../../data/site-folder.ts';
import { browserFile } from '../../data/stored-file.ts';
import { t } from './files-messages.ts';

/** The four image files among those of the reader, or in a folder of this site. */
export async function readChosen(files: readonly File[] | string): Promise<ImageFiles> {
  const stored = typeof files === 'string' ? await siteFiles(files) : files.map(browserFile);
  return readImageFiles(stored);
}

/** Why they could not be read. */
export function blameFor(error: unknown): {
  readonly problem: FilesProblem;
  readonly file: string;
  readonly message: string;
} {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof FilesError
    ? { problem: error.problem, file: error.file, message }
    : { problem: 'unreadable', file: '', message };
}

export const describeFiles = (problem: FilesProblem, file: string): string =>
  t(`files.${problem}`, { file });
