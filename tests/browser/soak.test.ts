// What must not grow, however long one stays.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kept, useBrowser, visit } from './page.ts';

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
  return { grows: { nodes, listeners, documents, workers: page.workers().length }, heap };
}

const labs = [
  'softmax',
  'neg-log',
  'cross-entropy',
  'next-token',
  'information',
  'digits',
  'train',
];

/** Once through all labs, by their addresses; small data for the digits. */
const roundTrips = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    async ([names, rounds]) => {
      for (let round = 0; round < rounds; round += 1)
        for (const name of names) {
          location.hash = name === 'digits' ? '#/digits?train=100&test=50' : `#/${name}`;
          while (window.surprisal.lab !== name)
            await new Promise((resolve) => setTimeout(resolve, 1));
          await window.surprisal.ready;
        }
    },
    [labs, count] as const,
  );

test(
  'switching between labs leaves nodes, listeners, workers and heap as they were',
  async () => {
    const page = await visit();
    await kept(page);
    await roundTrips(page, 6);
    const before = await footprint(page);
    await roundTrips(page, Math.ceil((100 * times) / labs.length));
    const after = await footprint(page);
    expect(after.grows).toEqual(before.grows);
    expect(after.heap - before.heap).toBeLessThan(2_000_000);
  },
  120_000 * times,
);
