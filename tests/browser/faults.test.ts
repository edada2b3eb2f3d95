// What can fail outside the page: it says what happened, offers Retry, and keeps its settings.
import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kept, run, useBrowser, visit } from './page.ts';

useBrowser();

const html404 = { status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title>' };
const htmlInstead = {
  status: 200,
  type: 'text/html',
  body: '<!doctype html><title>Welcome</title>',
};
const expected = /404|Failed to load resource|worker/i;

test.each([
  ['missing', html404, '404'],
  ['an HTML page', htmlInstead, '<!doctype html>'],
  ['cut short', { status: 200, type: 'application/wasm', body: '\0asm' }, 'WebAssembly'],
])('the engine is %s: the page says so, and Retry helps', async (_name, answer, said) => {
  const answers: Record<string, typeof answer> = { '.wasm': answer };
  const page = await visit({ hash: '#/train?seed=7', answers, expected, ready: false });
  const panel = page.locator('surprisal-train-lab .notice[role=alert]');
  await panel.waitFor();
  expect(await panel.textContent()).toContain('could not be loaded');
  expect(await panel.textContent()).toContain(said);
  expect(await page.evaluate(() => window.surprisal.run?.status)).toBe('error');
  delete answers['.wasm'];
  await page.locator('#retry').click();
  await page.evaluate(() => window.surprisal.ready);
  await run(page).step(3);
  expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
  expect(await panel.count()).toBe(0);
});

test('the worker script is missing: the page says so, and Retry helps', async () => {
  const answers: Record<string, typeof html404> = { '/worker-': html404 };
  const page = await visit({ hash: '#/train?seed=7', answers, expected, ready: false });
  const panel = page.locator('surprisal-train-lab .notice[role=alert]');
  await panel.waitFor();
  expect(await panel.textContent()).toContain('stopped unexpectedly');
  expect(await page.locator('h1').textContent()).toContain('less and less surprised');
  delete answers['/worker-'];
  await page.locator('#retry').click();
  await page.evaluate(() => window.surprisal.ready);
  await run(page).step(3);
  expect((await run(page).state()).update).toBe(3);
});

test('a worker that ends in mid-run is started again where it was', async () => {
  const page = await visit({ hash: '#/train?seed=3' });
  await run(page).seek(120);
  const before = await run(page).losses();
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  await worker?.evaluate(() => self.close()).catch(() => undefined);
  await page.locator('surprisal-train-lab .notice').waitFor();
  await expect
    .poll(() => run(page).state(), { timeout: 30_000 })
    .toEqual({ status: 'paused', update: 120 });
  expect(await run(page).losses()).toEqual(before);
  await run(page).step(1);
  expect((await run(page).state()).update).toBe(121);
});

test('the page works where storage is denied', async () => {
  const page = await visit();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.evaluate(() => window.surprisal.ready);
  await page.getByRole('button', { name: '中文' }).click();
  await run(page).step(3);
  expect(await page.locator('h1').textContent()).toContain('语言模型');
});

/** What must not grow: the engine's heap, and the page's nodes and listeners. */
async function footprint(page: Page) {
  await kept(page); // it comes seconds later, and has nodes and listeners of its own
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const engine = await page.evaluate(() => {
    const lab = document
      .querySelector('surprisal-page')
      ?.shadowRoot?.querySelector('surprisal-train-lab');
    return (lab as unknown as { run: { heapBytes: number } }).run.heapBytes;
  });
  return { nodes, listeners, engine };
}

test('a thousand resets leave heap, nodes and listeners as they were', async () => {
  const page = await visit();
  const resets = (count: number) =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i += 1) {
        await window.surprisal.run?.step(3);
        await window.surprisal.run?.reset();
      }
    }, count);
  await resets(20);
  const before = await footprint(page);
  await resets(1000);
  expect(await footprint(page)).toEqual(before);
}, 240_000);

test('a million updates leave heap, nodes and listeners as they were', async () => {
  const sentences = Array.from({ length: 50 }, (_, i) => `one word${i}`).join('\n');
  const hash = `#/train?${String(new URLSearchParams({ epochs: '10000', embed: '4', hidden: '4', speed: 'full', sentences }))}`;
  const page = await visit({ hash });
  const toTheEnd = async (): Promise<void> => {
    await run(page).play();
    await page.waitForFunction(() => window.surprisal.run?.status === 'done', null, {
      timeout: 120_000,
    });
    expect((await run(page).state()).update).toBe(500_000);
  };
  await toTheEnd();
  await page.evaluate(() => window.surprisal.run?.reset());
  const before = await footprint(page);
  for (let times = 0; times < 2; times += 1) {
    await toTheEnd();
    await page.evaluate(() => window.surprisal.run?.reset());
  }
  expect(await footprint(page)).toEqual(before);
}, 480_000);

test('the worker also runs from a Blob', async () => {
  const page = await visit({ options: { bypassCSP: true } });
  const assets = await readdir(new URL('../../dist/site/assets/', import.meta.url));
  const named = (pattern: RegExp): string =>
    `assets/${assets.find((name) => pattern.test(name)) ?? 'missing'}`;
  const files = [named(/^worker-.*\.js$/), named(/\.wasm$/)] as const;
  const answer = await page.evaluate(async ([script, wasm]) => {
    const code = await (await fetch(script)).blob();
    const wasmBinary = await (await fetch(wasm)).arrayBuffer();
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    try {
      return await new Promise<{ type: string }>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ type: string }>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ type: 'load', source: { wasmBinary } });
      });
    } finally {
      worker.terminate();
    }
  }, files);
  expect(answer).toMatchObject({ type: 'loaded' });
});
