// Two versions of the site, one after the other at the same address.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, smallTargets } from './checks.ts';
import { goTo, kept, newDocument, reload, run, useBrowser, visit } from './page.ts';
import { serve, site, type SiteServer } from './server.ts';

useBrowser();

const newWords = 'Softmax makes of scores {emphasis}.';
let newer: string;
let host: SiteServer;

/** A lab that is loaded when it is asked for says something else in the newer version. */
const otherWords: Plugin = {
  name: 'other-words',
  transform: (code, id) =>
    id.endsWith('softmax/messages.en.ts')
      ? code.replace('Softmax turns scores into {emphasis}.', newWords)
      : null,
};

beforeAll(async () => {
  newer = await mkdtemp(join(tmpdir(), 'surprisal-newer-'));
  vi.stubEnv('NODE_ENV', 'production'); // the test runner's own would make a build for development
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    plugins: [otherWords],
    define: { __VERSION__: '"999.0.0"' },
    build: { outDir: newer, emptyOutDir: true },
  });
  vi.unstubAllEnvs();
});
afterAll(() => rm(newer, { recursive: true }));
beforeEach(async () => {
  host = await serve(site, { prefix: '/lessons/' });
  return () => host.stop();
});

/** What a browser does by itself on a visit, and the page after an hour. */
const lookForNewer = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());

const version = (page: Page): Promise<string> => page.evaluate(() => window.surprisal.version);

/** Reloads the page by its notice, and finds it the newer version. */
async function take(page: Page): Promise<void> {
  await newDocument(page, () => notice(page).locator('#reload').click());
  expect(await version(page)).toBe('999.0.0');
}

/** The kept files, as paths in the site. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const { pathname } = new URL('.', location.href);
    return requests
      .flat()
      .map(({ url }) => new URL(url).pathname.slice(pathname.length))
      .sort();
  });

const chunk = async (folder: string, name: string): Promise<string> => {
  const all = await readdir(join(folder, 'assets'));
  return `assets/${all.find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) ?? ''}`;
};

const notice = (page: Page) => page.locator('surprisal-update');
const said = async (page: Page): Promise<void> => {
  await notice(page).getByText('A new version is ready.').waitFor();
};
const openSoftmax = async (page: Page): Promise<string | null> => {
  await goTo(page, 'softmax');
  await page.waitForFunction(() => window.surprisal.lab === 'softmax');
  await page.evaluate(() => window.surprisal.ready);
  return page.locator('surprisal-softmax-lab h1').textContent();
};

test('the open page goes on with its own files until the reader takes the new version', async () => {
  const page = await visit({ offline: true, at: host.address, hash: '#/train?seed=7&epochs=5000' });
  const before = await version(page);
  await kept(page);
  expect(await notice(page).locator('[role=status]').textContent()).toBe('');
  await run(page).play();
  const oldFiles = await keptFiles(page);
  const oldSoftmax = await chunk(site, 'softmax');
  const newSoftmax = await chunk(newer, 'softmax');
  expect(oldSoftmax).not.toBe(newSoftmax);
  expect(oldFiles).toContain(oldSoftmax);

  await host.show(newer);
  await lookForNewer(page);
  await said(page);
  expect((await fetch(host.address + oldSoftmax)).status).toBe(404);
  expect(await version(page)).toBe(before);
  // The run goes on all the while.
  const { status, update } = await run(page).state();
  expect(status).toBe('playing');
  await page.waitForFunction((at) => (window.surprisal.run?.update ?? 0) > at, update);
  await run(page).step(3);
  expect(await openSoftmax(page)).toContain('turns scores into');

  // By way of the contents, from another chapter.
  await page.evaluate(() => history.go(-2));
  await page.waitForFunction(() => window.surprisal.lab === 'train');
  await take(page);
  expect(new URL(page.url()).hash).toBe('#/train?seed=7&epochs=5000');
  expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
  expect(await openSoftmax(page)).toContain('makes of scores');

  // Of the earlier version nothing is left, and all of the new one is there.
  await expect.poll(() => keptFiles(page)).not.toContain(oldSoftmax);
  const list = await readFile(join(newer, 'sw.js'), 'utf8');
  const files = await keptFiles(page);
  expect(files).toContain(newSoftmax);
  for (const file of files) expect(list).toContain(file);
  expect(files.length).toBe(oldFiles.length);
  await notice(page).waitFor({ state: 'attached' });
  expect(await notice(page).locator('[role=status]').textContent()).toBe('');

  await host.stop();
  await reload(page);
  expect(await version(page)).toBe('999.0.0');
  host = await serve(site);
});

test('a second page of the earlier version keeps its files until it is closed', async () => {
  const first = await visit({ offline: true, at: host.address });
  await kept(first);
  const second = await first.context().newPage();
  await second.goto(host.address);
  await notice(second).waitFor({ state: 'attached' });
  const oldSoftmax = await chunk(site, 'softmax');

  await host.show(newer);
  await lookForNewer(first);
  await said(first);
  await take(first);
  await notice(first).waitFor({ state: 'attached' });
  expect(await openSoftmax(second)).toContain('turns scores into');
  await said(second);
  expect(await keptFiles(first)).toContain(oldSoftmax);

  await second.close();
  await reload(first);
  await expect.poll(() => keptFiles(first)).not.toContain(oldSoftmax);
});

test('a page that opens while a new version waits is told so, and the notice can be dismissed', async () => {
  const page = await visit({
    offline: true,
    at: host.address,
    options: { locale: 'zh-CN', viewport: { width: 320, height: 640 }, bypassCSP: true },
  });
  await kept(page);
  await host.show(newer);
  await lookForNewer(page);
  await notice(page).getByText('新版本已就绪。').waitFor();
  expect(await smallTargets(page, 44)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  const box = await notice(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);

  await reload(page);
  await notice(page).getByText('新版本已就绪。').waitFor();
  expect(await version(page)).not.toBe('999.0.0');
  await notice(page).locator('#dismiss').click();
  expect(await notice(page).locator('[role=status]').textContent()).toBe('');
  await run(page).step(3);
});
