// The network goes while the page loads; on a later visit it is not needed.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, kept, newDocument, reload, run, scrollThrough, useBrowser, visit } from './page.ts';
import type { Answer } from './server.ts';

useBrowser();

const expected = /Failed to (load|fetch)|ERR_/;

/** Goes offline as soon as the page asks for something, and lets that end so. */
async function offlineAt(page: Page, part: RegExp): Promise<void> {
  await page.route(part, async (route) => {
    await page.context().setOffline(true);
    await route.abort('internetdisconnected');
  });
}

/** Presses Retry where that fails again: the message that stands there says nothing of it. */
const retryInVain = (page: Page, retry: Locator, asks: (url: string) => boolean) =>
  Promise.all([
    page.waitForEvent('requestfailed', (request) => asks(request.url())),
    retry.click(),
  ]);

const online = async (page: Page): Promise<void> => {
  await page.unrouteAll();
  await page.context().setOffline(false);
};

test.each([
  ['WASM', /\.wasm$/, '#/train?seed=7', 'could not be loaded'],
  ['worker', /assets\/worker-/, '#/train?seed=7', 'stopped unexpectedly'],
  ['WASM', /\.wasm$/, '#/softmax?logits=1,2', 'could not be started'],
])(
  'offline before the %s: Retry says so again, and helps once there is a network',
  async (_, part, hash, said) => {
    const page = await visit({
      offline: true,
      hash,
      expected,
      ready: false,
      before: (one) => offlineAt(one, part),
    });
    const notice = page.locator('main .notice[role=alert]');
    await notice.waitFor();
    expect(await notice.textContent()).toContain(said);
    const retry = page.locator('main #retry');
    await retryInVain(page, retry, (url) => /\.wasm$|\/worker-/.test(url));
    await notice.waitFor();
    await online(page);
    await retry.click();
    await expect.poll(() => notice.count()).toBe(0);
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe(hash);
    if (hash.startsWith('#/train')) {
      await run(page).step(3);
      expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
    } else await expect.poll(() => page.locator('[data-p]').allTextContents()).toContain('0.7311');
  },
);

test('offline before the code of a lab: Retry leads nowhere without a network, and then there', async () => {
  const page = await visit({ offline: true, hash: '#/train?seed=7', expected });
  await offlineAt(page, /assets\/softmax-/);
  await goTo(page, 'softmax');
  const notice = page.locator('.notice[role=alert]');
  await notice.waitFor();
  const retry = page.locator('#retry');
  await retryInVain(page, retry, (url) => url === page.url().replace(/#.*/, ''));
  await run(page).step(3);
  expect((await run(page).state()).update).toBe(3);
  expect(await notice.textContent()).toContain('could not be loaded');
  await online(page);
  await newDocument(page, () => retry.click());
  expect(await page.evaluate(() => window.surprisal.lab)).toBe('softmax');
});

test.each([
  ['the charts', /assets\/chart-js-/, '#/train?seed=7'],
  ['what is below', /assets\/deferred-sections-/, '#/train?seed=7'],
  ['the inspector', /assets\/inspector-/, '#/train?seed=7'],
  ['the formulas', /assets\/formula-.*js/, '#/softmax?logits=1,2'],
])('the connection drops before %s: the rest works, and Retry brings it', async (_, part, hash) => {
  // Of the network the console may complain, but no rejection goes unheard.
  const quiet = /Failed to load resource|ERR_/;
  const before = async (one: Page): Promise<void> => {
    await one.route(part, (route) => route.abort());
  };
  const page = await visit({ offline: true, hash, expected: quiet, before });
  await scrollThrough(page);
  const notice = page.locator('.notice[role=alert]');
  await notice.waitFor();
  expect(await notice.textContent()).toContain('A part of this page could not be loaded');
  if (hash.startsWith('#/train')) await run(page).step(3);
  else await expect.poll(() => page.locator('[data-p]').allTextContents()).toContain('0.7311');
  await page.unrouteAll();
  await newDocument(page, () => page.locator('#retry').click());
  await scrollThrough(page);
  expect(await notice.count()).toBe(0);
  expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe(hash);
});

test('offline before About: the page says so and goes on', async () => {
  const page = await visit({
    offline: true,
    hash: '#/softmax',
    expected: /Failed to load resource|ERR_/,
  });
  await offlineAt(page, /assets\/about-/);
  await page.getByRole('button', { name: 'About' }).click();
  await page.locator('.notice[role=alert]', { hasText: 'could not be loaded' }).waitFor();
  await page.locator('#step').click();
});

test('offline before the first script: words stand there, and a reload keeps the settings', async () => {
  const answers: Record<string, Answer> = { 'assets/': { dropAfter: 100 } };
  const page = await visit({
    offline: true,
    hash: '#/train?seed=7',
    answers,
    expected,
    ready: false,
  });
  await page.locator('.late').waitFor();
  expect(await page.locator('.late').textContent()).toContain('reload');
  delete answers['assets/'];
  await reload(page);
  expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
  expect(await page.locator('.late').isVisible()).toBe(false);
});

test('a later visit needs no network, whenever it goes', async () => {
  const page = await visit({ offline: true });
  await kept(page);
  await page.context().setOffline(true);
  for (const lab of ['train', 'digits?train=100&test=50', 'next-token']) {
    await page.goto(`${page.url().replace(/#.*/, '')}#/${lab}`);
    await reload(page);
    if (lab !== 'next-token') await run(page).step(3);
    expect(await page.locator('.notice').count()).toBe(0);
  }
});
