// A link that mail or chat has changed leads where it was to lead, and one that is refused stays.
import { describe, expect, test } from 'vitest';
import { address, run, sharedTab, useBrowser } from './page.ts';

useBrowser();
const visit = sharedTab();

const hashOf = (url: string): string => new URL(url).hash;

describe('a link from mail or chat', () => {
  test.each([
    ['#/train?seed=9&amp;lr=0.02', '#/train?seed=9&lr=0.02'],
    ['#/train%3Fseed%3D9', '#/train?seed=9'],
    ['#%2Ftrain%3Fseed%3D9%26unit%3Dbits', '#/train?seed=9&unit=bits'],
    ['#/train?seed=9).', '#/train?seed=9'],
    ['#/softmax/', '#/softmax'],
    ['#!/Softmax', '#/softmax'],
    ['#/softmax?logits=1e+1,2', '#/softmax?logits=10%2C2'],
    ['#/neg-log?utm_source=mail&fbclid=IwAR0', '#/neg-log'],
    ['#/soft\u200bmax?logits=3,%0A1', '#/softmax?logits=3%2C1'],
  ])('%s leads to %s', async (link, meant) => {
    const page = await visit({ hash: link });
    await expect.poll(() => hashOf(page.url())).toBe(meant);
    expect(await page.locator('[role=alert]').allTextContents()).not.toContainEqual(
      expect.stringContaining('refused'),
    );
  });

  test('leads there in a frame too, with what is for the frame', async () => {
    const link = '#/train%3Fseed%3D9%26hide%3Dcode%26lang%3Dzh';
    const page = await visit({ at: `${address}embed.html`, hash: link });
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(9);
    const hidden = await page
      .locator('surprisal-embed')
      .evaluate((embed) => String(Reflect.get(embed, 'hide')));
    expect(hidden).toBe('code');
  });
});

describe('an address that is refused', () => {
  test.each([
    ['#/train?seed=x', 'seed “x”'],
    ['#/train?seed=8&wrong=1', 'wrong'],
    ['#/nowhere?seed=8', 'nowhere'],
  ])('%s is said and stays until the reader changes something', async (hash, said) => {
    const page = await visit({ hash });
    await expect
      .poll(async () => (await page.locator('.notice').allTextContents()).join(' '))
      .toContain(said);
    await run(page).step(2);
    expect(hashOf(page.url())).toBe(hash);
    await page.locator('surprisal-field input[name=epochs]').fill('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => hashOf(page.url())).toBe('#/train?epochs=7');
  });

  test('of a lab that there is not leaves the lab on show as it is', async () => {
    const page = await visit({ hash: '#/softmax?logits=3,1' });
    await page.evaluate(() => (location.hash = '#/nowhere?logits=1'));
    await page.locator('.notice[role=alert]').waitFor();
    expect(await page.evaluate(() => window.surprisal.lab)).toBe('softmax');
    expect(await page.evaluate(() => window.surprisal.settings()['logits'])).toEqual([3, 1]);
    expect(hashOf(page.url())).toBe('#/nowhere?logits=1');
  });
});
