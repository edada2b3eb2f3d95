// What must not grow, however long one stays.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { labs } from '../labs.ts';
import { kept, run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

/** `npm run test:long` has more of everything. */
const times = Number(process.env['SURPRISAL_SOAK'] ?? 1);

async function footprint(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {
    nodes,
    jsEventListeners: listeners,
    documents,
  } = await session.send('Memory.getDOMCounters');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const workers = page.workers().length;
  return { grows: { nodes, listeners, documents, workers, ...(await engineOf(page)) }, heap };
}

/** What a lab loads late may be there a moment sooner or later: so many are no growth. */
const late: Readonly<Record<string, number>> = { nodes: 8, listeners: 4 };

const expectNoMore = (
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
): void => {
  const grown = Object.entries(now).filter(
    ([what, count]) => count > (before[what] ?? 0) + (late[what] ?? 0),
  );
  expect(grown, `more than in ${JSON.stringify(before)}`).toEqual([]);
};

/** The heap of the engine that works for the lab on show, and what is alive in it. */
const engineOf = (page: Page): Promise<{ engineHeap: number; liveObjects: number }> =>
  page.evaluate(() => {
    interface Engined {
      readonly heapBytes: number;
      readonly liveObjects: number;
    }
    const shown = document.querySelector('surprisal-page') as unknown as {
      readonly element: Engined & { readonly run?: Engined & { readonly frame?: Engined } };
    };
    const { element } = shown;
    const { heapBytes, liveObjects } = element.run?.frame ?? element.run ?? element;
    return { engineHeap: heapBytes, liveObjects };
  });

/** Away from the lab of the front page, and back to it at the end. */
const trip = [...labs.slice(1), ...labs.slice(0, 1)];

const openLab = (page: Page, lab: string): Promise<void> =>
  page.evaluate(async (name) => {
    location.hash = `#/${name}`;
    while (window.surprisal.lab !== name) await new Promise(requestAnimationFrame);
    await window.surprisal.ready;
  }, lab);

/** Once through all labs, by their addresses; small data for the digits. */
const roundTrips = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    async ([names, rounds]) => {
      for (let round = 0; round < rounds; round += 1)
        for (const name of names) {
          location.hash = name === 'digits' ? '#/digits?train=100&test=50' : `#/${name}`;
          while (window.surprisal.lab !== name) await new Promise(requestAnimationFrame);
          await window.surprisal.ready;
        }
    },
    [trip, count] as const,
  );

test(
  'switching between labs leaves nodes, listeners, workers and heap as they were',
  async () => {
    const page = await visit({ offline: true });
    await kept(page);
    await roundTrips(page, 6);
    const before = await footprint(page);
    await openLab(page, 'softmax');
    const shared = await engineOf(page);
    expect(shared.engineHeap).toBeGreaterThan(0);
    await roundTrips(page, Math.ceil((100 * times) / trip.length));
    const after = await footprint(page);
    expectNoMore(after.grows, before.grows);
    await openLab(page, 'softmax');
    expect(await engineOf(page)).toEqual(shared);
    expect(after.heap - before.heap).toBeLessThan(2_000_000);
  },
  300_000 * times,
);

test.each([
  ['a thousand', '#/train', 1000],
  ['two hundred', '#/digits?train=100&test=50&batch=50', 200],
])(
  '%s resets of %s, and a hundred new runs, leave all as it was',
  async (_, hash, count) => {
    const page = await visit({ offline: true, hash });
    await kept(page);
    await scrollThrough(page); // what comes late is there
    const resets = (times: number) =>
      page.evaluate(async (most) => {
        for (let i = 0; i < most; i += 1) {
          await window.surprisal.run?.step(3);
          await window.surprisal.run?.reset();
        }
      }, times);
    const runs = (times: number) =>
      page.evaluate(
        async ([address, most]) => {
          for (let seed = 1; seed <= most; seed += 1) {
            location.hash = `${address}${address.includes('?') ? '&' : '?'}seed=${seed}`;
            while (window.surprisal.settings()['seed'] !== seed)
              await new Promise(requestAnimationFrame);
            await window.surprisal.run?.step(1);
          }
        },
        [hash, times] as const,
      );
    await resets(20);
    await runs(20);
    const before = (await footprint(page)).grows;
    expect(before.liveObjects).toBeGreaterThan(0);
    await resets(count);
    await runs(100);
    expectNoMore((await footprint(page)).grows, before);
  },
  480_000,
);

test('a million updates leave heap, nodes and listeners as they were', async () => {
  const sentences = Array.from({ length: 50 }, (_, i) => `one word${i}`).join('\n');
  const hash = `#/train?${String(new URLSearchParams({ epochs: '10000', embed: '4', hidden: '4', speed: 'full', sentences }))}`;
  const page = await visit({ offline: true, hash });
  await kept(page);
  const toTheEnd = async (): Promise<void> => {
    await run(page).play();
    await page.waitForFunction(() => window.surprisal.run?.status === 'done', null, {
      timeout: 120_000,
    });
    expect((await run(page).state()).update).toBe(500_000);
  };
  await toTheEnd();
  await page.evaluate(() => window.surprisal.run?.reset());
  const before = (await footprint(page)).grows;
  for (let times = 0; times < 2; times += 1) {
    await toTheEnd();
    await page.evaluate(() => window.surprisal.run?.reset());
  }
  expectNoMore((await footprint(page)).grows, before);
}, 480_000);
