// The built site on any host: a folder anywhere, plain content types, and no network later.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imagesFolder } from '../engine/digits-files.ts';
import { contracts } from '../lab-contract.ts';
import { labs, trainingLabs } from '../labs.ts';
import { kept, reload, run, useBrowser, visit } from './page.ts';
import { serve, site, type SiteServer } from './server.ts';

useBrowser();

const embedded = '<!doctype html><title>Embedded</title>';
let folder: string;
let host: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surprisal-'));
  await cp(site, folder, { recursive: true });
  await cp(imagesFolder, join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'embed.html'), embedded);
});
afterAll(() => rm(folder, { recursive: true }));

const octets = 'application/octet-stream';
async function hosted(): Promise<SiteServer> {
  host = await serve(folder, { prefix: '/a b/c/', types: { '.wasm': octets } });
  return host;
}

/** Opens a lab by its address and has its engine compute something. */
async function use(page: Page, address: string, lab: string): Promise<void> {
  const contract = new Map(contracts).get(lab);
  const [settings, setting, value] = contract?.link ?? ['', '', undefined];
  const hash = `#/${lab}${settings}`;
  await page.goto(address + hash);
  const shown = (name: string): { lab: string; value: unknown } => ({
    lab: window.surprisal.lab,
    value: window.surprisal.settings()[name],
  });
  await expect.poll(() => page.evaluate(shown, setting)).toEqual({ lab, value });
  await page.evaluate(() => window.surprisal.ready);
  expect(new URL(page.url()).hash).toBe(hash);
  expect(await page.locator('.notice').allTextContents()).toEqual([]);
  if (trainingLabs.includes(lab)) {
    await run(page).step(3);
    expect((await run(page).losses()).every((loss) => loss > 0)).toBe(true);
    expect((await run(page).state()).update).toBe(3);
  }
  await page.evaluate(() => document.fonts.ready);
}

describe('under a folder with spaces, WASM as octets, no other headers', () => {
  test('every lab works, asks its own folder alone, and needs no isolation', async () => {
    const { address, requests, stop } = await hosted();
    const proxy = await outside();
    const options = { proxy: { server: proxy.address, bypass: '127.0.0.1' } };
    const page = await visit({ offline: true, at: address, options });
    try {
      for (const lab of labs) await use(page, address, lab);
      await kept(page);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
      expect(await page.evaluate(() => 'SharedArrayBuffer' in window)).toBe(false);
      expect(requests.filter((path) => !path.startsWith('/a b/c/'))).toEqual([]);
      expect(requests).toContain('/a b/c/sw.js');
      expect(proxy.asked).toEqual([]);
      // Had anything called outside, the proxy would have noticed.
      const other = await page.context().newPage();
      await other.goto('http://surprisal.invalid/').catch(() => undefined);
      expect(proxy.asked).toContain('GET http://surprisal.invalid/');
    } finally {
      await page.context().close();
      await proxy.stop();
      await stop();
    }
  });

  test('the worker holds that folder only, and takes each file from the server once more at most', async () => {
    const { address, requests, stop } = await hosted();
    const page = await visit({ offline: true, at: address });
    await kept(page);
    expect(await page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.scope))).toBe(
      address,
    );
    const asset = requests.filter((path) => path.includes('/assets/'));
    const most = Math.max(...asset.map((path) => asset.filter((other) => other === path).length));
    expect(most).toBeLessThanOrEqual(2);
    expect(requests.filter((path) => /embed\.html|data\//.test(path))).toEqual([]);
    await stop();
  });
});

describe('without a network, after the front page was opened once', () => {
  test.each([
    ['after a reload', true],
    ['in the page that is open', false],
  ])('every lab computes, %s', async (_name, reloaded) => {
    const { address, stop } = await hosted();
    const page = await visit({ offline: true, at: address });
    await kept(page);
    await stop();
    if (reloaded) await reload(page);
    await run(page).step(3);
    for (const lab of labs) await use(page, address, lab);
    const faces = await page.evaluate(() => Array.from(document.fonts, ({ status }) => status));
    expect(faces).not.toContain('error');
    await page.goto(`${address}index.html?from=bookmark#/softmax`);
    await page.waitForFunction(() => window.surprisal.lab === 'softmax');
  });

  test('the embed page is there if it was fetched before, and newest while there is a network', async () => {
    const { address, stop } = await hosted();
    const page = await visit({ offline: true, at: address });
    await kept(page);
    const embed = (): Promise<string> =>
      page.evaluate(async () => (await fetch('embed.html?once')).text());
    expect(await embed()).toBe(embedded);
    host.answers = { 'embed.html': { status: 200, type: 'text/html', body: 'newer' } };
    expect(await embed()).toBe('newer');
    await stop();
    expect(await embed()).toBe('newer');
  });
});

