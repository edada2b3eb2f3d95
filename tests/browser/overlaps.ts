import type { Page } from 'playwright-core';

/** Words that lie on other words, and words that a box cuts off at its lower edge. */
export const overlaps = (page: Page, within = 'body'): Promise<string[]> =>
  page
    .locator(within)
    .first()
    .evaluate((scope) => {
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
          (each) =>
            /sticky|fixed/.test(getComputedStyle(each).position) || each.matches('[popover]'),
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
      walk(scope);
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
