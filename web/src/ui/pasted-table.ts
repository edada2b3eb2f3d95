import { readCommas } from '../format/comma.ts';
import { splitDelimited } from '../format/delimited.ts';
import { looksPrinted } from '../format/looks-printed.ts';
import { readPrinted, type PrintedTable, type PrintProblem } from '../format/printed-table.ts';
import { accepted, commaRefusal, refused, type Parsed } from '../state/settings.ts';
import { pasteMessages } from './paste-messages.ts';
import { shorten } from './refusals.ts';

pasteMessages.want();

/** Cells as texts, numbers with a point for the decimals; a blank line begins another sequence. */
export interface Pasted {
  readonly sequences: readonly (readonly (readonly string[])[])[];
  /** The first line, if it has words where the others have numbers. */
  readonly heading: readonly string[] | null;
  /** A second table of a print, such as its targets. */
  readonly targets: readonly string[] | null;
}

const refuse = (
  message: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Parsed<never> => refused({ kind: 'custom', message, parameters });

/** Where and why a print is refused, for a catalogue that has `paste.print-…`. */
export function refusePrint({ kind, line, column, found }: PrintProblem): Parsed<never> {
  if (kind === 'empty') return refuse('paste.empty');
  return refuse(`paste.print-${kind}`, { line, column, text: shorten(found) });
}

/** A table that a person copied from a spreadsheet, a text file or the print of a program. */
export function readPasted(text: string): Parsed<Pasted> {
  return looksPrinted(text) ? readPrint(text) : readCells(text);
}

function readCells(text: string): Parsed<Pasted> {
  const split = splitDelimited(text);
  if (!split.ok)
    return 'both' in split
      ? refused({ kind: 'commas', both: split.both })
      : refuse('paste.quote', { line: split.line });
  const read = readCommas(split.blocks.flat(2));
  if (!read.ok) return refused(commaRefusal(read));
  let at = 0;
  const sequences = split.blocks.map((rows) =>
    rows.map((row) => row.map(() => read.texts[at++] ?? '')),
  );
  if (hasRowLabels(sequences.flat())) for (const row of sequences.flat()) row.shift();
  const first = sequences[0]?.[0] ?? [];
  const worded = first.length > 0 && first.every((one) => /\p{L}/u.test(one) && !isNumber(one));
  if (worded && sequences.flat().length > 1) sequences[0]?.shift();
  if (sequences[0]?.length === 0) sequences.shift();
  if (sequences.length === 0) return refuse('paste.empty');
  const heading = worded && sequences.flat().length > 0 ? first : null;
  return accepted({ sequences, heading, targets: null });
}

/** Under a corner that is empty, words or the numbers of the rows, as spreadsheets and pandas write. */
function hasRowLabels([heading, ...rows]: readonly (readonly string[])[]): boolean {
  const [corner, ...names] = heading ?? [];
  return (
    corner === '' &&
    rows.length > 0 &&
    names.length > 0 &&
    names.every((name) => /\p{L}/u.test(name) && !isNumber(name)) &&
    (rows.every(([label = '']) => /\p{L}/u.test(label) && !isNumber(label)) ||
      rows.every(([label], row) => label === String(row)))
  );
}

/** `1e3` has a letter; `nan` and `inf` are words, but meant as numbers: to be refused with their place. */
function isNumber(text: string): boolean {
  return /^[+-]?(?:\.?\d|nan$|inf(?:inity)?$)/i.test(text);
}

function readPrint(text: string): Parsed<Pasted> {
  const print = readPrinted(text, 1e6);
  if (!print.ok) return refusePrint(print.problem);
  // The loss that a model's output carries along is no table.
  const tables = print.tables.filter(
    ({ name, shape }) => shape.length > 0 || print.tables.length === 1 || name !== 'loss',
  );
  const [table, second, ...more] = tables;
  if (table === undefined || more.length > 0)
    return refuse('paste.several', { count: tables.length });
  const sequences = nested(table);
  if (sequences === null) return refuse('paste.rank', { shape: table.shape.join(' × ') });
  const targets = second === undefined ? null : Array.from(second.values, String);
  return accepted({ sequences, heading: null, targets });
}

function nested({ shape, values }: PrintedTable): string[][][] | null {
  if (shape.length > 3) return null;
  const [sequences, rows, columns] = [...Array<number>(3 - shape.length).fill(1), ...shape];
  if (sequences === undefined || rows === undefined || columns === undefined) return null;
  return Array.from({ length: sequences }, (_, b) =>
    Array.from({ length: rows }, (_row, t) =>
      Array.from(values.subarray((b * rows + t) * columns, (b * rows + t + 1) * columns), String),
    ),
  );
}
