import { commasTwice, numberSeparator } from './number-list.ts';
import { plainNumerals } from './numeral.ts';

export type Delimited =
  /** Blocks of rows of cells; a blank line begins another block. */
  | { readonly ok: true; readonly blocks: readonly (readonly (readonly string[])[])[] }
  /** A quotation mark is opened in this line, from 1, and never closed. */
  | { readonly ok: false; readonly line: number }
  /** Commas that part cells and commas that may not, as in `1,5, 2,5`. */
  | { readonly ok: false; readonly both: readonly [string, string] };

const quoted = /"[^"]*(?:""[^"]*)*"/g;
const hardSpaces = /[\u2007\u2009\u202f]/g;

/** How the cells of a line are told apart. */
interface Pattern {
  readonly cell: RegExp;
  /** A cell in quotation marks, as in RFC 4180. */
  readonly quoted: RegExp;
  readonly between: RegExp;
}

const patterns: Readonly<Record<'\t' | ';' | ',' | ' ', Pattern>> = {
  '\t': { cell: /[^\t\n]*/y, quoted: /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y, between: /\t/y },
  ';': { cell: /[^;；\n]*/y, quoted: / *"([^"]*(?:""[^"]*)*)" *(?=[;；\n]|$)/y, between: /[;；]/y },
  ',': {
    cell: /[^,，،、\n]*/y,
    quoted: / *"([^"]*(?:""[^"]*)*)" *(?=[,，،、\n]|$)/y,
    between: /[,，،、]/y,
  },
  ' ': { cell: /[^ \n]*/y, quoted: /"([^"]*(?:""[^"]*)*)"(?=[ \n]|$)/y, between: / +/y },
};

/** A no-break space is one between cells unless it groups digits beside other spaces. */
function softened(text: string): string {
  return text.includes(' ')
    ? text.replace(/\u00a0(?!\d{3}(?!\d))/g, ' ')
    : text.replaceAll('\u00a0', ' ').replace(hardSpaces, ' ');
}

/** Spaces at the ends of lines and blank lines at the end are no cells; tabs are. */
function trimmed(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(withoutSpaces);
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

function withoutSpaces(line: string): string {
  let first = 0;
  let end = line.length;
  while (line.charAt(first) === ' ') first++;
  while (end > first && line.charAt(end - 1) === ' ') end--;
  return line.slice(first, end);
}

/**
 * The cells of what a spreadsheet copies or a text file holds: tabs, semicolons, commas or spaces
 * part them, and quotation marks may be around them. A last column that is empty everywhere is none.
 */
export function splitDelimited(pasted: string): Delimited {
  const spaced = trimmed(pasted);
  const bare = plainNumerals(spaced.replace(quoted, '""')).replace(
    /[\u00a0\u2007\u2009\u202f]/g,
    ' ',
  );
  const separator = numberSeparator(bare);
  const both = separator === ',' ? commasTwice(bare) : null;
  if (both !== null) return { ok: false, both };
  const text = separator === ' ' ? trimmed(softened(spaced)) : spaced;
  const { cell, quoted: inQuotes, between } = patterns[separator];
  const blocks: string[][][] = [[]];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    const row: string[] = [];
    do {
      const begin = at;
      const inside = take(inQuotes)?.[1];
      const plain = inside === undefined ? (take(cell)?.[0] ?? '').trim() : '';
      if (plain.startsWith('"') && !plain.endsWith('"'))
        return { ok: false, line: text.slice(0, begin).split('\n').length };
      row.push(inside?.replaceAll('""', '"').trim() ?? plain);
    } while (take(between) !== null);
    at++; // the end of the line
    if (row.some((one) => one !== '') || row.length > 1) blocks.at(-1)?.push(row);
    else if ((blocks.at(-1)?.length ?? 0) > 0) blocks.push([]);
  }
  if (blocks.at(-1)?.length === 0) blocks.pop();
  return { ok: true, blocks: withoutEmptyEnd(blocks) };
}

function withoutEmptyEnd(
  blocks: readonly (readonly (readonly string[])[])[],
): readonly (readonly (readonly string[])[])[] {
  const rows = blocks.flat();
  let width = Math.max(0, ...rows.map(({ length }) => length));
  while (width > 1 && rows.every((row) => (row[width - 1] ?? '') === '')) width--;
  return blocks.map((block) => block.map((row) => row.slice(0, width)));
}
