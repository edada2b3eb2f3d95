// H(P, Q) = H(P) + KL(P‖Q): what two distributions cost, and one-hot targets.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { pair, rows, text, unfolded } from './on-page.ts';

useBrowser();

const opened = sharedPage();
const open = (hash: string) => unfolded(opened(hash));

describe('H(P, Q) = H(P) + KL(P‖Q)', () => {
  test('stands on the page, in nats and in bits', async () => {
    const page = await open('#/information');
    expect(await text(page, 'cross-entropy')).toBe('1.3863');
    expect(await text(page, 'entropy')).toBe('1.2130');
    expect(await text(page, 'divergence')).toBe('0.1733');
    expect(await text(page, 'perplexity')).toBe('4.0000');
    await page.locator('input[name=bits]').check();
    await expect.poll(() => text(page, 'cross-entropy')).toBe('2.0000');
    expect(await text(page, 'entropy')).toBe('1.7500');
    expect(await text(page, 'divergence')).toBe('0.2500');
    expect(await text(page, 'perplexity')).toBe('4.0000');
    await expect
      .poll(() => words(page.locator('#formula .katex-html')))
      .toMatch(/2\.0000.*1\.7500.*0\.2500/);
  });

  test('is drawn to one scale: the stacked bars are as long as the whole', async () => {
    const page = await open('#/information');
    const width = (part: string) =>
      page.locator(`#stack .${part}`).evaluate((bar) => bar.getBoundingClientRect().width);
    const [whole, entropy, divergence] = [
      await width('cross'),
      await width('entropy'),
      await width('divergence'),
    ];
    expect(entropy + divergence).toBeCloseTo(whole, 0);
    expect(divergence / whole).toBeCloseTo(0.1733 / 1.3863, 2);
  });

  test('has every term in the table, which adds up', async () => {
    const page = await open('#/information?pq=0.5,0.5,0/0.25,0.25,0.5');
    await page.locator('#terms-table summary').click();
    const table = await rows(page, 'terms-table');
    expect(table).toHaveLength(4);
    expect(table[2]).toEqual([
      'rain',
      '0.0000',
      '0.5000',
      '∞',
      '0.6931',
      '0.0000',
      '0.0000',
      '0.0000',
    ]);
    expect(table[3]?.slice(5)).toEqual(['0.6931', '1.3863', '0.6931']);
  });
});

describe('the presets', () => {
  test.each([
    ['binary-7', '0.3567'],
    ['binary-9', '0.1054'],
    ['binary-2', '1.6094'],
    ['truth-2', '0.3567'],
    ['truth-0', '2.3026'],
  ])('%s costs %s: a one-hot P leaves −log Q(y)', async (name, loss) => {
    const page = await open('#/information');
    await page.locator(`#preset-${name}`).click();
    await expect.poll(() => text(page, 'cross-entropy')).toBe(loss);
    expect(await text(page, 'entropy')).toBe('0.0000');
    expect(await text(page, 'divergence')).toBe(loss);
    expect(await text(page, 'note')).toContain(`= ${loss}`);
    expect(await page.locator(`#preset-${name}`).getAttribute('aria-pressed')).toBe('true');
    const truth = page.locator('#one-hot-table tr.best td');
    expect(await truth.nth(0).textContent()).toBe(loss);
    expect(await truth.nth(1).textContent()).toBe(loss);
  });
});

test('categorical and sparse targets are the same number, for every truth', async () => {
  const page = await open('#/information?pq=1,0,0/0.1,0.2,0.7');
  expect(await rows(page, 'one-hot-table')).toEqual([
    ['y = 0', '2.3026', '2.3026', '[1 0 0]'],
    ['y = 1', '1.6094', '1.6094', '[0 1 0]'],
    ['y = 2', '0.3567', '0.3567', '[0 0 1]'],
  ]);
  await page.locator('#truth-2').click();
  await expect.poll(() => text(page, 'cross-entropy')).toBe('0.3567');
  expect((await pair(page)).p).toEqual([0, 0, 1]);
});

test('what Q rules out and P lets happen costs infinitely much, and it is said why', async () => {
  const page = await open('#/information?pq=0.5,0.5/1,0');
  expect(await text(page, 'cross-entropy')).toBe('∞');
  expect(await text(page, 'divergence')).toBe('∞');
  expect(await text(page, 'entropy')).toBe('0.6931');
  expect(await text(page, 'note')).toContain('Q gives outcome clouds the probability 0');
  // The other way round nothing is lost: where P is 0 the term counts as 0.
  await page.evaluate(() => (location.hash = '#/information?pq=1,0/0.5,0.5'));
  await expect.poll(() => text(page, 'divergence')).toBe('0.6931');
});

test('entropy in bits is the expected length of a code', async () => {
  const page = await open('#/information');
  const table = await rows(page, 'code-lengths');
  expect(table.map((row) => row[2])).toEqual([
    '1.0000',
    '2.0000',
    '3.0000',
    '3.0000',
    '1.7500',
    '',
  ]);
  expect(await text(page, 'expected-other')).toBe('2.0000');
  expect(await text(page, 'excess')).toBe('0.2500');
});

test('each experiment is one click', async () => {
  const page = await open('#/information');
  const seen: Record<string, string> = {};
  for (const name of ['same', 'never', 'turned', 'certain']) {
    const before = await text(page, 'divergence');
    await page.locator(`#try-${name}`).click();
    await expect.poll(() => text(page, 'divergence')).not.toBe(before);
    seen[name] = await text(page, 'divergence');
  }
  expect(seen).toEqual({ same: '0.0000', never: '∞', turned: '1.2186', certain: '0.3567' });
});

test('P and Q exchanged have another divergence', async () => {
  const page = await open('#/information');
  await page.locator('#try-turned').click();
  await expect.poll(() => text(page, 'divergence')).toBe('1.2186');
  await page.locator('#exchange').click();
  await expect.poll(() => text(page, 'divergence')).not.toBe('1.2186');
  expect((await pair(page)).q).toEqual([0.97, 0.01, 0.01, 0.01]);
});
