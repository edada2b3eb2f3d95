// What must hold on every page of every lab, asked of the page as it is now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{
    violations: readonly {
      id: string;
      nodes: readonly { target: readonly unknown[]; failureSummary?: string }[];
    }[];
  }>;
}

/**
 * What axe finds wrong on the page, or within the first element that matches, through all shadow
 * roots. The page needs `bypassCSP`.
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (selector) => {
    const pathTo = (root: ParentNode, wanted: string): string[] | null => {
      if (root.querySelector(wanted) !== null) return [wanted];
      for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
        const below = shadowRoot === null ? null : pathTo(shadowRoot, wanted);
        if (below !== null) return [localName, ...below];
      }
      return null;
    };
    const path = selector === undefined ? undefined : pathTo(document, selector);
    if (path === null) throw new Error(`there is no ${selector}`);
    const where = path === undefined ? document : { include: [{ fromShadowDom: path }] };
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(where, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} at ${target.flat().join(' ')}: ${failureSummary ?? ''}`,
      ),
    );
  }, within);
}

export interface Box {
  readonly what: string;
  readonly box: readonly number[];
}

/** Every element of the page, in document order, through all shadow roots. */
export const measure = (page: Page): Promise<{ wide: string[]; clipped: string[]; boxes: Box[] }> =>
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

/**
 * What one presses, types in or drags and finds smaller than `least` pixels, in height or in width.
 * Words of a sentence may be links as they stand; a box with a label is as large as its label.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const found: string[] = [];
    const isInSentence = (element: Element): boolean => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      const root = element.getRootNode();
      const term = root instanceof ShadowRoot && root.host.localName === 'surprisal-term';
      return (
        term ||
        Array.from(element.parentNode?.childNodes ?? []).some(
          (node) => node instanceof Text && /\w|\p{L}/u.test(node.data),
        )
      );
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const presses =
          'a[href], button, select, summary, input, textarea, [role=slider], [role=button]';
        if (!element.matches(presses) || !element.checkVisibility()) continue;
        if (element.matches('.skip:not(:focus), .visually-hidden, .visually-hidden *')) continue;
        if (isInSentence(element)) continue;
        const labelled = element.matches('[type=checkbox], [type=radio]')
          ? (element.closest('label') ?? element)
          : (element.closest('tr.prediction') ?? element); // which answers to a press anywhere
        const { width, height } = labelled.getBoundingClientRect();
        if (width > 0 && (height < size - 0.01 || width < size - 0.01))
          found.push(
            `${element.localName}#${element.id}.${element.className} “${element.ariaLabel ?? element.textContent.trim().slice(0, 20)}” ${width}×${height}`,
          );
      }
    };
    walk(document);
    return found;
  }, least);

export interface Told {
  /** The element that the canvas is drawn by. */
  readonly host: string;
  readonly name: string;
  readonly about: string;
}

/** What a screen reader is told of every canvas: its name, and the sentence that describes it. */
export const canvases = (page: Page): Promise<Told[]> =>
  page.evaluate(() => {
    const found: Told[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'canvas') {
          const about = root.getElementById(element.getAttribute('aria-describedby') ?? '');
          const image = element.getAttribute('role') === 'img';
          found.push({
            host: root instanceof ShadowRoot ? `${root.host.localName}#${root.host.id}` : '',
            name: image ? (element.getAttribute('aria-label') ?? '') : '',
            about: about?.textContent ?? '',
          });
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });

/** Words that lie on other words, and words that a box cuts off at its lower edge. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Words {
      readonly element: Element;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const up = (element: Element): Element | null => {
      if (element.assignedSlot) return element.assignedSlot;
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const lineage = (element: Element): Element[] => {
      const found: Element[] = [];
      for (let at: Element | null = element; at; at = up(at)) found.push(at);
      return found;
    };
    const words: Words[] = [];
    const cut: string[] = [];
    const read = (text: Text): void => {
      const { parentElement: element } = text;
      if (!element || text.data.trim() === '') return;
      if (
        element.closest('.visually-hidden, .skip:not(:focus), .katex, svg, option, script, style')
      )
        return;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
      const style = getComputedStyle(element);
      const around = lineage(element);
      const loose = around.some(
        (each) => /sticky|fixed/.test(getComputedStyle(each).position) || each.matches('[popover]'),
      );
      if (loose) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      const half = 0.3 * Number.parseFloat(style.fontSize);
      for (const box of range.getClientRects()) {
        let [left, right] = [box.left, box.right];
        const middle = (box.top + box.bottom) / 2;
        let [top, bottom] = [middle - half, middle + half];
        for (const each of around) {
          const { overflowX, overflowY } = getComputedStyle(each);
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          const frame = each.getBoundingClientRect();
          const hides = /hidden|clip/.test(overflowY) && each.localName !== 'html';
          if (hides && bottom > frame.bottom + 1 && top < frame.bottom)
            cut.push(`“${text.data.trim().slice(0, 40)}” is cut off`);
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        }
        if (right - left > 1 && bottom > top)
          words.push({ element, text: text.data.trim().slice(0, 40), left, right, top, bottom });
      }
    };
    const walk = (node: Node): void => {
      if (node instanceof Text) read(node);
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return;
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    words.sort((a, b) => a.top - b.top);
    const met = words.flatMap((a, i) => {
      const found: string[] = [];
      for (const b of words.slice(i + 1)) {
        if (b.top >= a.bottom - 1) break;
        if (a.element !== b.element && a.left < b.right - 1 && b.left < a.right - 1)
          found.push(`“${a.text}” meets “${b.text}”`);
      }
      return found;
    });
    return [...cut, ...met];
  });
