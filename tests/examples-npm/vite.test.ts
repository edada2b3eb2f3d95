import { join } from 'node:path';
import { expect, test } from 'vitest';
import { axeFindings } from '../browser/checks.ts';
import { losses } from '../package/losses.ts';
import { opened, served, useChromium } from '../package/served.ts';
import { built } from './project.ts';

useChromium();

test('the page that Vite bundles hears the events and calls the methods', async () => {
  const folder = await built('vite');
  const expected = await losses('--seed', '7');
  const words = (update: number): string => String(expected[update - 1]?.toFixed(4));
  await opened(await served(join(folder, 'dist')), async (page) => {
    await page.click('#middle');
    const said = (): Promise<string | null> => page.textContent('#said');
    await expect.poll(said).toBe(`The loss of update 150 was ${words(150)} nats.`);
    const progress = page.locator('#progress');
    expect(await progress.evaluate((one: HTMLProgressElement) => one.value)).toBe(150);

    await page.click('#play');
    await expect.poll(said, { timeout: 50_000 }).toBe(`The last loss was ${words(300)} nats.`);
    expect(await progress.evaluate((one: HTMLProgressElement) => one.position)).toBe(1);
    const fonts = (): boolean => document.fonts.check('16px "Source Serif 4"');
    expect(await page.evaluate(fonts)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    // On ink the label is paper, which must not be transparent: axe would not tell.
    const label = page.locator('surprisal-train #play');
    expect(await label.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(255, 255, 255)');
  });
}, 300_000);
