// What is loaded when a lab is opened and nothing is touched, gzipped, fonts apart.
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { labs } from '../labs.ts';
import { useBrowser, visit } from './page.ts';

useBrowser();

/** Kilobytes; the front page has no lab in its address. */
async function loaded(hash: string): Promise<number> {
  const responses: Response[] = [];
  const page = await visit({
    hash,
    moving: true,
    before: (page) => Promise.resolve(void page.on('response', (one) => responses.push(one))),
  });
  await page.waitForLoadState('networkidle');
  const bodies = responses
    .filter((response) => !response.url().endsWith('.woff2'))
    .map(async (response) => gzipSync(await response.body(), { level: 9 }).length / 1000);
  return (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
}

test('the front page is at most 190 kB', async () => {
  expect(await loaded('')).toBeLessThanOrEqual(190);
});

test.each(labs)('%s is at most 280 kB', async (lab) => {
  expect(await loaded(`#/${lab}`)).toBeLessThanOrEqual(280);
});
