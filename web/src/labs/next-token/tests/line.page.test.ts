// The reader's line on the page: read step by step, unseen pairs, and the fold with its transport.
import { expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { at, openBatch, setField, settings, typeText } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('the line is read with its counts, the product beside the sum', async () => {
  const page = await open(at());
  const cells = await page.locator('.line tbody tr').allInnerTexts();
  expect(cells.map((row) => row.split(/\s+/u).filter((cell) => cell !== ''))).toEqual([
    ['The', 'cat', '2', '/', '4', '0.5000', '0.6931'],
    ['cat', 'sat', '1', '/', '2', '0.5000', '0.6931'],
    ['sat', '.', '1', '/', '3', '0.3333', '1.0986'],
  ]);
  await expect.poll(() => words(page.locator('#product-formula .katex-html'))).toContain('0.0833');
  expect(await words(page.locator('#sum-formula .katex-html'))).toContain('2.4849');
  await page.locator('#step').click();
  await page.locator('#step').click();
  await expect.poll(() => page.locator('.line .to-come').count()).toBe(1);
  await expect.poll(() => words(page.locator('#product-formula .katex-html'))).toContain('0.2500');
});

test('a pair that was never counted is said to cost without end, and one added mends it', async () => {
  const page = await open(at());
  await typeText(page, 'The dog ran .');
  await expect.poll(() => words(page.locator('#product-note'))).toContain('the cost is infinite');
  await expect.poll(() => words(page.locator('#sum-formula .katex-html'))).toContain('∞');
  await page.locator('input[name=smoothing]').check();
  await expect.poll(() => words(page.locator('#sum-formula .katex-html'))).not.toContain('∞');
  expect((await settings(page))['smoothing']).toBe(true);
});

test('a bad text to count gets a message, and what stood before stays', async () => {
  const page = await open(at());
  await page.locator('#corpus-text textarea').fill('one');
  await expect.poll(() => words(page.locator('#corpus-text #problem'))).toContain('has 1 word,');
  expect(await page.locator('.line tbody tr').count()).toBe(3);
  await page.locator('#corpus-text textarea').fill('The cat sat . The');
  await expect.poll(() => words(page.locator('#corpus-text #problem'))).toBe('');
  await expect.poll(() => words(page.locator('.line tbody tr').first())).toContain('1 / 1');
});

test('what it writes follows from the seed and the temperature', async () => {
  const page = await open(at());
  const before = await words(page.locator('#written'));
  expect(before).toMatch(/^The (cat|dog) /u);
  await setField(page, 'sampling', '5');
  await expect.poll(() => words(page.locator('#written'))).not.toBe(before);
  await setField(page, 'sampling', '0');
  await expect.poll(() => words(page.locator('#written'))).toBe(before);
  await setField(page, 'temperature', '0');
  const field = page.locator('surprisal-field[name=temperature]');
  await expect.poll(() => words(field.locator('.problem'))).toContain('0.01 to 100');
});

test('the transport goes with the fold: with the line, or with the open batch', async () => {
  const page = await open(at());
  expect(await page.locator('#play').count()).toBe(1);
  expect(await page.locator('#batch #play').count()).toBe(0);
  await openBatch(page);
  expect(await page.locator('#play').count()).toBe(1);
  await page.locator('#batch summary').first().click();
  await expect.poll(() => page.locator('#batch #play').count()).toBe(0);
  expect(await page.locator('#play').count()).toBe(1);
});
