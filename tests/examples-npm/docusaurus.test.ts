import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { losses } from '../package/losses.ts';
import { opened, served, useChromium } from '../package/served.ts';
import { built } from './project.ts';

useChromium();

let folder: string;
beforeAll(async () => {
  folder = join(await built('docusaurus'), 'build');
}, 900_000);

async function lesson(look: (page: Page) => Promise<void>): Promise<void> {
  await opened(await served(folder, '/lessons/'), look);
}

/** The ground that an element of ours stands on: dark is below half of white. */
const colourScheme = (lab: Locator): Promise<string> =>
  lab.evaluate((element) => {
    const { color } = getComputedStyle(element);
    const [red = 0] = (color.match(/[\d.]+/gu) ?? []).map(Number);
    return red > 127 ? 'dark' : 'light'; // ink is light on a dark ground
  });

test('the static page has the tag, its poster and the frame', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toMatch(/<surprisal-train [^>]*seed="7"/u);
  expect(page).toContain('The lab is loading.');
  expect(page).toMatch(/<iframe src="\/lessons\/surprisal\/embed\.html#\/neg-log\?/u);
});

test('both labs become ready and follow the switch, and the element trains', async () => {
  const expected = (await losses('--seed', '7', '--mode', 'last-position')).at(-1)?.toFixed(4);
  await lesson(async (page) => {
    const framed = page.locator('iframe').contentFrame().locator('surprisal-embed');
    const element = page.locator('surprisal-train');
    await framed.evaluate((one) => Reflect.get(one, 'ready') as Promise<void>);
    await element.scrollIntoViewIfNeeded();
    await expect.poll(() => element.evaluate((one) => one.matches(':defined'))).toBe(true);
    await element.evaluate((one) => Reflect.get(one, 'ready') as Promise<void>);
    // On ink the label is paper, which must not be transparent.
    const label = element.locator('#play');
    expect(await label.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(255, 255, 255)');

    await expect.poll(() => colourScheme(framed)).toBe('light');
    expect(await colourScheme(element)).toBe('light');
    const dark = page.locator('html[data-theme=dark]');
    const change = page.getByRole('button', { name: /dark and light mode/u }).first();
    for (let press = 0; press < 2 && (await dark.count()) === 0; ++press) await change.click();
    expect(await dark.count()).toBe(1);
    await expect.poll(() => colourScheme(element)).toBe('dark');
    await expect.poll(() => colourScheme(framed)).toBe('dark');

    await element.evaluate((one) => (Reflect.get(one, 'play') as () => unknown).call(one));
    const said = page.getByText('The last loss was');
    await expect
      .poll(() => said.textContent(), { timeout: 50_000 })
      .toBe(`The last loss was ${String(expected)} nats.`);
  });
}, 120_000);
