import { expect, test } from 'vitest';
import { useBrowser, visit, words } from '../../../../../tests/browser/page.ts';

useBrowser();

test('what one tries costs what is said of it', async () => {
  const page = await visit({ hash: '#/losses' });
  const loss = page.locator('#readings dd.loss');
  const slope = page.locator('#readings dd.gradient');
  for (const [experiment, price, pull] of [
    ['double', '1.0000', '2.0000'],
    ['far', '9.0000', '6.0000'],
    ['right', '0.0000', '0.0000'],
  ] as const) {
    await page.locator(`#try-${experiment}`).click();
    await expect.poll(() => words(loss)).toBe(price);
    expect(await words(slope)).toBe(pull);
  }
});

test('it stands in no list, and at its address', async () => {
  const page = await visit({ hash: '#/losses' });
  expect(await page.locator('nav a[href="#/losses"]').count()).toBe(0);
  expect(await words(page.locator('h1'))).toBe('A loss is a price list for mistakes.');
});
