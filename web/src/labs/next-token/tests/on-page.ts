// The lab on the page: its table, its losses, its fields and the own text.
import type { Locator, Page } from 'playwright-core';
import { words } from '../../../../../tests/browser/page.ts';

/** Its address with these settings. */
export const at = (query = ''): string => `#/next-token${query === '' ? '' : `?${query}`}`;
export const lab = (page: Page): Locator => page.locator('surprisal-next-token-lab');
export const rows = (page: Page): Locator => page.locator('surprisal-predictions .prediction');
export const settings = (page: Page) => page.evaluate(() => window.surprisal.settings());
/** Opens what is folded: the batch, with the transport that moves it. */
export async function openBatch(page: Page): Promise<void> {
  const fold = page.locator('#batch details.fold');
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  await page.locator('#batch #play').waitFor();
}
export const card = (page: Page, name: string): Promise<string> =>
  words(page.locator(`#loss-${name}`));

/** What stands in the cells of the table, one line for each row. */
export const table = (page: Page): Promise<string[]> =>
  page.locator('surprisal-predictions tbody tr').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('.token')]
        .map((cell) => {
          const text = cell.textContent.trim();
          return cell.classList.contains('next') ? `→ ${text}` : text;
        })
        .join(' '),
    ),
  );

export async function setField(page: Page, name: string, text: string): Promise<void> {
  const field = lab(page).locator(`surprisal-field input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
}

export const typeText = (page: Page, text: string): Promise<void> =>
  page.locator('#line-text textarea').fill(text);
export const vocabulary = (page: Page): Promise<string[]> =>
  page.locator('.vocabulary li').allTextContents();
export const textProblem = (page: Page): Promise<string> =>
  words(page.locator('#line-text #problem'));
