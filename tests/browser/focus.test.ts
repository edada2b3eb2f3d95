// Where the keyboard is can be seen, at every stop of every lab.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { rested, scrollThrough, sharedPage, useBrowser } from './page.ts';
import { tabThrough } from './tab.ts';

useBrowser();
const open = sharedPage();

interface Stop {
  /** The same text for the same element. */
  readonly key: string;
  readonly faults: readonly string[];
}

/** What is wrong with how the element with the focus shows that it has it. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) throw new Error('nothing has the focus');
    const focused = element;
    const up = (at: Element): Element | null => {
      if (at.assignedSlot) return at.assignedSlot;
      const root = at.getRootNode();
      return at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const around: Element[] = [];
    for (let at: Element | null = focused; at; at = up(at)) around.push(at);
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (brush === null) throw new Error('no canvas');
    const over = (...colours: readonly string[]): number => {
      for (const colour of colours) {
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = Array.from(brush.getImageData(0, 0, 1, 1).data, (part) =>
        part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const grounds = around.slice(1).map((each) => getComputedStyle(each).backgroundColor);
    const faults: string[] = [];
    const style = getComputedStyle(focused);
    const width = Number.parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || width < 2)
      faults.push(`outline ${style.outlineStyle} ${style.outlineWidth}`);
    const ground = ['#fff', ...grounds.reverse()];
    const [line, paper] = [over(...ground, style.outlineColor), over(...ground)];
    if (Math.max(line, paper) / Math.min(line, paper) < 3) faults.push('outline too faint');
    const box = focused.getBoundingClientRect();
    if (box.bottom > innerHeight + 2 && box.height < innerHeight / 2)
      faults.push('below the window');
    if (box.top < -2 && box.height < innerHeight / 2) faults.push('above the window');
    const reach = width + Number.parseFloat(style.outlineOffset);
    let cut = 0;
    for (const each of around.slice(1)) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      if (each === document.documentElement || each === document.body) continue;
      const frame = each.getBoundingClientRect();
      cut = Math.max(
        cut,
        [
          frame.left - (box.left - reach),
          box.right + reach - frame.right,
          frame.top - (box.top - reach),
          box.bottom + reach - frame.bottom,
        ].filter((beyond) => beyond > reach - 1).length,
      );
    }
    if (cut > 1 && reach > 0) faults.push(`outline cut off at ${cut} sides`);
    const afloat = (at: Element): Element | undefined => {
      for (let each: Element | null = at; each; each = up(each))
        if (/fixed|sticky/.test(getComputedStyle(each).position)) return each;
      return undefined;
    };
    const deepest = (x: number, y: number): Element | null => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(x, y);
        if (inner === null || inner === hit) break;
        hit = inner;
      }
      return hit;
    };
    for (const [x, y] of [
      [0.5, 0.5],
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ] as const) {
      const [left, top] = [box.left + x * box.width, box.top + y * box.height];
      if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) continue;
      const hit = deepest(left, top);
      const cover = hit === null ? undefined : afloat(hit);
      if (cover === undefined || around.includes(cover)) continue;
      let inside: Element | null = cover;
      while (inside !== null && inside !== focused) inside = up(inside);
      if (inside === null) {
        faults.push(`beneath ${cover.localName}.${cover.className}`);
        break;
      }
    }
    const label = focused.ariaLabel ?? focused.textContent.trim().slice(0, 30);
    const path = around.map((each) => Array.from(each.parentElement?.children ?? []).indexOf(each));
    return { key: `${focused.localName}#${focused.id} “${label}” ${path.join('.')}`, faults };
  });

const looks = [
  ['wide and light', { width: 1280, height: 800 }, {}],
  ['narrow and dark', { width: 320, height: 640 }, { colorScheme: 'dark' }],
  ['in forced colours', { width: 1280, height: 800 }, { forcedColors: 'active' }],
] as const;

test.each(contracts)('%s shows where the focus is at every stop', async (lab, { except }) => {
  const page = await open(`#/${lab}`);
  await scrollThrough(page);
  const faults: string[] = [];
  for (const [look, size, media] of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await rested(page);
    const stops = await tabThrough(page, stop);
    for (const { key, faults: wrong } of stops)
      faults.push(...wrong.map((fault) => `${look}, ${key}: ${fault}`));
    expect(stops.length > 25, `${stops.length} stops, ${look}`).toBe(!except?.stops);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(faults).toEqual([]);
});
