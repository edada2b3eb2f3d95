import type { TableContent } from '../../charts/data-table.ts';
import type { CsvCell } from '../csv.ts';

const decimal = /^[−-]?(\d+(?:\.\d*)?|\.\d+)(e[−-]?\d+)?$/;

/** What a table shows as a number, where it is one; with a minus that programs read. */
export function cellValue(shown: string): CsvCell {
  const text = shown.trim();
  if (text === '∞') return Infinity;
  if (text === '−∞') return -Infinity;
  return decimal.test(text) ? Number(text.replaceAll('−', '-')) : text;
}

/** The whole of a table, its heads first. */
export function* tableRows(table: TableContent): Iterable<readonly CsvCell[]> {
  yield table.columns;
  for (let index = 0; index < table.rowCount; index += 1) yield table.row(index).map(cellValue);
}

/** The tables of a lab with its settings; a value that is not a finite number is its text. */
export function writeTables(
  about: { readonly lab: string; readonly settings: object; readonly version: string },
  tables: readonly TableContent[],
): string {
  const plain = (value: CsvCell): CsvCell =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  const written = tables.map((table) => {
    const [columns = [], ...rows] = tableRows(table);
    return { caption: table.caption, columns, rows: rows.map((row) => row.map(plain)) };
  });
  return `${JSON.stringify({ kind: 'surprisal-tables', schemaVersion: 1, ...about, tables: written }, null, 1)}\n`;
}
