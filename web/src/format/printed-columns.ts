import { PrintScanner } from './printed-scan.ts';

const heading = /^\s*Columns? (\d+)(?: (?:to|through|and) (\d+))?:?\s*$/u;
const trailer = /^\s*\[torch\.\w+ of size (?:\d+x)?(\d+)[^\n\]]*\]\s*$/u;
const number = /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf|nan)$/iu;

/**
 * A table that is printed in blocks of columns, `Columns 0 to 7` and so on, or without brackets
 * above `[torch.FloatTensor of size 2x2]`, as a list of its rows. Any other text as it is.
 */
export function joinColumns(text: string): string {
  if (!/^[ \t]*(?:Columns? \d|\[torch\.\w+ of size)/mu.test(text)) return text;
  const scanner = new PrintScanner(text);
  const rows: string[][] = [];
  let blocks = 0;
  let row = 0;
  let next = 0;
  let offset = 0;
  for (const line of text.split('\n')) {
    const begin = offset;
    offset += line.length + 1;
    const columns = heading.exec(line);
    const size = trailer.exec(line);
    if (columns !== null) {
      const first = Number(columns[1]);
      // The first column is 0 in PyTorch and 1 elsewhere.
      if (blocks === 0 ? first > 1 : first !== next) scanner.fail('columns', begin);
      if (row !== rows.length) scanner.fail('ragged', begin);
      next = Number(columns[2] ?? first) + 1;
      blocks++;
      row = 0;
    } else if (size !== null) {
      if (Number(size[1]) !== rows[0]?.length) scanner.fail('columns', begin);
    } else if (line.trim() !== '') {
      if (blocks > 1 && row >= rows.length) scanner.fail('ragged', begin);
      (rows[row++] ??= []).push(...cells(scanner, line, begin));
    }
  }
  if (row !== rows.length) scanner.fail('ragged', text.length);
  return `[${rows.map((values) => `[${values.join(' ')}]`).join('\n')}]`;
}

function cells(scanner: PrintScanner, line: string, begin: number): string[] {
  return Array.from(line.matchAll(/\S+/gu), ({ 0: cell, index }) => {
    if (/^\.+$|…/u.test(cell)) scanner.fail('ellipsis', begin + index);
    if (!number.test(cell)) scanner.fail('number', begin + index);
    return cell;
  });
}
