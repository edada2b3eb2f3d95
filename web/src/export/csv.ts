/** A number is written as such; a text of the reader's is kept from being taken for a formula. */
export type CsvCell = string | number;

/** What spreadsheets begin to compute at. */
const formula = /^[=+\-@\t\r]/;

function cell(value: CsvCell): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 has them: fields quoted where they need it, every line ended by CR and LF. */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(cell).join(',')}\r\n`;
  return text;
}
