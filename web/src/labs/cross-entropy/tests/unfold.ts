import type { Page } from 'playwright-core';
import { unfold as unfoldAll } from '../../../../../tests/browser/unfold.ts';

/** Opens what is folded, once all of it has come. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('#pipelines').waitFor();
  await unfoldAll(page);
}
