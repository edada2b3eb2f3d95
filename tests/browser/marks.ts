import type { Page } from 'playwright-core';

/**
 * Marks of Chinese in a wrong place: at the start of a line those that close, at its end those that
 * open, and marks of half width beside Chinese words, in texts that are read out too.
 */
export const misplacedMarks = (page: Page, within = 'html'): Promise<string[]> =>
  page
    .locator(within)
    .first()
    .evaluate((scope) => {
      interface Glyph {
        readonly character: string;
        readonly box: DOMRect;
        readonly element: Element;
      }
      const closing = '，。；：、？！）”》';
      const opening = '（“《';
      const half = /\p{Script=Han}[)”]?[,;:] |[,;:] \p{Script=Han}/u;
      const spoken = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'meaning', 'name'];
      const found: string[] = [];
      let last: Glyph | null = null;

      const up = (element: Element): Element | null => {
        if (element.assignedSlot) return element.assignedSlot;
        const root = element.getRootNode();
        return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      };
      /** Where the lines of an element's words are. */
      const block = (element: Element): Element => {
        for (let at: Element | null = element; at; at = up(at))
          if (!/^(?:inline|contents)/u.test(getComputedStyle(at).display)) return at;
        return element;
      };
      const holds = (outer: Element, inner: Element): boolean => {
        for (let at: Element | null = inner; at; at = up(at)) if (at === outer) return true;
        return false;
      };
      const ask = (text: string): void => {
        const mark = half.exec(text)?.[0];
        if (mark !== undefined) found.push(`“${mark}” is of half width in “${text.slice(0, 60)}”`);
      };
      const glyph = (text: Text, at: number, element: Element): Glyph | null => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = Array.from(range.getClientRects()).find(({ width }) => width > 0);
        return box === undefined ? null : { character: text.data.charAt(at), box, element };
      };
      /** Asks two neighbours, of which one is a mark. */
      const between = (before: Glyph, after: Glyph): void => {
        const below = after.box.top + after.box.height / 2 > before.box.bottom;
        if (!below || after.box.left > before.box.left) return;
        const said = `in “${after.element.textContent.trim().slice(0, 40)}”`;
        const [end, start] = [before.character, after.character];
        if (closing.includes(start) && holds(block(after.element), before.element))
          found.push(`a line begins with ${start} after ${end} ${said}`);
        if (opening.includes(end) && holds(block(before.element), after.element))
          found.push(`a line ends with ${end} ${said}`);
      };
      const read = (text: Text): void => {
        const { parentElement: element, data } = text;
        if (element === null || data.trim() === '') return;
        if (element.closest('.visually-hidden, .katex, svg, option, script, style, pre, code'))
          return;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
        ask(`${last?.character ?? ''}${data.replace(/\s+/gu, ' ')}`);
        for (let i = 0; i < data.length; i += 1) {
          const character = data.charAt(i);
          if (character.trim() === '') continue;
          const beside =
            closing.includes(character) ||
            closing.includes(data.charAt(i + 1) || ' ') ||
            opening.includes(character) ||
            (last !== null && opening.includes(last.character)) ||
            i >= data.trimEnd().length - 1;
          if (!beside) continue;
          const here = glyph(text, i, element);
          if (here === null) continue;
          if (last !== null) between(last, here);
          last = here;
        }
      };
      const walk = (node: Node): void => {
        if (node instanceof Text) read(node);
        if (node instanceof Element)
          for (const name of spoken) ask((node.getAttribute(name) ?? '').trim());
        if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
        if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return;
        for (const child of node.childNodes) walk(child);
      };
      walk(scope);
      return [...new Set(found)];
    });
