// Where Q is cheapest, the story of the weather, what is folded away, and a question.
import { expect, test } from 'vitest';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { pair, rows, text, unfolded } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('the point over Q(sun) is moved by keys, and Q follows', async () => {
  const page = await open('#/information');
  const chart = page.locator('#cheapest-chart .frame');
  expect(await chart.getAttribute('aria-valuetext')).toBe(
    'Q(sun) = 0.2500: H(P, Q) = 1.3863, H(P) = 1.2130',
  );
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await pair(page)).q[0]).toBe(0.26);
  await page.keyboard.press('End');
  await expect.poll(async () => (await pair(page)).q).toEqual([1, 0, 0, 0]);
  expect(await text(page, 'cross-entropy')).toBe('∞');
  expect(await text(page, 'both-units')).toBe('∞ nats = ∞ bits');
  await page.evaluate(() => (location.hash = '#/information?unit=bits'));
  await expect.poll(() => text(page, 'both-units')).toBe('1.3863 nats = 2.0000 bits');
  expect(await text(page, 'cheapest-words')).toContain('H(P) = 1.7500');
});

test('the outcomes are weather, or numbers', async () => {
  const page = await unfolded(open('#/information'));
  expect((await rows(page, 'code-lengths')).map(([x]) => x).slice(0, 4)).toEqual([
    'sun',
    'clouds',
    'rain',
    'snow',
  ]);
  await page.locator('input[name=weather]').uncheck();
  await expect.poll(async () => (await rows(page, 'code-lengths'))[2]?.[0]).toBe('2');
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#/information?names=numbers');
  await open('#/information?pq=0.5,0.5/1,0');
  expect(await text(page, 'note')).toContain('Q gives outcome clouds the probability 0');
});

test('what is folded opens where the settings speak of it', async () => {
  const page = await visit({ hash: '#/information' });
  const opened = () =>
    page
      .locator('details.fold')
      .evaluateAll((all) =>
        all.flatMap((one) => ((one as HTMLDetailsElement).open ? [one.parentElement?.id] : [])),
      );
  expect(await opened()).toEqual([]);
  await page.evaluate(() => (location.hash = '#/information?prob=0.2'));
  await expect.poll(opened).toEqual(['binary']);
  await page.evaluate(() => (location.hash = '#/information?pq=1,0/0.7,0.3'));
  await expect.poll(opened).toEqual(['one-hot', 'binary']);
  await page.locator('#try-turned').click();
  await expect.poll(opened).toEqual(['pair-numbers', 'one-hot', 'binary']);
  await page.locator('#exchange').click();
  await expect.poll(async () => (await pair(page)).q[0]).toBe(0.97);
});

test('the first question can be answered on the first screen', async () => {
  const page = await open('#/information', { viewport: { width: 1280, height: 800 } });
  const predict = page.locator('surprisal-predict');
  const box = await predict.locator('#main').boundingBox();
  expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThan(800);
  await predict.locator('[role=slider], input[type=range]').first().focus();
  await page.keyboard.press('ArrowRight');
  await predict.locator('#main').click();
  await expect
    .poll(() => words(predict.locator('.said')))
    .toContain('the cheapest belief is the truth');
  expect(await predict.locator('.value').allTextContents()).toEqual([
    '0.50',
    '0.25',
    '0.12',
    '0.12',
  ]);
});
