// What is told of a print draws its charts for paper, from where one stands, in every engine.
import { expect, test } from 'vitest';
import { openLab } from './controls.ts';
import type { BrowserDriver } from './driver.ts';
import { inEveryEngine } from './engines.ts';

/** Of every line chart the width of its canvas, and how many of its pixels have ink. */
const drawn = (driver: BrowserDriver, event: 'beforeprint' | 'afterprint') =>
  driver.evaluate((type) => {
    dispatchEvent(new Event(type));
    const found: { readonly width: number; readonly inked: number }[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const chart = root instanceof ShadowRoot && root.host.localName === 'surprisal-line-chart';
        if (chart && element instanceof HTMLCanvasElement) {
          const { width, height } = element;
          const copy = Object.assign(document.createElement('canvas'), { width, height });
          const context = copy.getContext('2d', { willReadFrequently: true });
          context?.drawImage(element, 0, 0);
          const { data = [] } = context?.getImageData(0, 0, width, height) ?? {};
          let inked = 0;
          for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 128) inked += 1;
          found.push({ width, inked });
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  }, event);

inEveryEngine((session) => {
  test('charts below the fold are on the paper, and the screen is as before', async () => {
    const { driver } = session();
    await openLab(driver, `${session().site}#/neg-log`);
    await expect
      .poll(async () => {
        const charts = await drawn(driver, 'beforeprint');
        const before = await drawn(driver, 'afterprint');
        expect(before).toHaveLength(charts.length);
        return charts.map(({ width, inked }) => width === 2040 && inked > 2000);
      })
      .toEqual(Array.from({ length: 7 }, () => true));
  });
});
