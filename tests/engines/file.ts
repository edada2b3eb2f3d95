import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

/** A folder with a slash at its end, which goes when the tests of this file have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'surprisal (1) ü-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return `${folder}/`;
}

/** The address of the page in one file, where a browser may have put it for a reader. */
export function downloadedPage(): string {
  const file = `${temporaryFolder()}surprisal.html`;
  copyFileSync(fileURLToPath(new URL('../../dist/surprisal.html', import.meta.url)), file);
  return pathToFileURL(file).href;
}