describe('a host that drops .html', () => {
  test('every page is there without a network, by either name', async () => {
    const { address, requests, stop } = await serve(site, { prefix: '/labs/', dropsHtml: true });
    const page = await visit({ offline: true, at: `${address}index.html` });
    await kept(page);
    const shown = async (name: string): Promise<string> => {
      await page.goto(address + name);
      await page.evaluate(() => window.surprisal.ready);
      return page.evaluate(() => window.surprisal.lab);
    };
    expect(await shown('embed.html#/softmax')).toBe('softmax');
    expect(requests).toContain('/labs/embed');
    await stop();
    const names = ['embed.html#/neg-log', 'embed#/losses', 'index.html#/softmax', 'index#/losses'];
    for (const name of [...names, '#/information', 'embed?from=a-course#/train'])
      expect(await shown(name), name).toBe(/#\/(.*)/.exec(name)?.[1]);
    await page.goto('about:blank');
  });
});

test('the folder data/ is read through the worker as without it', async () => {
  const { address, requests, stop } = await hosted();
  const page = await visit({ offline: true, at: address });
  await kept(page);
  await page.goto(`${address}#/digits?data=folder&epochs=1`);
  const now = page.locator('surprisal-data-menu .now');
  await expect.poll(() => now.textContent()).toMatch(/^From data\/: 1.500 to train, 400 to test/);
  expect(requests.filter((path) => path.includes('/data/')).length).toBe(4);
  await page.context().close();
  await stop();
});

test.each([
  ['missing', { status: 404, type: 'text/html', body: '<!doctype html>' }],
  ['a page', { status: 200, type: 'text/html', body: '<!doctype html>' }],
])('where the worker is %s, the page says nothing and works on', async (_name, answer) => {
  const page = await visit({
    offline: true,
    answers: { 'sw.js': answer },
    expected: /script|sw\.js|404/i,
  });
  await page.waitForFunction(() => document.querySelector('surprisal-update') !== null);
  await run(page).step(3);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(await page.locator('.notice').count()).toBe(0);
});

test('a page in the place of a script is not kept for it', async () => {
  const { address, stop } = await hosted();
  host.answers = { '/softmax-': { status: 200, type: 'text/html', body: '<!doctype html>' } };
  const page = await visit({ offline: true, at: address });
  const registered = (): Promise<boolean> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
  // It is tried, fails, and goes.
  await page.waitForFunction(() => document.querySelector('surprisal-update') !== null);
  await expect.poll(() => host.requests.some((path) => path.includes('/softmax-'))).toBe(true);
  await expect.poll(registered).toBe(false);
  await page.context().close();
  await stop();
});

test('the manifest and its icons are what they say', async () => {
  const page = await visit({ offline: true });
  const href = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((link) => (link as HTMLLinkElement).href);
  const address = page.url();
  expect(await href('link[rel=manifest]')).toBe(`${address}manifest.webmanifest`);
  expect(await href('link[rel=apple-touch-icon]')).toBe(`${address}icons/apple-touch-icon.png`);

  const manifest = JSON.parse(await readFile(`${site}manifest.webmanifest`, 'utf8')) as Manifest;
  expect(manifest).toMatchObject({
    name: 'Surprisal',
    short_name: 'Surprisal',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
  const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pngs.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  for (const { src, sizes } of [...pngs, { src: 'icons/apple-touch-icon.png', sizes: '180x180' }]) {
    const png = await readFile(site + src);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  const [svg] = manifest.icons.filter(({ type }) => type === 'image/svg+xml');
  expect(await readFile(site + (svg?.src ?? ''), 'utf8')).toContain('<svg');
});

interface Manifest {
  readonly icons: readonly {
    readonly src: string;
    readonly type: string;
    readonly sizes: string;
    readonly purpose?: string;
  }[];
}

/** Chromium's own question about forms, whatever page has them. */
const ofTheBrowser = 'content-autofill.googleapis.com';

/** A proxy for all that is not on this machine; it answers nothing, and keeps what it was asked. */
async function outside() {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      const [line = ''] = data.toString('latin1').split(' HTTP/');
      if (!line.includes(ofTheBrowser)) asked.push(line);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
