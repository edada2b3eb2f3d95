// Labs on slides: drawn larger or smaller than they are laid out.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hostPage } from './host-page.ts';
import { scrollThrough, useBrowser } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();

const scales = [
  'transform: scale(0.5)',
  'transform: scale(2)',
  'zoom: 0.6',
  'zoom: 1.5',
  'zoom: 1.5; transform: scale(0.7)',
] as const;

/** A slide with one lab, settled and seen. */
async function slide(lab: string, scale: string, width = 800): Promise<Page> {
  const page = await hostPage(
    `<div id="slide"><surprisal-${lab} autoplay="off"></surprisal-${lab}></div>`,
    {
      css: `body { margin: 0 } #slide { width: ${width}px; transform-origin: 0 0; ${scale} }`,
      options: { viewport: { width: 1700, height: 900 } },
    },
  );
  await scrollThrough(page);
  return page;
}

/** Where a part of an element is in the window, as it is drawn. */
async function at(element: Locator, across: number, down: number): Promise<[number, number]> {
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  return element.evaluate(
    (one, [x, y]): [number, number] => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [left + x * width, top + y * height];
    },
    [across, down] as const,
  );
}

interface Stated extends HTMLElement {
  getState(): { readonly settings: Readonly<Record<string, string>> };
}
const settings = (page: Page, lab: string): Promise<Readonly<Record<string, string>>> =>
  page.locator(`surprisal-${lab}`).evaluate((element) => (element as Stated).getState().settings);

/** Where the point of a curve is after a click at 60 % of the chart. */
async function pointed(scale: string): Promise<number> {
  const page = await slide('neg-log', scale);
  const chart = page.locator('surprisal-line-chart').first().locator('canvas');
  await page.mouse.click(...(await at(chart, 0.6, 0.5)));
  await expect.poll(async () => (await settings(page, 'neg-log'))['p']).not.toBe('0.5');
  return Number((await settings(page, 'neg-log'))['p']);
}

let unscaled: number | undefined;

test.each(scales)('charts, bars and matrices take the point of the pointer: %s', async (scale) => {
  expect(
    Math.abs((await pointed(scale)) - (unscaled ??= await pointed('opacity: 1'))),
  ).toBeLessThan(0.011);

  const information = await slide('information', scale);
  const track = information.locator('surprisal-bars .track').first();
  await information.mouse.click(...(await at(track, 0.3, 0.5)));
  await expect
    .poll(async () => {
      const { pq = '' } = await settings(information, 'information');
      return Math.abs(Number.parseFloat(pq) - 0.3);
    })
    .toBeLessThan(0.011);

  const softmax = await slide('softmax', scale);
  await unfold(softmax);
  const map = softmax.locator('.jacobian surprisal-heat-map');
  await softmax.mouse.move(...(await at(map.locator('canvas'), 5 / 6, 0.5)));
  await expect.poll(() => map.locator('output').textContent()).toMatch(/^∂p₂\/∂z₃ = /);
});

test.each(scales)('the pad is drawn on where the pen is: %s', async (scale) => {
  const page = await slide('digits', scale);
  const pad = page.locator('surprisal-pad canvas.paper');
  await page.mouse.move(...(await at(pad, 0.25, 0.25)));
  await page.mouse.down();
  await page.mouse.move(...(await at(pad, 0.75, 0.5)));
  await page.mouse.up();
  const [x = 0, y = 0, ...rest] = await page
    .locator('surprisal-pad')
    .evaluate((one) => (one as unknown as { strokes: number[][] }).strokes.flat());
  expect(Math.abs(x - 70)).toBeLessThan(3);
  expect(Math.abs(y - 70)).toBeLessThan(3);
  expect(Math.abs((rest.at(-2) ?? 0) - 210)).toBeLessThan(3);
  expect(Math.abs((rest.at(-1) ?? 0) - 140)).toBeLessThan(3);
});

test.each(scales)(
  'an explanation stands at its word, and a dialog in the window: %s',
  async (scale) => {
    const page = await slide('cross-entropy', scale);
    const terms = page.locator('surprisal-term');
    for (const index of [0, 3, 7]) {
      const button = terms.nth(index).locator('button');
      await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await button.click();
      await expect
        .poll(() =>
          terms.nth(index).evaluate((term) => {
            const place = (part: string): DOMRect =>
              term.shadowRoot?.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
            const [word, panel] = [place('button'), place('[popover]')];
            const gap = panel.top > word.top ? panel.top - word.bottom : word.top - panel.bottom;
            const left = Math.max(16, Math.min(word.left, innerWidth - 16 - panel.width));
            return Math.abs(gap - 8) < 3 && Math.abs(panel.left - left) < 20;
          }),
        )
        .toBe(true);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Take it with you' }).click();
    const box = await page.locator('surprisal-menu dialog').boundingBox();
    if (box === null) throw new Error('there is no dialog');
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1700);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
  },
);

test.each(scales)('the answer of the chosen prediction is kept in sight: %s', async (scale) => {
  const page = await slide('next-token', scale, 320);
  await unfold(page);
  const rows = page.locator('surprisal-next-token tr.prediction');
  const count = await rows.count();
  for (const index of [count - 1, 0, 3]) {
    await rows.nth(index).locator('button').click();
    const [before, after] = await page
      .locator('.chosen .next')
      .first()
      .evaluate((next) => {
        const box = next.closest('.scroll')?.getBoundingClientRect() ?? new DOMRect();
        const cell = next.getBoundingClientRect();
        return [cell.left - box.left, box.right - cell.right] as const;
      });
    expect(before).toBeGreaterThanOrEqual(-1);
    expect(after).toBeGreaterThanOrEqual(-1);
  }
});
