/** Lines of a table: numbers to the right, the columns in `left` to the left; a row of one cell as it is. */
export function table(titles, rows, left = [0]) {
  const full = [titles, ...rows.filter((row) => row.length > 1)];
  const widths = titles.map((_, column) =>
    Math.max(...full.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row) =>
    row.length === 1
      ? row[0]
      : row
          .map((cell, column) => pad(cell, widths[column], !left.includes(column)))
          .join('  ')
          .trimEnd();
  return [line(titles), ...rows.map(line)];
}

function pad(text, width, right) {
  const space = ' '.repeat(width - [...text].length);
  return right ? space + text : text + space;
}

/** Three digits that count: 3.14, 31.4, 314, 3142. */
export function rounded(value) {
  const digits = value === 0 ? 2 : 2 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(4, Math.max(0, digits)));
}

/** Median, and the range of all samples. */
export function spread({ median, minimum, maximum, samples }) {
  if (samples === 1) return rounded(median);
  return `${rounded(median)} (${rounded(minimum)}–${rounded(maximum)})`;
}
