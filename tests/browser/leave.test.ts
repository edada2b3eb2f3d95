// A lab is where one left it, within a visit.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listedLabs } from '../labs.ts';
import { goTo as byReader, run, useBrowser, visit } from './page.ts';

useBrowser();

async function goTo(page: Page, lab: string): Promise<void> {
  await byReader(page, lab);
  await shown(page, lab);
}
async function shown(page: Page, lab: string): Promise<void> {
  await page.waitForFunction((name) => window.surprisal.lab === name, lab);
  await page.evaluate(() => window.surprisal.ready);
}
const setting = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((wanted) => window.surprisal.settings()[wanted], name);

test('own sentences, settings, folds and the run are there when one comes back', async () => {
  const page = await visit({ hash: '#/train?sentences=a+b+c%0Ad+e+f&unit=bits' });
  await run(page).step(17);
  const [losses, digest] = [await run(page).losses(), await run(page).digest()];
  const fold = page.locator('surprisal-data-table summary').first();
  await fold.click();
  await goTo(page, 'softmax');
  await goTo(page, 'train');
  expect(await run(page).state()).toEqual({ status: 'paused', update: 17 });
  expect(await run(page).losses()).toEqual(losses);
  expect(await run(page).digest()).toBe(digest);
  expect(await setting(page, 'sentences')).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  expect(new URL(page.url()).hash).toContain('unit=bits');
  expect(await fold.evaluate((summary) => summary.closest('details')?.open)).toBe(true);
  await run(page).step(3);
  expect((await run(page).losses()).slice(0, 17)).toEqual(losses);
});

test('a run whose worker was let go is computed again to where it was, bit for bit', async () => {
  const page = await visit({ hash: '#/train?seed=3' });
  await run(page).step(40);
  const digest = await run(page).digest();
  await page.evaluate(() => (location.hash = '#/digits?train=100&test=50'));
  await shown(page, 'digits');
  await run(page).step(1);
  await goTo(page, 'softmax');
  expect(page.workers()).toHaveLength(1);
  await goTo(page, 'train');
  await expect.poll(async () => (await run(page).state()).update).toBe(40);
  expect(await run(page).digest()).toBe(digest);
  await goTo(page, 'digits');
  expect(await run(page).state()).toEqual({ status: 'paused', update: 1 });
  expect(await setting(page, 'train')).toBe(100);
});

test('a run that plays waits while one is away, and goes on', async () => {
  const page = await visit({ hash: '#/train?epochs=10000&speed=5' });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await run(page).play();
  await page.waitForFunction(() => (window.surprisal.run?.update ?? 0) > 3);
  const hook = await page.evaluateHandle(() => window.surprisal.run);
  await goTo(page, 'neg-log');
  await expect.poll(() => hook.evaluate((left) => left?.status)).toBe('paused');
  const left = await hook.evaluate((run) => run?.update ?? 0);
  await goTo(page, 'train');
  expect((await run(page).state()).status).toBe('playing');
  await page.waitForFunction((from) => (window.surprisal.run?.update ?? 0) > from, left);
});

test('a link with settings of its own wins over what was left', async () => {
  const page = await visit({ hash: '#/train?seed=3&unit=bits' });
  await run(page).step(9);
  await goTo(page, 'softmax');
  await page.evaluate(() => (location.hash = '#/train?seed=4'));
  await shown(page, 'train');
  await expect.poll(() => setting(page, 'seed')).toBe(4);
  expect(await setting(page, 'unit')).toBe('nats');
  await run(page).step(1);
  const fresh = await visit({ hash: '#/train?seed=4' });
  await run(fresh).step(1);
  expect((await run(page).losses()).at(0)).toBe((await run(fresh).losses()).at(0));
});

test('a lab that is refused by a link is as it was left', async () => {
  const page = await visit({ hash: '#/softmax?logits=4,1' });
  await goTo(page, 'train');
  await page.evaluate(() => (location.hash = '#/softmax?logits=oops'));
  await shown(page, 'softmax');
  await page.locator('.notice[role=alert]').waitFor();
  expect(await setting(page, 'logits')).toEqual([4, 1]);
});

test('Back and Forward lead to where one was, down the page too', async () => {
  const page = await visit({ hash: '#/train' });
  await run(page).step(5);
  await page.evaluate(() => scrollTo(0, 700));
  await page.evaluate(() => (location.hash = '#/softmax'));
  await shown(page, 'softmax');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => scrollTo(0, 300));
  await page.goBack();
  await shown(page, 'train');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  expect(await run(page).state()).toEqual({ status: 'paused', update: 5 });
  await page.goForward();
  await shown(page, 'softmax');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  // With settings in its address it is the same lab, as it was left.
  await page.evaluate(() => (location.hash = '#/train?seed=3'));
  await shown(page, 'train');
  await page.evaluate(() => scrollTo(0, 500));
  await page.evaluate(() => (location.hash = '#/softmax'));
  await shown(page, 'softmax');
  await page.goBack();
  await shown(page, 'train');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
  expect(new URL(page.url()).hash).toBe('#/train?seed=3');
});

test('what changed meanwhile, language and theme, holds for a lab that comes back', async () => {
  const page = await visit({ hash: '#/softmax' });
  const heading = page.locator('surprisal-softmax-lab h1');
  const english = await heading.textContent();
  await goTo(page, 'train');
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  await goTo(page, 'softmax');
  await expect.poll(() => heading.textContent()).not.toBe(english);
});

test('every lab is the same element when one comes back to it', async () => {
  const page = await visit({ hash: `#/${listedLabs[0] ?? ''}` });
  const mark = (): Promise<unknown> =>
    page.evaluate(() => {
      const lab = document.querySelector('surprisal-page')?.shadowRoot?.querySelector('main > *');
      const before = lab?.getAttribute('data-seen');
      lab?.setAttribute('data-seen', 'yes');
      return before;
    });
  for (const lab of listedLabs) {
    await goTo(page, lab);
    await mark();
  }
  for (const lab of listedLabs) {
    await goTo(page, lab);
    expect(await mark(), lab).toBe('yes');
  }
}, 240_000);
