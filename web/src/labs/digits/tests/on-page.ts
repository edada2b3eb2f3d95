// The lab on the page: its images, its runs, and what is read from the pad.
import type { Page } from 'playwright-core';
import { imagesFolder } from '../../../../../tests/engine/digits-files.ts';
import { run } from '../../../../../tests/browser/page.ts';

export const small = '#/digits?train=640&test=200&epochs=2'; // 10 updates an epoch

export const names = ['train', 't10k'].flatMap((prefix) => [
  `${prefix}-images-idx3-ubyte`,
  `${prefix}-labels-idx1-ubyte`,
]);
export const files = names.map((name) => `${imagesFolder}/${name}`);

export const dataText = (page: Page): Promise<string | null> =>
  page.locator('surprisal-data-menu .now').textContent();

export const withFiles = (page: Page, paths = files): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(paths);

/** The page, with its run at its end. */
export async function played(page: Page): Promise<Page> {
  await run(page).play();
  await run(page).done();
  return page;
}

/** p and −log p of every digit, as they stand beside the pad. */
export const answer = (page: Page): Promise<number[][]> =>
  page
    .locator('surprisal-answer tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.probability', '.loss'].map((cell) =>
          Number(row.querySelector(cell)?.textContent.replaceAll('−', '-')),
        ),
      ),
    );

export const likeliest = async (page: Page): Promise<number> => {
  const all = (await answer(page)).map(([p = 0]) => p);
  return all.indexOf(Math.max(...all));
};
