import { looksPrinted } from '../../format/looks-printed.ts';
import { readPrinted } from '../../format/printed-table.ts';
import { plainNumerals } from '../../format/numeral.ts';
import { readDelimited } from './delimited.ts';
import { DumpError, mostCells, stridesOf, type Dump } from './dump.ts';
import { jsonDump } from './json.ts';

/** As files have it: UTF-8, or UTF-16 as PowerShell's `>` writes it. */
export function decodeText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

/** JSON, a print of Python, NumPy or PyTorch, or a table of cells. */
export function readTextDump(text: string, source: string): Dump {
  const trimmed = text.trim();
  if (trimmed === '') throw new DumpError('empty', { what: source });
  if (/^[[{]/u.test(trimmed)) {
    const json = parsed(trimmed);
    if (json !== undefined) return jsonDump(json, source);
  }
  if (!looksPrinted(text)) return readDelimited(plainNumerals(text), source);
  const read = readPrinted(text, mostCells);
  if (!read.ok) {
    const { kind, line, column, found } = read.problem;
    const problem = kind === 'ellipsis' ? 'ellipsis' : kind === 'empty' ? 'no-arrays' : 'text';
    throw new DumpError(problem, { what: source, line, column, found: JSON.stringify(found) });
  }
  const arrays = read.tables.map(({ name, shape, values, whole }) => ({
    name: name ?? '',
    format: 'text' as const,
    shape,
    strides: stridesOf(shape),
    values,
    whole,
  }));
  return { source, arrays, words: {} };
}

/** Undefined for what is no JSON, as Python's own `NaN` makes it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
