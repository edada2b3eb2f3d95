// What the lab says on the page, and how a reader changes it.
import type { Locator, Page } from 'playwright-core';
import { words } from '../../../../../tests/browser/page.ts';

export const settings = (page: Page) => page.evaluate(() => window.surprisal.settings());
export const cells = (table: Locator) =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()).filter((text) => text !== ''),
      ),
    );
/** What a list of readings says, by name. */
export const reading = async (page: Page, list: string, name: string | RegExp): Promise<string> =>
  words(page.locator(`#${list} > div`, { hasText: name }).locator('dd'));
export const type = async (page: Page, name: string, text: string): Promise<void> => {
  const field = page.locator(`input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
};
/** All that the lab says. */
export const picture = async (page: Page): Promise<string> =>
  (await page.locator('surprisal-neg-log-lab section').allTextContents())
    .join(' ')
    .replace(/\s+/g, ' ');
export const formula = (page: Page, id: string) => words(page.locator(`#${id} .katex-html`));
