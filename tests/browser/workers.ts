// A page's worker, and the two ways in which it can be lost.
import type { Page, Worker } from 'playwright-core';

/** The worker of a page that has one. */
export const worker = (page: Page): Worker => {
  const [found] = page.workers();
  if (found === undefined) throw new Error('there is no worker');
  return found;
};

/** As the system ends one that has taken too much memory: without a word. */
export const end = (one: Worker): Promise<void> =>
  one.evaluate(() => self.close()).catch(() => undefined);

/** As an error that nobody has caught: the page hears of it at once. */
export const kill = (one: Worker): Promise<void> =>
  one
    .evaluate(() => {
      setTimeout(() => {
        throw new Error('killed');
      });
    })
    .catch(() => undefined);
