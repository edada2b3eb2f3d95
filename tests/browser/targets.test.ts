// Nothing to press, to type in or to drag is too small to hit.
import { expect, test } from 'vitest';
import { smallTargets } from './checks.ts';
import { labs } from './labs.ts';
import { address, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

const places = labs.flatMap((lab) => [
  { place: `#/${lab}`, at: '' },
  { place: `embed.html#/${lab}`, at: 'embed.html' },
]);

test.each(places)(
  '$place has no target below 24 px, and none below 44 px on a phone',
  async ({ place, at }) => {
    const options = { locale: 'zh-CN' }; // the shorter words
    const page = await visit({ at: address + at, hash: place.slice(at.length), options });
    await scrollThrough(page);
    const small: Record<string, string[]> = {};
    for (const [width, least] of [
      [1280, 24],
      [320, 44],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      small[`${width} px`] = await smallTargets(page, least);
    }
    expect(small).toEqual({ '1280 px': [], '320 px': [] });
  },
);
