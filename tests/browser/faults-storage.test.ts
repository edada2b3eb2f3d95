// Storage that is denied, full, or holds what another version has left: the page works without it.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goTo, kept, reload, run, speak, useBrowser, visit } from './page.ts';
import { serve, site, type SiteServer } from './server.ts';

useBrowser();

const hashes = ['#/train?seed=7', '#/digits?train=100&test=50', '#/softmax'];

/** What happens to the page's storage before its first script runs. */
const storages: Readonly<Record<string, () => void>> = {
  'is denied': () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  'is missing': () => Object.defineProperty(window, 'localStorage', { value: null }),
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'holds garbage': () => {
    for (const key of ['language', 'theme', 'speed', 'settings'])
      localStorage.setItem(`surprisal.${key}`, '{"v":9,"x":"<img src=x>\u0000"}');
  },
};

test.each(Object.keys(storages))('the page works where storage %s', async (name) => {
  for (const hash of hashes) {
    const page = await visit({ offline: true, hash, prepare: storages[name] });
    await speak(page, '中文');
    await page.locator('button.theme').click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    if (hash === '#/softmax')
      expect(await page.locator('[data-p]').allTextContents()).toHaveLength(3);
    else await run(page).step(3);
    expect(await page.locator('main .notice').count()).toBe(0);
    await page.context().close();
  }
});

let host: SiteServer;
/** Put before the script of the service worker. */
let before = '';
beforeEach(async () => {
  host = await serve(site, {
    prefix: '/lessons/',
    change: (url, body) => (url.pathname.endsWith('/sw.js') ? `${before}\n${String(body)}` : body),
  });
});
afterEach(() => host.stop());

const registered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);

/** What the service worker finds in place of Cache Storage. */
const caches: Readonly<Record<string, string>> = {
  denied: `for (const name of ['open', 'match', 'keys', 'has', 'delete'])
    CacheStorage.prototype[name] = () => Promise.reject(new DOMException('denied', 'SecurityError'));`,
  full: `for (const name of ['put', 'add', 'addAll'])
    Cache.prototype[name] = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));`,
};

test.each(Object.keys(caches))('the page works where Cache Storage is %s', async (name) => {
  before = caches[name] ?? '';
  const page = await visit({
    offline: true,
    at: host.address,
    hash: '#/train?seed=7',
    expected: /sw\.js|quota/i,
  });
  // It asks for every file, cannot keep one, and is given up.
  await expect.poll(() => host.requests).toContain('/lessons/sw.js');
  await expect.poll(() => registered(page)).toBe(false);
  await reload(page);
  await run(page).step(3);
  expect((await run(page).state()).update).toBe(3);
  expect(await page.locator('.notice').count()).toBe(0);
});

test('a service worker whose caches are denied later on, or emptied, lets the network answer', async () => {
  before = `addEventListener('message', ({ data }) => { if (data === 'deny') { ${caches['denied'] ?? ''} } });`;
  const page = await visit({ offline: true, at: host.address, hash: '#/train?seed=7' });
  await kept(page);
  await page.evaluate(async () => {
    for (const name of await window.caches.keys()) await window.caches.delete(name);
    navigator.serviceWorker.controller?.postMessage('deny');
  });
  await reload(page);
  await run(page).step(3);
  await goTo(page, 'softmax');
  await page.waitForFunction(() => window.surprisal.lab === 'softmax');
  await page.evaluate(() => window.surprisal.ready);
  expect(await page.locator('.notice').count()).toBe(0);
});
