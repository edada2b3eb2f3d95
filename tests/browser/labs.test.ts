// What every lab keeps, whatever it shows.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { listedLabs } from '../labs.ts';
import { measure } from './checks.ts';
import { goTo, rested, scrollThrough, sharedPage, useBrowser, visit } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();
const open = sharedPage();

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

/** Tables, and the folded parts of a lab that have some. */
const openTables = async (page: Page): Promise<void> => {
  await unfold(page);
  const tables = page.locator('surprisal-data-table summary');
  const count = await tables.count();
  for (let i = 0; i < count; i += 1) await tables.nth(i).click();
  // Their rows come an event later.
  await expect.poll(() => page.locator('surprisal-data-table tbody').count()).toBe(count);
};

const marks = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('surprisal:moving').length);

describe.each(contracts)('%s', (lab, { small = '', long = '', except }) => {
  const hash = `#/${lab}`;

  test.skipIf(except?.['first picture'] !== undefined)(
    'its first picture stands before the engine has loaded, and is the engine’s own',
    async () => {
      const hold = { status: 503, type: 'text/plain', body: 'later' };
      const answers: Record<string, typeof hold> = { '.wasm': hold };
      const page = await visit({ hash, answers, expected: /503|\.wasm/ });
      await scrollThrough(page);
      await page.locator('#retry').waitFor();
      const notice = page.locator('.notice');
      const said = await notice.textContent();
      expect(said).toContain('503');
      await openTables(page);
      const before = await textOf(page);
      delete answers['.wasm'];
      await page.locator('#retry').click();
      await notice.waitFor({ state: 'detached' });
      const after = await textOf(page);
      expect(before.replace((said ?? '').replace(/\s+/g, ' ').trim(), '').trim()).toBe(after);
    },
  );

  test('it moves without a click, unless motion is not wanted', async () => {
    const moving = await open(hash + long, { moving: true });
    await expect.poll(() => marks(moving)).toBeGreaterThan(0);
    const resting = await open(hash);
    await scrollThrough(resting);
    expect(await marks(resting)).toBe(0);
    const before = await textOf(resting);
    await resting.locator('#step').click();
    await expect.poll(() => textOf(resting)).not.toBe(before);
  });

  test.skipIf(except?.still !== undefined).each([1280, 320])(
    'nothing around the numbers moves while it plays, %i px',
    async (width) => {
      const page = await open(hash + small, { viewport: { width, height: 800 } });
      await scrollThrough(page);
      const scrub = page.locator('.scrub input[type=range]').first();
      const last = Number(await scrub.getAttribute('max'));
      const placesAt = async (part: number) => {
        await scrub.fill(String(Math.round(part * last)));
        await rested(page);
        return (await measure(page)).boxes;
      };
      const before = await placesAt(0.99);
      for (const part of [0.02, 0.3, 0.6, 0.9]) {
        const moved = (await placesAt(part)).filter(
          (one, i) => JSON.stringify(one) !== JSON.stringify(before[i]),
        );
        expect(moved).toEqual([]);
      }
    },
  );

  test('a setting that it does not have is refused, and nothing changes', async () => {
    const page = await open(`${hash}?nonsense=1`);
    expect(await page.locator('.notice').first().textContent()).toContain('nonsense');
    expect(new URL(page.url()).hash).toBe(`${hash}?nonsense=1`);
  });

  test.runIf(listedLabs.includes(lab))('one gets there and back by the navigation', async () => {
    const other = listedLabs.find((name) => name !== lab) ?? '';
    const shown = (page: Page, wanted: string) =>
      page.waitForFunction((name) => window.surprisal.lab === name, wanted);
    const page = await open(`#/${other}`);
    await goTo(page, lab);
    await shown(page, lab);
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.locator(`surprisal-${lab}-lab h1`).textContent()).not.toBe('');
    const back = async (): Promise<string> => {
      await page.goBack();
      await page.waitForFunction((name) => window.surprisal.lab !== name, lab);
      return page.evaluate(() => window.surprisal.lab);
    };
    if ((await back()) === 'contents') await page.goBack();
    await shown(page, other);
    expect(await page.locator(`surprisal-${other}-lab h1`).count()).toBe(1);
  });
});
