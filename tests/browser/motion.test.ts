// Nothing moves for who does not want it, what moves can be paused, and nothing is lost by that.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { address, reload, scrollThrough, sharedTab, useBrowser } from './page.ts';

useBrowser();
const visit = sharedTab();

interface Holder extends Element {
  readonly element: { readonly player: { readonly status: string; readonly update: number } };
}

const player = (page: Page): Promise<{ status: string; update: number }> =>
  page.evaluate(() => {
    const holder = document.querySelector<Holder>('surprisal-page, surprisal-embed');
    if (holder === null) throw new Error('no lab');
    const { status, update } = holder.element.player;
    return { status, update };
  });
const status = async (page: Page): Promise<string> => (await player(page)).status;

const marks = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('surprisal:moving').length);

/** Animations that run, and elements whose style would move by itself. */
const restless = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = document.getAnimations().map((animation) => animation.constructor.name);
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        if (
          /[1-9]/.test(`${transitionDuration} ${animationDuration}`) ||
          scrollBehavior === 'smooth'
        )
          found.push(`${element.localName}.${element.getAttribute('class') ?? ''}`);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });

const places = contracts.flatMap(([lab, { long = '' }]) => [
  ['page', lab, '', long] as const,
  ['frame', lab, 'embed.html', long] as const,
]);

describe.each(places)('%s of %s', (_kind, lab, file, long) => {
  test('it can be paused, rests when that is asked for meanwhile, and goes step by step', async () => {
    const place = { at: `${address}${file}`, hash: `#/${lab}${long}` };
    const page = await visit({ ...place, moving: true });
    await expect.poll(() => status(page)).toBe('playing');
    const button = page.locator('#play');
    await button.click();
    await expect.poll(() => status(page)).not.toBe('playing');
    const { update } = await player(page);
    await scrollThrough(page);
    expect((await player(page)).update).toBe(update);

    await button.click();
    await expect.poll(() => status(page)).toBe('playing');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => status(page)).not.toBe('playing');

    await reload(page);
    await scrollThrough(page);
    expect({ marks: await marks(page), restless: await restless(page) }).toEqual({
      marks: 0,
      restless: [],
    });
    expect((await player(page)).update).toBe(0);
    await page.locator('#step').click();
    await expect.poll(async () => (await player(page)).update).toBe(1);
    const scrub = page.locator('.scrub input[type=range]').first();
    await scrub.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await player(page)).update).toBeGreaterThan(1);
    expect(await status(page)).not.toBe('playing');
  });
});
