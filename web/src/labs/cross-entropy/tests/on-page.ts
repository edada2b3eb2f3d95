// The table of logits as a reader finds it on the page, and what the lab says of it.
import type { Locator, Page } from 'playwright-core';
import { words } from '../../../../../tests/browser/page.ts';

export const lab = '#/cross-entropy';

export const grid = (page: Page): Locator => page.locator('surprisal-logit-grid');
export const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).locator(`td[data-row="${row}"][data-column="${column}"]`);
export const losses = (page: Page): Promise<string[]> =>
  grid(page).locator('td.first-loss b').allTextContents();
export const loss = (page: Page): Promise<string> => words(page.locator('#loss'));
export const notes = (page: Page): Promise<string> => words(page.locator('#notes'));
export const settings = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => ({ ...window.surprisal.settings() }));

export async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  const field = grid(page).locator('input');
  await field.fill(text);
  await field.press('Enter');
}
