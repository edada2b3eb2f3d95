// Every lab with its largest and smallest numbers, in every width: no number is ever cut.
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { layoutFaults } from './checks.ts';
import { answersOutOfSight, numberFaults } from './numbers-whole.ts';
import { rested, scrollThrough, sharedPage, useBrowser } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();
const open = sharedPage();

const widths = [1280, 768, 375, 320] as const;

const cases = contracts.flatMap(([lab, { extremes = [], small = '' }]) =>
  [small, ...extremes].map((settings) => [lab, settings] as const),
);

test('every lab has extreme settings', () => {
  const without = contracts.filter(([, { extremes = [] }]) => extremes.length === 0);
  expect(without.map(([lab]) => lab)).toEqual([]);
});

test.each(cases)(
  '%s%s: all of every number can be seen',
  async (lab, settings) => {
    const page = await open(`#/${lab}${settings}`);
    expect(await page.locator('.notice[role=alert]').count()).toBe(0);
    await page.evaluate(async () => {
      const run = window.surprisal.run;
      if (run !== undefined) await run.seek(30).catch(() => undefined);
    });
    await scrollThrough(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await rested(page);
      const faults = [...(await numberFaults(page)), ...(await layoutFaults(page))];
      expect(faults, `${width} px`).toEqual([]);
    }
  },
  240_000,
);

test.each(contracts)(
  '%s: the wheel over a table or a piece of code is the page’s',
  async (lab, { small = '' }) => {
    const page = await open(`#/${lab}${small}`);
    await unfold(page);
    await scrollThrough(page);
    await page.locator('surprisal-data-table summary').first().click();
    const boxes = page.locator('surprisal-data-table .scroll:visible, surprisal-code pre:visible');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i += 1) {
      const box = boxes.nth(i);
      await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const before = await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return scrollY;
      });
      await box.hover();
      await page.mouse.wheel(0, before > 300 ? -200 : 200);
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
      expect(await box.evaluate((element) => element.scrollTop)).toBe(0);
    }
  },
);

/** What comes late has its place from the start; it need not fit to the pixel. */
test.each(contracts.flatMap(([lab]) => [1280, 320].map((width) => [lab, width] as const)))(
  '%s: the page grows no higher while one scrolls down, %i px',
  async (lab, width) => {
    const page = await open(`#/${lab}`, { viewport: { width, height: 800 } });
    const height = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await scrollThrough(page);
    expect(Math.abs((await height()) / before - 1)).toBeLessThan(0.03);
  },
);

test.each(contracts)(
  '%s: the answer of every table that scrolls is in sight',
  async (lab, { small = '', plainTables = '' }) => {
    const page = await open(`#/${lab}${small}`, { viewport: { width: 320, height: 800 } });
    await scrollThrough(page);
    expect(await answersOutOfSight(page, plainTables)).toEqual([]);
  },
);
