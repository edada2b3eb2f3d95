import type { Page } from 'playwright-core';

const most = 400;

/**
 * Presses Tab through the whole page, from a button put before it to one put after it, or Shift+Tab
 * the other way; what `look` finds at every stop between them. Without such ends browsers go on from
 * the last stop to the first, some at once and some through their own buttons.
 */
export async function tabThrough<Stop>(
  page: Page,
  look: (page: Page) => Promise<Stop>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Stop[]> {
  await page.evaluate((forwards) => {
    const end = (id: string): HTMLElement => {
      const button = document.getElementById(id) ?? document.createElement('button');
      button.style.position = 'fixed'; // it moves nothing
      return Object.assign(button, { id });
    };
    scrollTo(0, forwards ? 0 : document.documentElement.scrollHeight);
    document.body.prepend(end('before-page'));
    document.body.append(end('after-page'));
    end(forwards ? 'before-page' : 'after-page').focus();
  }, key === 'Tab');
  const found: Stop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const isEnd = await page.evaluate(() => document.activeElement?.id.endsWith('-page') ?? false);
    if (isEnd) {
      await page.locator('#before-page, #after-page').evaluateAll((ends) => {
        for (const end of ends) end.remove();
      });
      return found;
    }
    found.push(await look(page));
  }
  throw new Error(`${key} does not come to the end of the page`);
}
