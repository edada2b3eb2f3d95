import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const builds = fileURLToPath(new URL('../../build/', import.meta.url));

/** The lines `name digest` of the native program, in its order. */
export const nativeDigests: ReadonlyMap<string, string> = new Map(
  execFileSync(`${builds}native/surprisal_digests`, { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const [name = '', digest = ''] = line.split(' ');
      return [name, digest];
    }),
);

/** The bits are those of x86-64 and of WASM; other processors have others. */
export const nativeCounts = process.arch === 'x64';
