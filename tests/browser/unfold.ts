import type { Page } from 'playwright-core';

/** Opens every section that is folded away, as a reader who wants to see all of it. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('details.fold')) (element as HTMLDetailsElement).open = true;
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document);
  });
