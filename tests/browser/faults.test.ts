// What can fail outside the page: it says what happened, offers Retry, and keeps its settings.
import { expect, test } from 'vitest';
import { run, useBrowser, visit } from './page.ts';

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
  const panel = page.locator('surprisal-train .notice[role=alert]');
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
  const panel = page.locator('surprisal-train .notice[role=alert]');
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
  await page.locator('surprisal-train .notice').waitFor();
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

test('two hundred resets leave the heap as it was', async () => {
  const page = await visit();
  const heap = () =>
    page.evaluate(() => {
      const lab = document
        .querySelector('surprisal-page')
        ?.shadowRoot?.querySelector('surprisal-train');
      return (lab as unknown as { run: { heapBytes: number } }).run.heapBytes;
    });
  const resets = (count: number) =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i += 1) {
        await window.surprisal.run?.step(3);
        await window.surprisal.run?.reset();
      }
    }, count);
  await resets(20);
  const before = await heap();
  await resets(200);
  expect(await heap()).toBe(before);
});
