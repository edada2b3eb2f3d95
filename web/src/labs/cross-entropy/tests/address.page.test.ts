// What an address says, what moves by itself, and the largest there is.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scrollThrough, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { cell, grid, lab, loss, losses, settings, type } from './on-page.ts';

useBrowser();

const open = sharedPage();
const example =
  'logits=3.5,-3.45,0.23,1.25;-2.14,0.54,2.67,-5.23;-1.34,5.01,-1.54,-1.17;-2.98,-1.37,1.54,5.23&targets=0,2,1,3&names=man,woman,camera,tv';

describe('the address', () => {
  test('shows the same for the same link', async () => {
    const shown = async (page: Page): Promise<string[]> => {
      await page.locator('#pipelines').waitFor();
      return [
        ...(await page.locator('table, #reduction, #notes, #costs, h2').allTextContents()),
        await words(page.locator('surprisal-code pre')),
      ];
    };
    const page = await open(`${lab}?${example}&weight=1,2,1,1&label-smoothing=0.2&row=3&unit=bits`);
    const first = await shown(page);
    expect(first.join(' ')).toContain('Row 3');
    expect(await shown(await open(new URL(page.url()).hash))).toEqual(first);
  });

  test.each([
    ['logits=1,2;3', 'Row 2 has 1 number,'],
    ['logits=1,2;3,inf&targets=0,0', 'Row 2, column 2, “inf”'],
    ['logits=1,2;3,4', '6 targets for 2 rows'],
    ['targets=0,1,3,2,4,9', 'Row 6, target 9: use 0 to 4'],
    ['weight=1,1', '2 entries for 5 classes'],
    ['row=9', 'use a row from 1 to 6'],
    ['race-target=7', 'use a class from 0 to 3'],
    ['race=8,0,x', 'number 3, “x”'],
    ['label-smoothing=2', 'from 0 to 1'],
  ])('%s is refused, and the defaults stand', async (query, said) => {
    const page = await open(`${lab}?${query}`);
    expect(await page.locator('.notice[role=alert]').first().textContent()).toContain(said);
    expect(await loss(page)).toBe('0.7679');
  });
});

test('the demonstration lays flat, takes apart, adds and divides', async () => {
  const page = await open(lab);
  const caption = page.locator('surprisal-demonstration .caption');
  const step = page.locator('surprisal-demonstration #step');
  const seen: string[] = [];
  for (let i = 0; i < 8; i += 1) {
    await step.click();
    seen.push(await words(caption));
  }
  expect(seen[0]).toContain('[2, 3, 5]');
  expect(seen[1]).toContain('Sequence 1 of 2');
  expect(seen.slice(3, 8)).toEqual([
    'Row 1, sequence 1, token 1: eᶻ of every logit',
    'Row 1, sequence 1, token 1: their sum Σ',
    'Row 1, sequence 1, token 1: p = eᶻ/Σ',
    'Row 1, sequence 1, token 1: −log p of the target',
    'Row 2, sequence 1, token 2: eᶻ of every logit',
  ]);
  const visible = page.locator('surprisal-logit-grid td.first-loss b:not(.unseen)');
  expect(await visible.count()).toBe(1);
  for (let i = 0; i < 21; i += 1) await step.click();
  expect(await words(caption)).toBe('mean loss 0.7679 nats');
  await step.click();
  expect(await visible.count()).toBe(6);
  expect(new URL(page.url()).hash).toBe(lab);
});

test('and plays by itself for who likes motion', async () => {
  const page = await open(lab, { moving: true });
  await expect
    .poll(() => page.locator('surprisal-logit-grid td.first-loss b.unseen').count())
    .toBeGreaterThan(0);
  await type(page, 0, 0, '5');
  await expect
    .poll(() => page.locator('surprisal-logit-grid td.first-loss b.unseen').count())
    .toBe(0);
  expect((await settings(page))['row']).toBe(1);
});

describe('extremes', () => {
  test('64 rows of 32 classes scroll in their own box', async () => {
    const row = Array.from({ length: 32 }, (_, i) => ((i * 7) % 11) - 5).join(',');
    const logits = Array.from({ length: 64 }, () => row).join(';');
    const targets = Array.from({ length: 64 }, (_, i) => i % 32).join(',');
    for (const width of [1280, 320]) {
      const page = await open(`${lab}?${new URLSearchParams({ logits, targets, row: '64' })}`, {
        viewport: { width, height: 800 },
      });
      await scrollThrough(page);
      expect(await grid(page).locator('td.c').count()).toBe(2048);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      const chosen = grid(page).locator('tr.chosen');
      const box = grid(page).locator('.scroll');
      const inside = await chosen.evaluate((line) => {
        const outer = line.closest('.scroll')?.getBoundingClientRect();
        const at = line.getBoundingClientRect();
        return outer !== undefined && at.bottom <= outer.bottom + 1 && at.top >= outer.top;
      });
      expect(inside).toBe(true);
      expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
      await cell(page, 63, 0).click();
      await grid(page).locator('input').fill('9.5');
      await grid(page).locator('input').press('Enter');
      await expect.poll(() => words(cell(page, 63, 0))).toContain('9.5');
    }
  }, 120_000);

  test('logits of ±1e30 are answered: overflow in eᶻ, none in the loss', async () => {
    const page = await open(`${lab}?logits=1e30,-1e30;100,0&targets=1,1`);
    expect(await losses(page)).toEqual(['2.000e30', '100.0000']);
    expect(await words(page.locator('.steps tbody tr').first())).toContain('∞');
    expect(await words(page.locator('#perplexity'))).toBe('∞');
    const first = page.locator('#pipelines tbody tr:not(.group)').first().locator('td').first();
    expect(await words(first)).toBe('∞');
  });
});
