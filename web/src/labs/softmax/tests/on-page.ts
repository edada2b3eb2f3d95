// What the lab says on the page, and how a reader changes it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { unfold } from '../../../../../tests/browser/unfold.ts';

/** Its address with these settings. */
export const at = (query = ''): string => `#/softmax${query === '' ? '' : `?${query}`}`;
export const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
/** The lab at these settings, with all that is folded open. */
export async function unfolded(opened: Promise<Page>): Promise<Page> {
  const page = await opened;
  await unfold(page);
  return page;
}
export const probabilities = (page: Page) => page.locator('[data-p]').allTextContents();
export const exponentials = (page: Page) => page.locator('[data-e]').allTextContents();
export const poll = (page: Page) => expect.poll(() => probabilities(page));

export async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
}

export async function table(page: Page, id: string): Promise<string[][]> {
  const found = page.locator(`#${id}`);
  if (!(await found.locator('details').evaluate((one) => (one as HTMLDetailsElement).open)))
    await found.locator('summary').click();
  await found.locator('tbody tr').first().waitFor();
  return found
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())),
    );
}

export const steps = (page: Page, id: string) =>
  page
    .locator(`#${id} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim())),
    );
