// Every chart has a table, and every cell of the table is what the chart draws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pictures, type Drawn, type Point } from './pictures.ts';
import { run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

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

/** Tables of what the page writes as text, and draws nowhere. */
const ofText = [
  'rows-table',
  'ledger-table',
  'gradient-table',
  'prediction-table',
  'class-table',
  'hardest-table',
];
/**
 * Canvases without a table of their own: the pad, whose strokes are the image beside it; the hardest
 * images, whose probabilities are in a table and which a press brings to the pad and its table.
 */
const covered = ['surprisal-pad', 'surprisal-test surprisal-grey-image'];

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

test.each(Object.entries(pictures))('%s', async (hash, pairs) => {
  const page = await visit({ hash });
  if (hash === '#/train') await run(page).seek(184);
  if (hash.startsWith('#/digits')) {
    await run(page).play();
    await run(page).done();
  }
  await scrollThrough(page);
  // The inspector paints what is too large to be written: the weights of its last phase.
  if (hash === '#/train') await page.locator('surprisal-inspector [data-phase]').last().click();
  for (const { table, pictures: drawings, cells } of pairs) {
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
  expect(left.pictures.filter((path) => !covered.some((known) => path.endsWith(known)))).toEqual(
    [],
  );
  expect(left.tables.filter((id) => !ofText.includes(id))).toEqual([]);
});
