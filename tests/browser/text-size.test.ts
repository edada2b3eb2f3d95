// The reader's text size: 32 px in the settings of the browser, where 16 is usual. That all labs fit
// with it is a part of their audit.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { address, scrollThrough, useBrowser, visit } from './page.ts';
import { serve } from './server.ts';
import { unfold } from './unfold.ts';

useBrowser('--blink-settings=defaultFontSize=32');

const sizeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('the numbers of a chart follow, and so do its pointer and the cells of a heat map', async () => {
  const page = await visit({ hash: '#/softmax' });
  expect(await sizeOf(page, 'nav a')).toBe(28);
  await unfold(page);
  await scrollThrough(page);
  const chart = page.locator('surprisal-line-chart').first();
  const canvas = chart.locator('canvas');
  const [frame, plot, bitmap] = await Promise.all([
    chart.locator('.frame').boundingBox(),
    canvas.boundingBox(),
    canvas.evaluate((element) => (element as HTMLCanvasElement).width),
  ]);
  expect(plot).toEqual(frame);
  expect(Math.abs(bitmap - (frame?.width ?? 0))).toBeLessThan(2);
  const drawn = await canvas.evaluate((element) => (element as HTMLElement).offsetWidth);
  expect(Math.abs(2 * drawn - bitmap)).toBeLessThan(2);
  const map = page.locator('.jacobian surprisal-heat-map');
  await map.scrollIntoViewIfNeeded();
  const { width = 0, height = 0 } = (await map.locator('canvas').boundingBox()) ?? {};
  await map.locator('canvas').hover({ position: { x: width - 4, y: height - 4 } });
  await expect.poll(() => map.locator('output').textContent()).toMatch(/^∂p₃\/∂z₃ = /);
});

test('a lab in a frame follows', async () => {
  const page = await visit({ at: `${address}embed.html`, hash: '#/softmax' });
  expect(await sizeOf(page, 'surprisal-embed h1')).toBe(52);
});

test('an element follows the reader, whatever the root of its page has, and its own font size', async () => {
  const server = await serve(fileURLToPath(new URL('../../dist/package', import.meta.url)));
  onTestFinished(() => server.stop());
  const body = `<!doctype html><html style="font-size:62.5%"><title>lesson</title>
    <link rel="icon" href="data:,"><script type="module" src="define.js"></script>
    <surprisal-softmax autoplay="off" style="width:1280px"></surprisal-softmax></html>`;
  server.answers = { 'host.html': { status: 200, type: 'text/html', body } };
  const page = await visit({ at: `${server.address}host.html`, ready: false });
  const lab = page.locator('surprisal-softmax');
  await lab.locator('surprisal-line-chart canvas').first().waitFor();
  expect(await sizeOf(page, 'surprisal-softmax h1')).toBe(52);
  expect(await sizeOf(page, 'surprisal-softmax .lead')).toBe(34);
  await lab.evaluate((element) => {
    (element as HTMLElement).style.fontSize = '16px';
  });
  expect(await sizeOf(page, 'surprisal-softmax h1')).toBe(34);
  expect(await sizeOf(page, 'surprisal-softmax .lead')).toBe(17);
});
