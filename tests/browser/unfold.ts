import type { Frame, Page } from 'playwright-core';
import { sharedPage } from './page.ts';

/** Opens every section that is folded away, as a reader who wants to see all of it. */
export const unfold = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('details.fold')) (element as HTMLDetailsElement).open = true;
        if (element.shadowRoot !== null) walk(element.shadowRoot);
      }
    };
    walk(document);
  });

/** A shared page with all that is folded away open. */
export function unfoldedPage(): ReturnType<typeof sharedPage> {
  const open = sharedPage();
  return async (hash, how) => {
    const page = await open(hash, how);
    await unfold(page);
    return page;
  };
}
