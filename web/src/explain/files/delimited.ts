import { DumpError, isWhole, mostCells, stridesOf, type Dump, type DumpArray } from './dump.ts';

const targetTitle = /^(?:target|label|class|y|y_?true|gold|truth)s?$/iu;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const special = /^([+-]?)(nan|inf|infinity)$/iu;

function separatorOf(line: string): string | RegExp {
  for (const mark of ['\t', ';', ',']) if (line.includes(mark)) return mark;
  return /\s+/u;
}

function numberOf(cell: string, decimalComma: boolean): number | null {
  const text = decimalComma ? cell.replace(',', '.') : cell;
  if (number.test(text)) return Number(text);
  const word = special.exec(text);
  if (word === null) return cell === '' ? Number.NaN : null;
  const size = word[2]?.toLowerCase() === 'nan' ? Number.NaN : Infinity;
  return word[1] === '-' ? -size : size;
}

/**
 * A table with one row a line: tabs, semicolons, commas or spaces between the cells, titles in the
 * first line or none. A column with the title `target` or `label` is the targets.
 */
export function readDelimited(text: string, source: string): Dump {
  const lines = text.split(/\r\n|\r|\n/u);
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const separator = separatorOf(first);
  const decimalComma = separator === ';' || separator === '\t';
  let titles: readonly string[] | null = null;
  let columns = 0;
  const values: number[] = [];
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const cells = trimmed.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));
    if (columns === 0) {
      columns = cells.length;
      if (cells.every((cell) => cell !== '' && numberOf(cell, decimalComma) === null)) {
        titles = cells;
        continue;
      }
    }
    const place = `${index + 1}`;
    if (cells.length !== columns)
      throw new DumpError('ragged', {
        what: source,
        place,
        found: cells.length,
        wanted: columns,
      });
    for (const [column, cell] of cells.entries()) {
      const value = numberOf(cell, decimalComma);
      if (value === null) {
        const at = `${place}:${column + 1}`;
        throw new DumpError('cell', { what: source, place: at, found: JSON.stringify(cell) });
      }
      values.push(value);
    }
    if (values.length > mostCells)
      throw new DumpError('too-many', { what: source, shape: `(…, ${columns})`, most: mostCells });
  }
  if (values.length === 0) throw new DumpError('empty', { what: source });
  return { source, arrays: split(Float64Array.from(values), columns, titles), words: {} };
}

/** The columns of logits, and that of the targets where its title tells. */
function split(
  values: Float64Array,
  columns: number,
  titles: readonly string[] | null,
): DumpArray[] {
  const rows = values.length / columns;
  const table = (name: string, offset: number, shape: readonly number[], strides: number[]) => {
    const part = values.subarray(offset);
    const whole = shape.length === 1 ? isWhole(part.filter((_, i) => i % columns === 0)) : false;
    return { name, format: 'text' as const, shape, strides, values: part, whole };
  };
  const target = titles?.findIndex((title) => targetTitle.test(title)) ?? -1;
  if (columns === 1) return [table(titles?.[0] ?? '', 0, [rows], [1])];
  if (target < 0 || (target > 0 && target < columns - 1))
    return [table('', 0, [rows, columns], stridesOf([rows, columns]))];
  return [
    table('logits', target === 0 ? 1 : 0, [rows, columns - 1], [columns, 1]),
    table('targets', target, [rows], [columns]),
  ];
}
