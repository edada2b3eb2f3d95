// Nothing overflows, nothing is clipped, and nothing moves but the data.
import { describe, expect, test } from 'vitest';
import { measure, overlaps, smallTargets } from './checks.ts';
import { run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

describe.each([
  ['wide', 1280],
  ['narrow', 320],
] as const)('%s', (_name, width) => {
  test.each(['en-US', 'zh-CN'])(
    'in %s nothing overflows and nothing is clipped',
    async (locale) => {
      const page = await visit({ options: { locale, viewport: { width, height: 800 } } });
      await run(page).seek(184);
      await scrollThrough(page);
      const buttons = page.locator('button[data-phase]');
      for (let i = 0; i < (await buttons.count()); i += 1) {
        await buttons.nth(i).evaluate((button) => (button as HTMLElement).click());
        const { wide, clipped } = await measure(page);
        expect({ wide, clipped, overlaps: await overlaps(page) }).toEqual({
          wide: [],
          clipped: [],
          overlaps: [],
        });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    },
  );

  test('nothing moves while it plays', async () => {
    const page = await visit({ options: { viewport: { width, height: 800 } } });
    await run(page).seek(4);
    const before = (await measure(page)).boxes;
    for (const update of [5, 47, 184, 299]) {
      await run(page).seek(update);
      const after = (await measure(page)).boxes;
      expect(after.filter((one, i) => JSON.stringify(one) !== JSON.stringify(before[i]))).toEqual(
        [],
      );
    }
  });
});

test('touch targets are large enough on a phone, and everywhere else at least 24 px', async () => {
  for (const [width, least] of [
    [320, 44],
    [1280, 24],
  ] as const) {
    const page = await visit({ options: { viewport: { width, height: 800 } } });
    await scrollThrough(page);
    expect(await smallTargets(page, least)).toEqual([]);
  }
});
