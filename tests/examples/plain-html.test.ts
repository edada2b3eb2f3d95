// The pages in web/examples/plain-html, with what their comments ask to be put beside them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../browser/checks.ts';
import { losses } from '../package/losses.ts';
import { inProject } from '../package/processes.ts';
import { opened, served, useChromium } from '../package/served.ts';

useChromium();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'surprisal-examples-'));
  cpSync(inProject('web/examples/plain-html'), folder, { recursive: true });
  cpSync(inProject('dist/site'), join(folder, 'surprisal'), { recursive: true });
  cpSync(inProject('dist/package'), join(folder, 'package'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('frame.html is as high as its lab, plays, and hears the last loss', async () => {
  await opened(`${await served(folder)}frame.html`, async (page) => {
    const lab = page.locator('#lab').contentFrame();
    await lab.locator('#play').click();
    const content = lab.locator('surprisal-embed');
    const highEnough = async (): Promise<boolean> => {
      const height = Number(await page.locator('#lab').getAttribute('height'));
      return height === (await content.evaluate((one) => Math.ceil(one.scrollHeight)));
    };
    await expect.poll(highEnough).toBe(true);

    const loss = (await losses('--seed', '7')).at(-1)?.toFixed(4);
    await expect
      .poll(() => page.textContent('#loss'), { timeout: 50_000 })
      .toBe(`${String(loss)} nats`);
  });
});

test('element.html takes equal scores from its button', async () => {
  await opened(`${await served(folder)}element.html`, async (page) => {
    const settings = (): Promise<string | null> => page.textContent('#settings');
    const probabilities = (): Promise<string[]> => page.locator('#lab [data-p]').allTextContents();
    await expect.poll(settings).toBe('2,1,0.1');
    expect(await probabilities()).toEqual(['0.6590', '0.2424', '0.0986']);
    expect(await axeFindings(page)).toEqual([]);
    // On ink the label is paper, which must not be transparent: axe would not tell.
    const label = page.locator('#lab #play');
    expect(await label.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(255, 255, 255)');
    await page.click('#equal');
    await expect.poll(settings).toBe('1,1,1');
    await expect.poll(probabilities).toEqual(['0.3333', '0.3333', '0.3333']);
  });
});
