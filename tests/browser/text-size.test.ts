// The reader's text size: 32 px in the settings of the browser, where 16 is usual.
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { measure, overlaps, smallTargets } from './checks.ts';
import { labs } from './labs.ts';
import { serve } from './server.ts';
import { address, run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser('--blink-settings=defaultFontSize=32');

const sizeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

describe.each(labs)('%s', (lab) => {
  test.each(['en-US', 'zh-CN'])(
    'at twice the size nothing overflows, meets or is cut, %s',
    async (locale) => {
      const page = await visit({ hash: `#/${lab}`, options: { locale } });
      expect(await sizeOf(page, 'nav a')).toBe(28);
      if (lab === 'train') await run(page).seek(184);
      await scrollThrough(page);
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 800 });
        // Charts take their new width a frame later.
        await expect.poll(async () => (await measure(page)).wide).toEqual([]);
        const { wide, clipped } = await measure(page);
        expect({ wide, clipped, overlaps: await overlaps(page) }, `${width} px`).toEqual({
          wide: [],
          clipped: [],
          overlaps: [],
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
        expect(await smallTargets(page, 44)).toEqual([]);
      }
    },
  );
});

test('the numbers of a chart follow, and so do its pointer and the cells of a heat map', async () => {
  const page = await visit({ hash: '#/softmax' });
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
  const map = page.locator('surprisal-heat-map').first();
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
