// The two distributions on the page, what the lab says of them, and how a reader moves them.
import type { Page } from 'playwright-core';
import { unfold } from '../../../../../tests/browser/unfold.ts';
import { words } from '../../../../../tests/browser/page.ts';

interface Pair {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

export const pair = async (page: Page): Promise<Pair> =>
  (await page.evaluate(() => window.surprisal.settings()))['pq'] as Pair;
/** What is folded is open. */
export async function unfolded(opened: Promise<Page>): Promise<Page> {
  const page = await opened;
  await unfold(page);
  return page;
}
export const text = (page: Page, id: string) => words(page.locator(`#${id}`));
export const grips = (page: Page, which: 'p' | 'q') => page.locator(`#bars-${which} [role=slider]`);
export const type = async (page: Page, name: string, value: string): Promise<void> => {
  const field = page.locator(`input[name=${name}]`);
  await field.fill(value);
  await field.press('Enter');
};
export const refusal = (page: Page, name: string) =>
  words(page.locator(`surprisal-field[name=${name}] [role=alert]`));
export const rows = (page: Page, id: string) =>
  page
    .locator(`#${id} tbody tr`)
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
      ),
    );
export const reading = (page: Page, name: string) =>
  words(page.locator('#binary-readings > div', { hasText: name }).locator('dd'));
export const picture = async (page: Page): Promise<string> =>
  (await page.locator('surprisal-information-lab section').allTextContents())
    .join(' ')
    .replace(/\s+/g, ' ');
