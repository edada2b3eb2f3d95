import type { Page } from 'playwright-core';

/** Opens what is folded, once all of it has come. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('#pipelines').waitFor();
  for (const fold of await page.locator('details.fold').all())
    await fold.evaluate((details) => ((details as HTMLDetailsElement).open = true));
}
