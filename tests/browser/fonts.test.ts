// Every face that a formula asks for is one that the page brings.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { rested, scrollThrough, sharedPage, useBrowser } from './page.ts';

useBrowser();
const open = { English: sharedPage(), Chinese: sharedPage({ locale: 'zh-CN' }) };

/** The faces of KaTeX that the formulas in sight are set in, and those that the page has. */
const faces = (page: Page): Promise<{ asked: string[]; brought: string[] }> =>
  page.evaluate(() => {
    const asked = new Set<string>();
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const text = Array.from(element.childNodes).some(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        if (!text || !element.closest('.katex-html')) continue;
        const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element);
        const family = /KaTeX_\w+/.exec(fontFamily)?.[0];
        if (family !== undefined) asked.add(`${family} ${fontStyle} ${fontWeight}`);
      }
    };
    walk(document);
    const brought = Array.from(document.fonts, ({ family, style, weight }) => {
      const number = { normal: '400', bold: '700' }[weight] ?? weight;
      return `${family.replaceAll('"', '')} ${style} ${number}`;
    });
    return { asked: Array.from(asked), brought };
  });

/**
 * Every button that a lab offers to try something, turn something or look at a phase of something,
 * but that which asks this server for files that it does not have.
 */
const buttons = '[id^=try-], button[data-phase], button[aria-pressed]:not(#folder), #next-phase';

describe.each(contracts)('%s', (lab, { small = '', states = [], except }) => {
  test.each(['English', 'Chinese'] as const)('in %s', async (language) => {
    const page = await open[language](`#/${lab}${small}`);
    await scrollThrough(page);
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      const { asked, brought } = await faces(page);
      expect(asked.filter((face) => !brought.includes(face))).toEqual([]);
      for (const face of asked) seen.add(face);
    };
    await look();
    expect(seen.has('KaTeX_Main normal 400')).toBe(!except?.formula);
    for (const { enter, leave } of states) {
      await enter(page);
      await rested(page);
      await look();
      await leave?.(page);
    }
    // The words of the other language are in the fonts of the system.
    if (language === 'Chinese') return;
    const all = page.locator('main').locator(buttons);
    for (let i = 0; i < (await all.count()); i += 1) {
      await all.nth(i).evaluate((button) => (button as HTMLElement).click());
      await rested(page);
      await look();
    }
  });
});
