// What the page says of itself, and of those whose work ships with it.
import { expect, test } from 'vitest';
import { licences } from '../../web/build/licences.ts';
import { axeFindings } from './checks.ts';
import { useBrowser, visit } from './page.ts';

useBrowser();

test.each([
  ['en-US', 'About', 1280],
  ['zh-CN', '关于', 320],
])('by keyboard one reads every licence, in %s', async (locale, name, width) => {
  const options = { locale, viewport: { width, height: 800 }, bypassCSP: true };
  const page = await visit({ hash: '#/softmax', options });
  const about = page.getByRole('button', { name, exact: true });
  await about.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const { name: work, license } of licences())
    expect(await dialog.locator('summary', { hasText: work }).first().textContent()).toContain(
      license,
    );
  const eigen = dialog.locator('details', { hasText: 'Eigen' });
  await eigen.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await eigen.locator('pre').textContent()).toContain('Mozilla Public License');
  expect(await axeFindings(page)).toEqual([]);
  expect(await dialog.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await about.evaluate((button) => button.matches(':focus'))).toBe(true);
});
