import type { Page } from 'playwright-core';

const english = import.meta.glob<Readonly<Record<string, string>>>(
  '../../web/src/**/*messages.en.ts',
  { eager: true, import: 'messages' },
);
/** Names of messages, such as no text of the page is. */
const names = Object.values(english)
  .flatMap(Object.keys)
  .filter((name) => name.includes('.'));

/** Names of messages that stand where their words should. */
export const untranslated = (page: Page, within = 'html'): Promise<string[]> =>
  page
    .locator(within)
    .first()
    .evaluate((scope, all) => {
      const known = new Set(all);
      const spoken = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'meaning'];
      const found: string[] = [];
      const ask = (text: string | null): void => {
        if (text !== null && known.has(text.trim())) found.push(`${text.trim()} has no words`);
      };
      const walk = (node: Node): void => {
        if (node instanceof Text) ask(node.data);
        if (node instanceof Element) for (const name of spoken) ask(node.getAttribute(name));
        if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
        for (const child of node.childNodes) walk(child);
      };
      walk(scope);
      return found;
    }, names);
