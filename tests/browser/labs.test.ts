// What every lab whose numbers follow from its settings keeps: one row in this table for each.
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { measure, overlaps, smallTargets } from './checks.ts';
import { scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

const labs = ['softmax', 'neg-log', 'cross-entropy', 'next-token', 'information'] as const;

/** All text of the lab, through all shadow roots, with the numbers of its canvases' tables. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (root: Node): string => {
      if (root instanceof Text) return root.data;
      if (
        root instanceof Element &&
        root.matches('style, .katex-mathml, surprisal-formula, #shown')
      )
        return '';
      const inner = root instanceof Element ? (root.shadowRoot ?? root) : root;
      return Array.from(inner.childNodes, read).join(' ');
    };
    return read(
      document.querySelector('surprisal-page')?.shadowRoot?.querySelector('main') ?? document,
    )
      .replace(/\s+/g, ' ')
      .trim();
  });

const openTables = async (page: Page): Promise<void> => {
  const tables = page.locator('surprisal-data-table summary');
  const count = await tables.count();
  for (let i = 0; i < count; i += 1) await tables.nth(i).click();
  // Their rows come an event later.
  await expect.poll(() => page.locator('surprisal-data-table tbody').count()).toBe(count);
};

describe.each(labs)('%s', (lab) => {
  const hash = `#/${lab}`;

  test.each([
    [1280, 'en-US', 24],
    [1280, 'zh-CN', 24],
    [320, 'en-US', 44],
    [320, 'zh-CN', 44],
  ] as const)('nothing overflows or is clipped, %d px, %s', async (width, locale, least) => {
    const page = await visit({ hash, options: { locale, viewport: { width, height: 800 } } });
    await scrollThrough(page);
    await openTables(page);
    const { wide, clipped } = await measure(page);
    expect({ wide, clipped, overlaps: await overlaps(page) }).toEqual({
      wide: [],
      clipped: [],
      overlaps: [],
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expect(await smallTargets(page, least)).toEqual([]);
  });

  test('its first picture stands before the engine has loaded, and is the engine’s own', async () => {
    const hold = { status: 503, type: 'text/plain', body: 'later' };
    const answers = { '.wasm': hold };
    const page = await visit({ hash, answers, expected: /503|\.wasm/ });
    await scrollThrough(page);
    await page.locator('#retry').waitFor();
    const notice = page.locator('.notice');
    const said = await notice.textContent();
    expect(said).toContain('503');
    await openTables(page);
    const before = await textOf(page);
    delete (answers as Record<string, unknown>)['.wasm'];
    await page.locator('#retry').click();
    await notice.waitFor({ state: 'detached' });
    const after = await textOf(page);
    expect(before.replace((said ?? '').replace(/\s+/g, ' ').trim(), '').trim()).toBe(after);
  });

  test('it moves without a click, unless motion is not wanted', async () => {
    const moving = await visit({ hash, moving: true });
    await moving.waitForFunction(() => performance.getEntriesByName('surprisal:moving').length > 0);
    const resting = await visit({ hash });
    expect(
      await resting.evaluate(() => performance.getEntriesByName('surprisal:moving').length),
    ).toBe(0);
    const before = await textOf(resting);
    await resting.locator('#step').click();
    await expect.poll(() => textOf(resting)).not.toBe(before);
  });

  test('nothing around the numbers moves while it plays', async () => {
    const page = await visit({ hash });
    await scrollThrough(page);
    const scrub = page.locator('surprisal-demonstration input[type=range]');
    const last = Number(await scrub.getAttribute('max'));
    const to = (step: number): Promise<void> => scrub.fill(String(step));
    await to(last);
    const { boxes } = await measure(page);
    for (const part of [0, 0.3, 0.6, 0.9]) {
      await to(Math.round(part * last));
      await page.waitForTimeout(50);
      const moved = (await measure(page)).boxes.filter(
        (one, i) => JSON.stringify(one) !== JSON.stringify(boxes[i]),
      );
      expect(moved).toEqual([]);
    }
  });

  test('a setting that it does not have is refused, and nothing changes', async () => {
    const page = await visit({ hash: `${hash}?nonsense=1` });
    expect(await page.locator('surprisal-page > .notice, .notice').first().textContent()).toContain(
      'nonsense',
    );
    expect(new URL(page.url()).hash).toBe(hash);
  });

  test('one gets there and back through the navigation', async () => {
    const page = await visit();
    await page.locator(`nav a[href="${hash}"]`).click();
    await page.waitForFunction((name) => window.surprisal.lab === name, lab);
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.locator(`surprisal-${lab}-lab h1`).textContent()).not.toBe('');
    await page.goBack();
    await page.waitForFunction(() => window.surprisal.lab === 'train');
    expect(await page.locator('surprisal-train-lab h1').count()).toBe(1);
  });
});
