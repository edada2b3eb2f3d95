// Two distributions, as a reader moves them.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { grips, pair, picture, reading, refusal, text, type, unfolded } from './on-page.ts';

useBrowser();

const opened = sharedPage();
const open = (hash: string) => unfolded(opened(hash));

describe('dragging', () => {
  test('with the mouse moves one bar, and the others scale', async () => {
    const page = await open('#/information');
    const grip = grips(page, 'q').first();
    const box = await grip.boundingBox();
    if (box === null) throw new Error('no bar');
    const [left, wide] = [box.x + 8, box.width - 16];
    const y = box.y + box.height / 2;
    await page.mouse.move(left + 0.25 * wide, y);
    await page.mouse.down();
    await page.mouse.move(left + 0.4 * wide, y);
    await page.mouse.move(left + 0.7 * wide, y);
    await page.mouse.up();
    await expect.poll(async () => (await pair(page)).q).toEqual([0.7, 0.1, 0.1, 0.1]);
    expect((await pair(page)).p).toEqual([0.5, 0.25, 0.125, 0.125]);
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain('/0.7,0.1,0.1,0.1');
  });

  test('with the keyboard too, to 1 and back, and the sum stays 1', async () => {
    const page = await open('#/information');
    await grips(page, 'p').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await pair(page)).p[0]).toBe(0.51);
    await page.keyboard.press('End');
    await expect.poll(async () => (await pair(page)).p).toEqual([1, 0, 0, 0]);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await pair(page)).p[0]).toBe(0.9);
    const { p } = await pair(page);
    expect(p.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 7);
    expect(p[1]).toBeCloseTo(0.1 / 3, 7);
  });

  test('lights the outcome everywhere', async () => {
    const page = await open('#/information');
    await grips(page, 'p').nth(2).focus();
    for (const where of ['#bars-q .bar', '.block', '#code-lengths tr', '#one-hot-table tr'])
      await expect.poll(() => page.locator(`${where}.lit`).count()).toBe(1);
    await page.locator('#code-lengths tbody tr').first().hover();
    await expect.poll(() => page.locator('#bars-p .bar.lit').textContent()).toContain('P(sun)');
  });
});

describe('typing', () => {
  test('a distribution changes it', async () => {
    const page = await open('#/information');
    await type(page, 'q', '0.5,0.25,0.125,0.125');
    await expect.poll(() => text(page, 'divergence')).toBe('0.0000');
    expect(await text(page, 'note')).toContain('Q is P');
  });

  test.each([
    ['0.5,0.5,0.5,0.5', 'sum to 2, not to 1'],
    ['0.5,0.5', 'give 4 numbers'],
    ['0.5,0.5,-0.5,0.5', 'number 3, “-0.5”: use a number from 0 to 1'],
    ['0.5,0.5,Infinity,0', 'number 3, “Infinity”'],
    ['', 'give 4 numbers'],
  ])('%s is refused beside its field, and the earlier pair stays', async (typed, said) => {
    const page = await open('#/information');
    const before = await pair(page);
    await type(page, 'p', typed);
    expect(await refusal(page, 'p')).toContain(said);
    expect(await pair(page)).toEqual(before);
    expect(await text(page, 'cross-entropy')).toBe('1.3863');
  });

  test('the number of outcomes changes both, from 2 to 8', async () => {
    const page = await open('#/information');
    await type(page, 'outcomes', '8');
    await expect.poll(() => grips(page, 'q').count()).toBe(8);
    expect((await pair(page)).q).toEqual(new Array(8).fill(0.125));
    await type(page, 'outcomes', '9');
    expect(await refusal(page, 'outcomes')).toBe('use a whole number from 2 to 8.');
    await type(page, 'outcomes', '2');
    await expect.poll(() => grips(page, 'p').count()).toBe(2);
    const { p } = await pair(page);
    expect(p[0]).toBeCloseTo(2 / 3, 7);
  });
});

describe('binary cross-entropy', () => {
  test('follows p and y', async () => {
    const page = await open('#/information');
    expect(await reading(page, 'loss in nats')).toBe('0.3567');
    expect(await reading(page, 'logit')).toBe('−0.3000');
    await page.locator('#y-0').click();
    await expect.poll(() => reading(page, 'loss in nats')).toBe('1.2040');
    expect(await reading(page, 'logit')).toBe('0.7000');
    await type(page, 'prob', '0.2');
    await expect.poll(() => reading(page, 'loss in nats')).toBe('0.2231');
    await type(page, 'prob', '1.1');
    expect(await refusal(page, 'prob')).toBe('use a number from 0 to 1.');
    expect(await reading(page, 'loss in nats')).toBe('0.2231');
  });

  test('is dragged, to the end where it is infinite', async () => {
    const page = await open('#/information');
    const slider = page.locator('#binary-chart [role=slider]');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => reading(page, 'loss in nats')).toBe('∞');
    expect(await page.locator('surprisal-code pre').textContent()).toContain('tensor(100.)');
    const box = await page.locator('#binary-chart').boundingBox();
    if (box === null) throw new Error('no chart');
    await page.mouse.click(box.x + box.width * 0.95, box.y + box.height / 2);
    await expect.poll(async () => Number(await reading(page, 'loss in nats'))).toBeLessThan(0.2);
  });
});

test('a link is an experiment: the same address shows the same', async () => {
  const hash = '#/information?pq=0.2,0.3,0.5/0.3,0.3,0.4&unit=bits&prob=0.25&y=0';
  const first = await open(hash);
  const there = await picture(first);
  expect(there).toContain('0.4150'); // −log₂ 0.75
  const second = await open(new URL(first.url()).hash);
  expect(await picture(second)).toBe(there);
});

test.each([
  ['pq=0.5,0.5', 'a slash between'],
  ['pq=0.5,0.5/0.2,0.3,0.5', 'P has 2 outcomes and Q has 3'],
  ['pq=0.5,0.5/0.5,0.6', 'number 2, “0.5,0.6”: the probabilities sum to 1.1, not to 1.'],
  ['y=2', 'choose one of 1, 0'],
])('%s in the address is refused, and the defaults stand', async (query, said) => {
  const page = await open(`#/information?${query}`);
  expect(await words(page.locator('.notice[role=alert]'))).toContain(said);
  expect(await text(page, 'cross-entropy')).toBe('1.3863');
});

test('in the demonstration Q comes to P, where the divergence is 0', async () => {
  const page = await open('#/information');
  const before = await pair(page);
  const scrub = page.locator('surprisal-demonstration input[type=range]');
  await scrub.fill('72');
  await expect
    .poll(() => words(page.locator('surprisal-demonstration .caption')))
    .toBe('H(P, Q) = 1.2130, KL = 0.0000');
  expect(await pair(page)).toEqual(before);
  // The reader takes over from what is on show.
  await grips(page, 'q').first().focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await pair(page)).q).toEqual([1, 0, 0, 0]);
});

test('it speaks Chinese', async () => {
  const page = await visit({
    hash: '#/information?pq=0.5,0.5/1,0',
    options: { locale: 'zh-CN' },
  });
  expect(await words(page.locator('h1'))).toBe('相信错误的分布，要付额外的代价。');
  expect(await text(page, 'note')).toContain('无穷大');
});
