// What a learner is told first, what is asked, and what is folded, on the page.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { lab, settings } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('the first screen', () => {
  test('says what cross-entropy is: truth times −log of belief, and one term is left', async () => {
    const page = await open(lab, { viewport: { width: 1280, height: 800 } });
    const lines = await page.locator('.terms tbody tr').allTextContents();
    expect(lines.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'cat 1 0.5873 0.5321 0.5321',
      'dog 0 0.2161 1.5321 0',
      'bird 0 0.0878 2.4321 0',
      'fish 0 0.0795 2.5321 0',
      'horse 0 0.0292 3.5321 0',
    ]);
    expect(await words(page.locator('#definition-total'))).toBe('0.5321');
    expect(await words(page.locator('#definition-said'))).toContain('−log of the belief in cat');
    for (const place of ['#definition-said', 'surprisal-predict #main'])
      expect(
        await page.locator(place).evaluate((e) => e.getBoundingClientRect().bottom),
      ).toBeLessThan(800);
    await page.locator('#row-after').click();
    await expect.poll(() => words(page.locator('#definition-total'))).toBe('0.4230');
    expect((await settings(page))['row']).toBe(2);
  });

  test('asks what a row costs, and tells the truth', async () => {
    const page = await open(lab);
    const predict = page.locator('surprisal-predict');
    await predict.locator('input[name=guess]').fill('1.5');
    await predict.locator('input[name=guess]').press('Enter');
    await predict.locator('#main').click();
    await expect.poll(() => words(predict.locator('.said'))).toContain('1.6094 nats');
  });

  test('calls the classes by names or by numbers, and remembers the reader’s own', async () => {
    const page = await open(`${lab}?names=a,b,c,d,e`);
    const first = page.locator('.terms tbody th').first();
    expect(await words(first)).toBe('a');
    await page.locator('[data-choice=numbers]').click();
    await expect.poll(() => words(first)).toBe('class 0');
    expect(page.url()).toContain('names=none');
    expect(await words(page.locator('surprisal-code pre'))).toContain('[[0, 1, 3], [2, 4, 1]]');
    await page.locator('[data-choice=names]').click();
    await expect.poll(() => words(first)).toBe('a');
  });

  test('a row without a target, and one that shares it, are told apart', async () => {
    const page = await open(`${lab}?targets=-100,1,3,2,4,1`);
    expect(await words(page.locator('#definition-said'))).toContain('no term is left');
    const other = await open(`${lab}?logits=1,2&targets=0&target-probabilities=0.3,0.7`);
    expect(await words(other.locator('#definition-said'))).toContain('shared by 2 classes');
  });
});

describe('what follows', () => {
  test('says what the sizes mean, and what the sum is divided by', async () => {
    const page = await open(lab);
    expect(await words(page.locator('.sizes'))).toContain('2 sentences');
    expect(await words(page.locator('#cells'))).toContain('2 · 3 · 5 = 30 numbers in 6 rows');
    expect(await words(page.locator('#per-word'))).toBe('0.7679');
    expect(await words(page.locator('#per-sequence'))).toBe('2.3037');
    await page.locator('.stack .word', { hasText: 'horse' }).first().click();
    await expect.poll(async () => (await settings(page))['row']).toBe(5);
    await page.locator('#sequences-less').click();
    await expect.poll(() => page.locator('#divisors').count()).toBe(0);
    expect(await words(page.locator('#cells'))).toContain('1 · 3 · 5 = 15 numbers in 3 rows');
  });

  test('shows why the gradient is p − y, cell by cell', async () => {
    const page = await open(lab);
    await page.locator('#chained').waitFor();
    const lines = await page.locator('#chained tbody tr').allTextContents();
    expect(lines.map((text) => text.replace(/\s+/g, ' ').trim()).slice(0, 2)).toEqual([
      'cat −1.7026 0.2424 0.5873 − 1 = −0.4127',
      'dog −1.7026 −0.1269 0.2161 − 0 = 0.2161',
    ]);
  });

  test('folds its depth, and has no more than eight sections', async () => {
    const page = await open(lab);
    await page.locator('#pipelines').waitFor();
    const folds = page.locator('details.fold');
    const ids = [
      'gradient',
      'real-sizes',
      'more-options',
      'smoothing',
      'ledger',
      'confident',
      'race-fold',
    ];
    expect(await folds.evaluateAll((all) => all.map(({ id }) => id))).toEqual(ids);
    expect(await page.locator('details.fold[open]').count()).toBe(0);
    const sections = page.locator('section[aria-labelledby]:not(.panel)');
    expect(await sections.count()).toBeLessThanOrEqual(8);
    await page.locator('#real-sizes summary').click();
    expect(await words(page.locator('#sizes'))).toContain('13.17 GB');
  });

  test.each([
    ['label-smoothing=0.2', 'smoothing'],
    ['ignore-index=-1', 'more-options'],
    ['precision=float64', 'more-options'],
    ['race=1,2', 'race-fold'],
  ])('%s in a link opens what it sets', async (query, fold) => {
    const page = await open(`${lab}?${query}`);
    await page.locator(`#${fold}[open]`).waitFor();
    expect(await page.locator('details.fold[open]').count()).toBe(1);
  });

  test('two conventions of smoothing stand beside each other', async () => {
    const page = await open(`${lab}?label-smoothing=0.1`);
    await expect.poll(() => words(page.locator('#smoothing-all'))).toBe('0.8989');
    expect(await words(page.locator('#smoothing-others'))).toBe('0.9317');
  });
});
