import { DumpError, mostBytes, mostText, type Dump } from './dump.ts';
import { isNpy, readNpy } from './npy.ts';
import { isZip, readNpz } from './npz.ts';
import { isSafetensors, readSafetensors } from './safetensors.ts';
import { decodeText, readTextDump } from './text.ts';

/** A file by what is in it, whatever it is called. */
export function readDump(bytes: Uint8Array, source: string): Dump {
  if (bytes.length === 0) throw new DumpError('empty', { what: source });
  if (bytes.length > mostBytes) throw new DumpError('too-large', { what: source, most: mostBytes });
  if (isNpy(bytes)) {
    const read = readNpy(bytes, stem(source), source);
    if (typeof read === 'string') throw new DumpError('no-arrays', { what: source });
    return { source, arrays: [read], words: {} };
  }
  if (isZip(bytes)) return readNpz(bytes, source);
  if (isSafetensors(bytes)) return readSafetensors(bytes, source);
  if (bytes[0] === 0x80 && (bytes[1] ?? 9) <= 5) throw new DumpError('pickle', { what: source });
  if (bytes.length > mostText) throw new DumpError('too-large', { what: source, most: mostText });
  const text = decodeText(bytes);
  if (/[\0\ufffd]/u.test(text.slice(0, 1000)))
    throw new DumpError('unknown-file', { what: source });
  return readTextDump(text, source);
}

/** `logits` of `run/logits.npy`. */
function stem(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? '').replace(/\.\w+$/u, '');
}

/** Several files as one: `logits.npy` and `targets.npy`. */
export function joinDumps(dumps: readonly Dump[]): Dump {
  return {
    source: dumps.map(({ source }) => source).join(', '),
    arrays: dumps.flatMap(({ arrays }) => arrays),
    words: Object.assign({}, ...dumps.map(({ words }) => words)) as Dump['words'],
  };
}
