// The minute in which the reader is the model.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  address,
  sharedPage,
  useBrowser,
  visit,
  words,
} from '../../../../../tests/browser/page.ts';

useBrowser();

const open = sharedPage();
const minute = (page: Page): Locator => page.locator('surprisal-first-minute');
const percents = async (page: Page): Promise<number[]> =>
  (await minute(page).locator('.value').allTextContents()).map((text) =>
    Number(text.replace('%', '')),
  );

/** Shows every word that is left, and leads to the end. */
async function play(page: Page): Promise<void> {
  const show = minute(page).locator('#show');
  for (let word = 0; word < 8; word += 1) {
    await show.click();
    await expect.poll(() => minute(page).locator('.sentence b').count()).toBe(1);
    await show.click();
    if (word < 7) await expect.poll(() => minute(page).locator('.sentence b').count()).toBe(0);
  }
}

test('bars are dragged by keys, the word comes, and its surprise is paid', async () => {
  const page = await open('#/neg-log');
  const bar = minute(page).locator('input[type=range]').first();
  await bar.focus();
  await page.keyboard.press('PageUp');
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
  const spread = await percents(page);
  expect(spread.reduce((sum, one) => sum + one, 0)).toBe(100);
  expect(spread[0]).toBeGreaterThan(25);
  await minute(page).locator('#show').focus();
  await page.keyboard.press('Enter');
  const price = -Math.log((spread[0] ?? 0) / 100);
  await expect
    .poll(() => words(minute(page).locator('[role=status]')))
    .toContain(`= ${price.toFixed(4)} nats`);
  expect(await words(minute(page).locator('.sum'))).toContain(price.toFixed(4));
  expect(await words(minute(page).locator('.sentence'))).toBe('hello how');
  // The button leads on, and still has the focus.
  await page.keyboard.press('Enter');
  await expect.poll(() => words(minute(page).locator('h2'))).toContain('word 2 of 8');
});

test('equal bars cost ln 5 a word, more than the network has to pay, and it is told', async () => {
  const page = await open('#/neg-log');
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('answered', (event) => resolve((event as CustomEvent).detail), {
          once: true,
        });
      }),
  );
  await play(page);
  const row = (who: string) =>
    minute(page)
      .locator(`.${who} .numbers`)
      .allTextContents()
      .then((cells) => cells.map(Number));
  await expect.poll(() => minute(page).locator('.you').count()).toBe(1);
  expect(await row('you')).toEqual([1.6094, 5]);
  expect(await row('uniform')).toEqual([1.6094, 5]);
  const [trained = Number.NaN] = await row('trained');
  const [untrained = Number.NaN] = await row('untrained');
  expect(trained).toBeLessThan(1);
  expect(untrained).toBeGreaterThan(1.5);
  expect(await heard).toMatchObject({ question: 'minute' });
  expect(await minute(page).locator('a[href="#/train"]').count()).toBe(1);
});

describe('the minute', () => {
  test('is not in the way of one who has skipped it, and begins when asked', async () => {
    const page = await visit({ hash: '#/neg-log' });
    await minute(page).locator('#fold').click();
    expect(await minute(page).locator('.bars').count()).toBe(0);
    await page.reload();
    await page.evaluate(() => window.surprisal.ready);
    expect(await minute(page).locator('.bars').count()).toBe(0);
    await minute(page).locator('#fold').click();
    expect(await minute(page).locator('.bars').count()).toBe(1);
  });

  test('is left out where the lab stands in the page of another', async () => {
    const page = await visit({ at: `${address}embed.html`, hash: '#/neg-log' });
    expect(await minute(page).isVisible()).toBe(false);
  });
});
