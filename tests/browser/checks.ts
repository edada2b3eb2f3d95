// What must hold on every page of every lab, asked of the page as it is now, or of a part of it: the
// first element that matches, and all within it.
import type { Page } from 'playwright-core';
import { overlaps } from './overlaps.ts';

export { axeFindings } from './axe.ts';
export { overlaps };

export interface Box {
  readonly what: string;
  readonly box: readonly number[];
}

export interface Measured {
  /** What reaches beyond the window, and cannot be scrolled to. */
  readonly wide: string[];
  /** What its box hides a part of. */
  readonly clipped: string[];
  readonly boxes: Box[];
}

/** Every element of the page, or of a part of it, in document order, through all shadow roots. */
export const measure = (page: Page, within = 'html'): Promise<Measured> =>
  page
    .locator(within)
    .first()
    .evaluate((scope) => {
      const all: Element[] = [];
      const walk = (element: Element): void => {
        all.push(element);
        for (const child of element.shadowRoot?.children ?? []) walk(child);
        for (const child of element.children) walk(child);
      };
      walk(scope);
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
          element.getClientRects().length > 0 &&
          !element.closest('.visually-hidden, .skip, .katex'),
      );
      const wide = seen
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(element),
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
export const smallTargets = (page: Page, least: number, within = 'html'): Promise<string[]> =>
  page
    .locator(within)
    .first()
    .evaluate((scope, size) => {
      const found: string[] = [];
      /** A word may be held together with the mark that follows it. */
      const sentenceOf = ({ parentElement, parentNode }: Element): ParentNode | null =>
        parentElement?.matches('.nowrap') === true ? sentenceOf(parentElement) : parentNode;
      const isInSentence = (element: Element): boolean => {
        if (!getComputedStyle(element).display.startsWith('inline')) return false;
        const root = element.getRootNode();
        const term = root instanceof ShadowRoot && root.host.localName === 'surprisal-term';
        return (
          term ||
          Array.from(sentenceOf(element)?.childNodes ?? []).some(
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
      if (scope.shadowRoot) walk(scope.shadowRoot);
      walk(scope);
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

/** What is wrong with how the page, or a part of it, fits into the window. */
export async function layoutFaults(page: Page, within?: string): Promise<string[]> {
  const { wide, clipped } = await measure(page, within);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [
    ...wide.map((what) => `${what} is too wide`),
    ...clipped.map((what) => `${what} is clipped`),
    ...(await overlaps(page, within)),
    ...(sideways ? ['the page scrolls sideways'] : []),
  ];
}
