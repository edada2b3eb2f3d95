import { readPrinted, type PrintedTable, type PrintProblem } from '../format/printed-table.ts';
import { BadInput } from './bad-input.ts';
import type { Text } from './input.ts';
import { quoted } from './numbers.ts';

const words: Readonly<Record<PrintProblem['kind'], (found: string) => string>> = {
  empty: () => 'there is no number in this print',
  ellipsis: (found) =>
    `${found} stands where the print leaves numbers out; print all, with ` +
    'torch.set_printoptions(profile="full") or numpy.set_printoptions(threshold=sys.maxsize)',
  ragged: () => 'this has another length or depth than what is beside it',
  number: (found) => `${found} is not a number`,
  unclosed: () => 'the text ends before this bracket is closed',
  unexpected: (found) => `found ${found}, which has no place here`,
  separators: () => 'some numbers of this list have a comma between them and others only a space',
  columns: () => 'columns are missing here',
  deep: () => 'brackets are nested too deep',
  long: () => 'these are more numbers than a table may have',
};

/** The tables of a print; a mistake is named with its place. */
export function printedTables({ place, text }: Text, most: number): readonly PrintedTable[] {
  const print = readPrinted(text, most);
  if (print.ok) return print.tables;
  const { kind, line, column, found } = print.problem;
  throw new BadInput(`${place}: at line ${line}, column ${column} ${words[kind](quoted(found))}`);
}

/** What each part of the input may be called where it is printed. */
const names: Readonly<Record<string, RegExp>> = {
  logits: /(?:^|[._])(?:logits?|scores?|out|outputs?|preds?|predictions?)$/iu,
  targets: /(?:^|[._])(?:targets?|labels?|y)$/iu,
  weight: /(?:^|[._])(?:class_)?weights?$/iu,
};

/**
 * `{logits, targets, weight}` as JSON has them: by the names in the print, and what has none of
 * these in this order. The loss that a model's output carries along is no part.
 */
export function printedParts(
  { place }: Text,
  tables: readonly PrintedTable[],
): Readonly<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  const others: PrintedTable[] = [];
  for (const table of tables) {
    if (table.name === 'loss' && table.shape.length === 0) continue;
    const part = Object.keys(names).find((one) => names[one]?.test(table.name ?? '') === true);
    if (part === undefined || part in parts) others.push(table);
    else parts[part] = nested(table);
  }
  for (const table of others) {
    const part = Object.keys(names).find((one) => !(one in parts));
    if (part === undefined)
      throw new BadInput(
        `${place}: at line ${table.line} a table too many: logits, targets and at most a weight`,
      );
    parts[part] = nested(table);
  }
  return parts;
}

/** Lists in lists, as deep as the shape is long. */
function nested({ shape, values }: PrintedTable): unknown {
  const level = (depth: number, start: number, count: number): unknown => {
    const extent = shape[depth];
    if (extent === undefined) return values[start];
    const inner = count / extent;
    if (depth === shape.length - 1) return Array.from(values.subarray(start, start + count));
    return Array.from({ length: extent }, (_, i) => level(depth + 1, start + i * inner, inner));
  };
  return level(0, 0, values.length);
}
