// A tab that is hidden, frozen or left, and clocks that jump: training neither runs away nor dies.
import { setTimeout as passes } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium, wholeChromium } from './chromium.ts';
import { address, run, useBrowser, visit } from './page.ts';

useBrowser();

const runs: readonly [string, string] = [
  '#/train?seed=3&epochs=10000&speed=30',
  '#/digits?seed=3&train=640&test=50&epochs=100&speed=5',
];

/** Says to the page what a browser says when its tab goes to the back or comes to the front. */
const show = (page: Page, visible: boolean): Promise<void> =>
  page.evaluate((seen) => {
    Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
    const value = seen ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visible);

const update = async (page: Page): Promise<number> => (await run(page).state()).update;
const past = (page: Page, least: number) =>
  page.waitForFunction((at) => (window.surprisal.run?.update ?? 0) > at, least);

/** How many updates a second of the page's own clock brings, by what it shows. */
const pace = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { run } = window.surprisal;
    const began = { at: performance.now(), update: run?.update ?? 0 };
    while (performance.now() < began.at + 1500) await new Promise(requestAnimationFrame);
    return (((run?.update ?? 0) - began.update) * 1000) / (performance.now() - began.at);
  });

test.each(runs)('%s goes on while its tab is hidden, and when it is shown again', async (hash) => {
  const page = await visit({ hash });
  await run(page).play();
  await past(page, 2);
  await show(page, false);
  await past(page, await update(page));
  await show(page, true);
  await past(page, await update(page));
  expect((await run(page).state()).status).toBe('playing');
  expect(page.workers()).toHaveLength(1);
});

test('a run stands while its page is frozen, and goes on at its pace', async () => {
  const page = await visit({ hash: runs[0] });
  await run(page).play();
  await past(page, 2);
  const session = await page.context().newCDPSession(page);
  const before = await update(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await passes(8000); // longer than the patience with a worker
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await past(page, await update(page));
  expect(await page.locator('main .notice').count()).toBe(0);
  expect((await run(page).state()).status).toBe('playing');
  // At most what the pace allows for the time in between, and not all of it in a burst after it.
  expect((await update(page)) - before).toBeLessThan(30 * 30);
  expect(await pace(page)).toBeLessThan(45);
});

test('the way back leads to a page that works, with its run as it was', async () => {
  // Playwright turns the cache of pages off, and the shell has none.
  const browser = await launchChromium([], {
    executablePath: wholeChromium,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const faults: string[] = [];
    for (const hash of runs) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${address}${hash}`);
      await page.evaluate(() => window.surprisal.ready);
      await run(page).pause();
      await run(page).seek(7);
      await page.evaluate(() => Object.assign(window, { left: true }));
      await page.goto('data:text/html,<title>elsewhere</title>');
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => 'surprisal' in window);
      await page.evaluate(() => window.surprisal.ready);
      expect(await page.evaluate(() => 'left' in window)).toBe(true); // the same page, not another
      expect(await update(page)).toBe(7);
      await run(page).step(3);
      expect(await update(page)).toBe(10);
      expect(await page.locator('main .notice').count()).toBe(0);
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** Clocks that can be set, before the page looks at them. */
const settable = (): void => {
  const by = { now: 0, date: 0 };
  Object.assign(window, { by });
  const now = performance.now.bind(performance);
  performance.now = () => now() + by.now;
  const date = Date.now.bind(Date);
  Date.now = () => date() + by.date;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((time) => callback(time + by.now));
};
const setClocks = (page: Page, now: number, date: number): Promise<void> =>
  page.evaluate(
    ([hours, day]) => {
      Object.assign((window as unknown as { by: object }).by, { now: hours, date: day });
    },
    [now, date] as const,
  );

const jumps = [
  [7_200_000, 7_200_000],
  [7_200_000, -7_200_000],
  [0, 0],
] as const;

test.each(runs)('%s neither hurries nor stalls when the clocks jump by hours', async (hash) => {
  const page = await visit({ hash, prepare: settable });
  await run(page).play();
  for (const [now, date] of jumps) {
    await setClocks(page, now, date);
    await past(page, await update(page));
    expect(await pace(page)).toBeLessThan(60);
  }
  expect(await page.locator('main .notice').count()).toBe(0);
  expect(page.workers()).toHaveLength(1);
});

interface Played {
  readonly player: { readonly status: string; readonly update: number };
  readonly demonstration: { seek(step: number): void; play(): void };
}

test('a demonstration goes on from where it is when the clocks jump', async () => {
  const page = await visit({ hash: '#/softmax', prepare: settable });
  for (const [now] of jumps) {
    const steps = await page.evaluate(async (hours) => {
      const frame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      const shown = document.querySelector('surprisal-page');
      const { demonstration, player } = (shown as unknown as { element: Played }).element;
      demonstration.seek(1);
      demonstration.play();
      await frame();
      const before = player.update;
      Object.assign((window as unknown as { by: object }).by, { now: hours });
      await frame();
      await frame();
      return { before, after: player.update, status: player.status };
    }, now);
    expect(steps.status).toBe('playing');
    expect(steps.after - steps.before).toBeLessThan(20);
  }
});
