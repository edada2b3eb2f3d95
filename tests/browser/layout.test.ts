// Nothing overflows, nothing is clipped, and nothing moves but the data.
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

interface Box {
  readonly what: string;
  readonly box: readonly number[];
}

/** Every element of the page, in document order, through all shadow roots. */
const measure = (page: Page): Promise<{ wide: string[]; clipped: string[]; boxes: Box[] }> =>
  page.evaluate(() => {
    const all: Element[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        all.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    const name = (element: Element): string =>
      `${element.localName}${element.id ? `#${element.id}` : ''}.${element.getAttribute('class') ?? ''}`;
    const hostOf = (element: Element): Element | null => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? root.host : null;
    };
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at; at = at.parentElement ?? hostOf(at))
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const seen = all.filter(
      (element) =>
        element.getClientRects().length > 0 && !element.closest('.visually-hidden, .skip, .katex'),
    );
    const wide = seen
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element),
      )
      .map(name);
    const clipped = seen
      .filter(
        (element) =>
          element instanceof HTMLElement && !getComputedStyle(element).display.includes('inline'),
      )
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
        return (
          hides &&
          style.textOverflow !== 'ellipsis' &&
          element.scrollWidth > element.clientWidth + 1
        );
      })
      .map(name);
    const boxes = seen
      .filter((element) =>
        element.matches(
          'button, h1, h2, section, surprisal-line-chart, .line, .caption, .cell, .end, .legend, p, select, .count',
        ),
      )
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return {
          what: name(element),
          box: [x, y + scrollY, width, height].map((value) => Math.round(value * 2) / 2),
        };
      });
    return { wide, clipped, boxes };
  });

describe.each([
  ['wide', 1280],
  ['narrow', 320],
] as const)('%s', (_name, width) => {
  test.each(['en-US', 'zh-CN'])(
    'in %s nothing overflows and nothing is clipped',
    async (locale) => {
      const page = await visit({ options: { locale, viewport: { width, height: 800 } } });
      await run(page).seek(184);
      await scrollThrough(page);
      const buttons = page.locator('button[data-phase]');
      for (let i = 0; i < (await buttons.count()); i += 1) {
        await buttons.nth(i).evaluate((button) => (button as HTMLElement).click());
        const { wide, clipped } = await measure(page);
        expect(wide).toEqual([]);
        expect(clipped).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    },
  );

  test('nothing moves while it plays', async () => {
    const page = await visit({ options: { viewport: { width, height: 800 } } });
    await run(page).seek(4);
    const before = (await measure(page)).boxes;
    for (const update of [5, 47, 184, 299]) {
      await run(page).seek(update);
      const after = (await measure(page)).boxes;
      expect(after.filter((one, i) => JSON.stringify(one) !== JSON.stringify(before[i]))).toEqual(
        [],
      );
    }
  });
});

test('touch targets are large enough on a phone, and everywhere else at least 24 px', async () => {
  for (const [width, least] of [
    [320, 44],
    [1280, 24],
  ] as const) {
    const page = await visit({ options: { viewport: { width, height: 800 } } });
    await scrollThrough(page);
    const small = await page.evaluate((size) => {
      const found: string[] = [];
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (
            element.matches('button, select, summary, input[type=range]') &&
            !(element.getRootNode() instanceof ShadowRoot && element.matches('[popovertarget]'))
          ) {
            const box = element.getBoundingClientRect();
            if (box.width > 0 && box.height < size)
              found.push(`${element.localName}#${element.id} ${box.width}×${box.height}`);
          }
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return found;
    }, least);
    expect(small).toEqual([]);
  }
});
