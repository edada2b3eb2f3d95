import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { listedLabs } from '../labs.ts';
import { goTo, run, useBrowser, visit } from './page.ts';

const file = fileURLToPath(new URL('../../dist/surprisal.html', import.meta.url));
const at = pathToFileURL(file).href;

useBrowser();

test('the page in one file is no larger than 1.4 MB', async () => {
  expect((await stat(file)).size).toBeLessThanOrEqual(1_400_000);
});

test('opened from a folder it trains as the hosted page does', async () => {
  const hosted = await visit();
  await run(hosted).seek(300);
  const digest = await run(hosted).digest();
  const page = await visit({ at });
  await run(page).seek(300);
  expect(await run(page).digest()).toBe(digest);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('every lab opens there, by its address and in Chinese', async () => {
  const page = await visit({ at, options: { locale: 'zh-CN' } });
  for (const name of listedLabs) {
    await goTo(page, name);
    await page.waitForFunction((wanted) => window.surprisal.lab === wanted, name);
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.locator('h1').count()).toBe(1);
  }
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});

test('fonts of prose, numbers and formulas are inside', async () => {
  const page = await visit({ at, hash: '#/softmax' });
  await page.locator('.katex').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  for (const family of ['Source Serif 4', 'Inter Variable', 'KaTeX_Main'])
    expect(loaded.map((name) => name.replaceAll('"', ''))).toContain(family);
});
