// When all of a page is there, and nothing of it moves any more.
import type { Page, Request } from 'playwright-core';

/** The requests of each page that have not been answered. */
const requests = new WeakMap<Page, Set<Request>>();

/** Before the page goes anywhere. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  requests.set(page, open);
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/**
 * Until nothing is on its way to the page and for three frames nothing of it has changed its place:
 * observers, charts and what is loaded late have done their work by then.
 */
export async function rested(page: Page): Promise<void> {
  const open = requests.get(page) ?? new Set();
  let busy = true;
  while (busy) {
    busy = open.size > 0;
    await page.evaluate(restedFrames);
    busy ||= open.size > 0;
  }
}

async function restedFrames(): Promise<void> {
  const places = (root: ParentNode): string =>
    Array.from(root.querySelectorAll('*'), (element) => {
      const { top, width, height } = element.getBoundingClientRect();
      const inner = element.shadowRoot === null ? '' : places(element.shadowRoot);
      return `${top} ${width} ${height} ${inner}`;
    }).join();
  let before = '';
  for (let [same, frames] = [0, 0]; same < 3; frames += 1) {
    if (frames > 1000) throw new Error('the page does not come to rest');
    await new Promise(requestAnimationFrame);
    const now = places(document);
    same = now === before && document.fonts.status === 'loaded' ? same + 1 : 0;
    before = now;
  }
}

/** Lets every part of the page be seen once, in a window as tall as the page. */
export async function scrollThrough(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (size === null) throw new Error('the page has no window');
  const heightOf = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight);
  for (let [seen, height] = [0, await heightOf()]; height > seen; height = await heightOf()) {
    await page.setViewportSize({ ...size, height });
    await rested(page);
    seen = height;
  }
  await page.setViewportSize(size);
  await page.evaluate(() => scrollTo(0, 0));
}
