// Tab, Enter, Space and arrows alone, from the moment the page is there: no script moves the focus.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser, visit, words } from './page.ts';

useBrowser();

interface Stop {
  readonly what: string;
  /** On the page, not in the window: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

/** Where the focus is, through all shadow roots; null where it has left the page. */
const here = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at === null || at === document.body) return null;
    const name = at.getAttribute('aria-label') ?? at.textContent.replace(/\s+/g, ' ').trim();
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const [x, y] = [scrollX, scrollY];
    return {
      what: `${at.localName}#${at.id} ${at.getAttribute('name') ?? ''} ${name.slice(0, 150)}`,
      box: [left + x, top + y, right + x, bottom + y] as const,
    };
  });

const most = 400;

/** Every stop from here to where the focus leaves the page. */
async function stops(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const stop = await here(page);
    if (stop === null) return found;
    found.push(stop);
  }
  throw new Error(`${key} never leaves the page: ${found.at(-1)?.what}, ${found.at(-2)?.what}`);
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await here(page))?.what.includes(wanted)) return;
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** Back and up at once is against the order of reading; up alone is the next column. */
const against = (from: Stop, to: Stop): boolean =>
  to.box[3] <= from.box[1] - 8 && to.box[0] < from.box[2] - 8;

const smallDigits = '#/digits?train=200&test=100&epochs=1&batch=20';

test.each([
  ['#/train', 'button#step', 'Enter', 'surprisal-distributions .line'],
  ['#/softmax', 'All probabilities over', 'ArrowRight', 'surprisal-logit-rows #sum'],
  ['#/neg-log', 'Minus log p over p', 'ArrowLeft', 'surprisal-formula .katex-html'],
  ['#/cross-entropy', 'button#race-even', 'Space', '#race-said'],
  ['#/next-token', 'button#source-text', 'Space', 'surprisal-predictions tbody'],
  ['#/information', 'P(0)', 'ArrowRight', '#bars-p .number'],
  [smallDigits, 'pixel', 'ArrowUp', 'surprisal-answer tbody'],
] as const)(
  '%s: %s answers to %s, and Tab goes through to the end and back',
  async (hash, control, key, shown) => {
    const page = await visit({ hash });
    const numbers = page.locator(shown).first();
    await expect.poll(() => words(numbers)).toMatch(/\d|→/);
    const before = await words(numbers);
    await tabTo(page, control);
    await page.keyboard.press(key);
    await expect.poll(() => words(numbers)).not.toBe(before);

    await stops(page, 'Tab');
    const forwards = await stops(page, 'Tab');
    const back = await stops(page, 'Shift+Tab');
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
