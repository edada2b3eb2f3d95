import type { Page } from 'playwright-core';

/**
 * Numbers of which a part cannot be seen: cut off by a box that hides what is too wide for it, with
 * dots or without. And boxes that scroll sideways but do not say so, take no focus, or take the wheel.
 */
export const numberFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const up = (element: Element): Element | null => {
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const name = (element: Element): string =>
      `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}`;
    const number = /\d[\d.]*(e[−-]?\d+)?/;
    const read = (text: Text): void => {
      const { parentElement: element } = text;
      if (!element?.checkVisibility({ visibilityProperty: true })) return;
      if (!number.test(text.data) || element.closest('.visually-hidden, .katex, option')) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      for (let at: Element | null = element; at; at = up(at)) {
        const { overflowX } = getComputedStyle(at);
        if (/auto|scroll/.test(overflowX)) return; // what is beyond its edge can be scrolled to
        if (!/hidden|clip/.test(overflowX) || at.localName === 'html') continue;
        const frame = at.getBoundingClientRect();
        if (right > frame.right + 1 || left < frame.left - 1)
          found.push(`“${text.data.trim().slice(0, 30)}” is cut off by ${name(at)}`);
      }
      if (right > innerWidth + 1)
        found.push(`“${text.data.trim().slice(0, 30)}” reaches beyond the window`);
    };
    const box = (element: Element): void => {
      const { overflowX, overflowY, backgroundImage, maskImage } = getComputedStyle(element);
      const scrolls =
        /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (!scrolls || element.matches('html, textarea, input')) return;
      if (!`${backgroundImage}${maskImage}`.includes('gradient'))
        found.push(`${name(element)} scrolls and does not show it`);
      const focusable = 'a[href], button, input, [tabindex]';
      if (!element.matches('[tabindex]') && element.querySelector(focusable) === null)
        found.push(`${name(element)} scrolls, and keys do not reach it`);
      if (overflowY !== 'hidden' && element.scrollHeight > element.clientHeight + 1)
        found.push(`${name(element)} takes the wheel`);
    };
    const walk = (node: Node): void => {
      if (node instanceof Text) read(node);
      if (node instanceof Element) {
        if (!node.checkVisibility()) return;
        box(node);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return [...new Set(found)];
  });

/**
 * Rows of tables that scroll sideways in which, before one scrolls, neither the last cell is seen nor
 * one that is kept in sight. In `plainTables` the last column is not what the others lead to.
 */
export const answersOutOfSight = (page: Page, plainTables: string): Promise<string[]> =>
  page.evaluate((without) => {
    const found: string[] = [];
    const boxOf = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
      return null;
    };
    const read = (table: HTMLTableElement): void => {
      const box = boxOf(table);
      if (box === null || box.scrollWidth <= box.clientWidth + 1 || table.closest('.katex')) return;
      const { right } = box.getBoundingClientRect();
      for (const row of table.rows) {
        const cells = [...row.cells];
        const last = cells.at(-1);
        if (last === undefined || last.colSpan > 1 || cells.length === 1) continue;
        const kept = cells.slice(1).filter((cell) => getComputedStyle(cell).position === 'sticky');
        if ([last, ...kept].every((cell) => cell.getBoundingClientRect().right > right + 1))
          found.push(`${table.className}: “${row.innerText}”`);
      }
    };
    const walk = (node: Element | ShadowRoot): void => {
      for (const child of node.children) {
        if (!child.checkVisibility()) continue;
        const counts = without === '' || !child.matches(without);
        if (child instanceof HTMLTableElement && counts) read(child);
        if (child.shadowRoot) walk(child.shadowRoot);
        walk(child);
      }
    };
    walk(document.body);
    return [...new Set(found)];
  }, plainTables);
