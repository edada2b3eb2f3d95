// Tab, Enter, Space and arrows alone: no script moves the focus within the page.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { sharedPage, useBrowser, words } from './page.ts';
import { tabThrough } from './tab.ts';

useBrowser();
const open = sharedPage();

interface Stop {
  readonly what: string;
  /** On the page, not in the window: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

/** Where the focus is, through all shadow roots. */
const here = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    at ??= document.body;
    const name = at.getAttribute('aria-label') ?? at.textContent.replace(/\s+/g, ' ').trim();
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const [x, y] = [scrollX, scrollY];
    return {
      what: `${at.localName}#${at.id} ${at.getAttribute('name') ?? ''} ${name.slice(0, 150)}`,
      box: [left + x, top + y, right + x, bottom + y] as const,
    };
  });

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await here(page)).what.includes(wanted)) return;
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** Back and up at once is against the order of reading; up alone is the next column. */
const against = (from: Stop, to: Stop): boolean =>
  to.box[3] <= from.box[1] - 8 && to.box[0] < from.box[2] - 8;

test.each(contracts)(
  '%s: a control answers to its key, and Tab goes through to the end and back',
  async (lab, { small = '', control: { name, key, shown } }) => {
    const page = await open(`#/${lab}${small}`);
    const numbers = page.locator(shown).first();
    await expect.poll(() => words(numbers)).toMatch(/\d|→/);
    const before = await words(numbers);
    await tabTo(page, name);
    await page.keyboard.press(key);
    await expect.poll(() => words(numbers)).not.toBe(before);

    const forwards = await tabThrough(page, here);
    const back = await tabThrough(page, here, 'Shift+Tab');
    const names = (all: readonly Stop[]): string[] => all.map(({ what }) => what);
    expect(names(back).reverse()).toEqual(names(forwards));
    expect(forwards.length).toBeGreaterThan(20);
    const wrong = forwards.flatMap((stop, i) => {
      const next = forwards[i + 1];
      return next !== undefined && against(stop, next) ? [`${stop.what} → ${next.what}`] : [];
    });
    expect(wrong).toEqual([]);
  },
);
