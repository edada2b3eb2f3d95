// Every chart has a table, and every cell of the table is what the chart draws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { scrollThrough, sharedPage, useBrowser } from './page.ts';
import type { Drawn, Point } from './pictures.ts';

useBrowser();
const open = sharedPage();

/** All properties that pictures are drawn from, as plain numbers. */
const drawnBy = (page: Page, picture: string): Promise<Drawn> =>
  page
    .locator(picture)
    .first()
    .evaluate((element) => {
      element.setAttribute('data-asked', '');
      const { content, matrix, bars, predictions, pixels, values, chosen } =
        element as unknown as Readonly<Record<string, never>> & Source;
      const rowsOf = (all: ArrayLike<number>, columns: number): number[][] =>
        Array.from({ length: all.length / columns }, (_, row) =>
          Array.from({ length: columns }, (_unused, i) => all[row * columns + i] ?? Number.NaN),
        );
      const plain = ({ x, y }: Point): Point => ({ x, y });
      const rows =
        element.localName === 'surprisal-weights' && values
          ? rowsOf(values.slice(chosen * 784, (chosen + 1) * 784), 28)
          : matrix
            ? rowsOf(matrix.values, matrix.columns)
            : bars
              ? [bars.map(({ value }) => value)]
              : pixels
                ? rowsOf(pixels, 28)
                : (predictions ?? []).flatMap((one) => {
                    const count = one.surprisals.length;
                    return rowsOf(one.probabilities, one.probabilities.length / count).map(
                      (p, i) => [one.targetProbabilities[i] ?? 0, one.surprisals[i] ?? 0, ...p],
                    );
                  });
      return {
        lines: (content?.lines ?? []).map(({ id, points }) => ({ id, points: points.map(plain) })),
        dots: (content?.dots ?? []).map(plain),
        rows,
      };
      interface Source {
        readonly content?: { readonly lines: Drawn['lines']; readonly dots?: readonly Point[] };
        readonly matrix?: { readonly columns: number; readonly values: ArrayLike<number> };
        readonly bars?: readonly { readonly value: number }[];
        readonly pixels?: Uint8Array;
        readonly values?: Float32Array;
        readonly chosen: number;
        readonly predictions?: readonly {
          readonly probabilities: Float32Array;
          readonly targetProbabilities: Float32Array;
          readonly surprisals: Float32Array;
        }[];
      }
    });

/** Every row of an open table, page by page. */
const cellsOf = (page: Page, table: string): Promise<string[][]> =>
  page
    .locator(table)
    .first()
    .evaluate(async (element) => {
      const host = element as HTMLElement & { open: boolean; updateComplete: Promise<unknown> };
      host.open = true;
      host.setAttribute('data-asked', '');
      const read = async (): Promise<string[][]> => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await host.updateComplete;
        const rows = host.shadowRoot?.querySelectorAll('tbody tr') ?? [];
        return [...rows].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
      };
      const all = await read();
      for (;;) {
        const next = host.shadowRoot?.querySelector<HTMLButtonElement>('.pages button:last-child');
        if (!next || next.disabled) return all;
        next.click();
        all.push(...(await read()));
      }
    });

/** Elements of the page that no pair has asked anything of. */
const unasked = (page: Page): Promise<{ pictures: string[]; tables: string[] }> =>
  page.evaluate(() => {
    const [pictures, tables]: [string[], string[]] = [[], []];
    const walk = (root: ParentNode, path: string): void => {
      for (const element of root.querySelectorAll('*')) {
        const asked = element.hasAttribute('data-asked');
        if (element.localName === 'surprisal-data-table' && !asked) tables.push(element.id);
        if (element.shadowRoot === null) continue;
        const here = `${path} ${element.localName}`.trim();
        if (element.shadowRoot.querySelector('canvas') !== null && !asked) pictures.push(here);
        walk(element.shadowRoot, here);
      }
    };
    walk(document, '');
    return { pictures, tables };
  });

/** A gap is drawn where there is no height, which the table tells apart. */
const fits = (drawn: string | null, cell: string): boolean =>
  drawn === null || drawn === cell || (drawn === 'NaN' && /^(NaN|−?∞|)$/.test(cell));

test.each(contracts)('%s', async (lab, contract) => {
  const { small = '', settle, drawn: pairs = [], tablesOfText = [], withoutTable = {} } = contract;
  const page = await open(`#/${lab}${small}`);
  await scrollThrough(page);
  await settle?.(page);
  for (const { table, pictures: drawings, cells, enter } of pairs) {
    await enter?.(page);
    const drawn = await Promise.all(drawings.map((picture) => drawnBy(page, picture)));
    const rows = await cellsOf(page, table);
    expect(rows.length, table).toBeGreaterThan(0);
    const wrong = rows.flatMap((row, i) => {
      const wanted = cells(drawn, i);
      const same =
        wanted.length === row.length && row.every((cell, c) => fits(wanted[c] ?? null, cell));
      return same ? [] : [{ table, i, wanted: wanted.join(' '), row: row.join(' ') }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    const numbers = drawn.flatMap(({ lines, rows: heights }) => [...lines, ...heights]);
    expect(numbers.length, `${table} draws nothing`).toBeGreaterThan(0);
  }
  const left = await unasked(page);
  const known = Object.keys(withoutTable);
  expect(left.pictures.filter((path) => !known.some((one) => path.endsWith(one)))).toEqual([]);
  expect(left.tables.filter((id) => !tablesOfText.includes(id))).toEqual([]);
});
