// The page as a reader uses it: what is seen is clicked, and keys go where that leads.
import { expect } from 'vitest';
import type { SurprisalHook } from '../../web/src/page/hook.ts';
import type { BrowserDriver } from './driver.ts';

declare global {
  interface Window {
    readonly surprisal: SurprisalHook;
  }
}

/** Opens a lab by its fragment and waits until its numbers stand there. */
export async function openLab(driver: BrowserDriver, address: string): Promise<void> {
  await driver.open(address);
  await expect.poll(() => driver.evaluate(() => 'surprisal' in window)).toBe(true);
  await driver.evaluate(() => window.surprisal.ready);
}

/** Clicks the middle of the first such element that is seen, through all shadow roots. */
export async function clickOn(driver: BrowserDriver, selector: string): Promise<void> {
  const [x, y] = await driver.evaluate(async (wanted): Promise<[number, number]> => {
    const find = (root: ParentNode): HTMLElement | undefined => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(wanted) && element.getClientRects().length > 0) return element;
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    let trouble = '';
    for (let tries = 0; tries < 100; tries += 1) {
      const element = find(document);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame); // what has just come into view may still move it
      if (element === undefined) {
        trouble = `${wanted} is not to be seen`;
        continue;
      }
      const box = element.getBoundingClientRect();
      const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
      let hit = document.elementFromPoint(left, top);
      while (hit?.shadowRoot) {
        const deeper = hit.shadowRoot.elementFromPoint(left, top);
        if (deeper === null || deeper === hit) break;
        hit = deeper;
      }
      if (hit !== null && (element.contains(hit) || hit.contains(element))) return [left, top];
      trouble = `${wanted} lies under ${hit?.outerHTML ?? 'nothing'}`;
    }
    throw new Error(trouble);
  }, selector);
  await driver.click(x, y);
}

/** Replaces what stands in a text field. */
export async function fillIn(driver: BrowserDriver, selector: string, text: string): Promise<void> {
  await clickOn(driver, selector);
  await driver.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement))
      throw new Error(`${active?.localName ?? 'nothing'} has the focus`);
    active.select();
  });
  await driver.type(text);
  await driver.press('Enter');
}

export const settingsOf = (driver: BrowserDriver): Promise<Readonly<Record<string, unknown>>> =>
  driver.evaluate(() => window.surprisal.settings());

/** Looks at every part of the page once, so that what waits until it is seen is there too. */
export const scrollThrough = (driver: BrowserDriver): Promise<void> =>
  driver.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo(0, 0);
  });
