import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../web/src/export/csv.ts';
import { csvText, fileName } from '../../web/src/export/menu/download.ts';
import { cellValue, tableRows, writeTables } from '../../web/src/export/menu/tables.ts';

/** RFC 4180, read a character at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length;) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1)
        field += text.charAt(at);
      at += 1;
    } else
      for (; at < text.length && !',\r'.includes(text.charAt(at)); at += 1)
        field += text.charAt(at);
    rows.at(-1)?.push(field);
    if (text.startsWith('\r\n', at)) rows.push([]);
    at += text[at] === ',' ? 1 : 2;
  }
  return rows.slice(0, -1);
}

const formula = /^[=+\-@\t\r]/;

describe('CSV', () => {
  test('fields are quoted where they need it, lines end with CR and LF', () => {
    expect(
      writeCsv([
        ['a', 'b c', 'd,e', 'f"g', 'h\ni'],
        [1, -2.5, 1e-7, Infinity, -0],
      ]),
    ).toBe('a,b c,"d,e","f""g","h\ni"\r\n1,-2.5,1e-7,Infinity,-0\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])(
    'the text %j is not taken for a formula',
    (text) => {
      const [[field = ''] = []] = readCsv(writeCsv([[text]]));
      expect(field).toBe(`'${text}`);
    },
  );

  test('any texts come back, but for the mark before a formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n",; a')) }),
    );
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const read = readCsv(writeCsv(all));
        expect(read.flat().some((field) => formula.test(field))).toBe(false);
        expect(read).toEqual(
          all.map((row) => row.map((one) => (formula.test(one) ? `'${one}` : one))),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a mark of the encoding stands only before what could be misread', () => {
    expect(csvText('a,b\r\n')).toBe('a,b\r\n');
    expect(csvText('词\r\n')).toBe('\ufeff词\r\n');
  });
});

describe('a table of the page', () => {
  const table = {
    caption: 'p',
    columns: ['word', 'p', '−log p'],
    rowCount: 2,
    row: (i: number) =>
      [
        ['=1', '0.5000', '−0.6931'],
        ['b', '1.20e−7', '∞'],
      ][i] ?? [],
  };

  test('has numbers where it shows numbers', () => {
    expect(['0.50', '−1.2e−7', '∞', '−∞', 'NaN', '', '1 of 2', '.5', '-3'].map(cellValue)).toEqual([
      0.5,
      -1.2e-7,
      Infinity,
      -Infinity,
      'NaN',
      '',
      '1 of 2',
      0.5,
      -3,
    ]);
    expect(writeCsv(tableRows(table))).toBe(
      "word,p,−log p\r\n'=1,0.5,-0.6931\r\nb,1.2e-7,Infinity\r\n",
    );
  });

  test('as JSON stands beside the settings', () => {
    const about = { lab: 'softmax', settings: { logits: '1,2' }, version: '1' };
    expect(JSON.parse(writeTables(about, [table]))).toEqual({
      kind: 'surprisal-tables',
      schemaVersion: 1,
      ...about,
      tables: [
        {
          caption: 'p',
          columns: ['word', 'p', '−log p'],
          rows: [
            ['=1', 0.5, -0.6931],
            ['b', 1.2e-7, 'Infinity'],
          ],
        },
      ],
    });
  });
});

test('names of files hold nothing that a file system could mind', () => {
  expect(fileName('train', 'Loss/of "every" ../update', 'csv')).toBe(
    'surprisal-train-Loss-of-every-..-update.csv',
  );
  expect(fileName('train', '损失', 'csv')).toBe('surprisal-train.csv');
});
