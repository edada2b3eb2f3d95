// Weights, ignored rows, smoothing, reductions: each option by its control.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { cell, lab, loss, notes, settings } from './on-page.ts';
import { unfold } from './unfold.ts';

useBrowser();

const open = sharedPage();

describe('the options', () => {
  test('a weighted mean divides by the weights of the targets', async () => {
    const page = await open(lab);
    await page.locator('#mistake-weighted').click();
    await expect.poll(() => words(page.locator('#divisor'))).toBe('10');
    expect(await loss(page)).toBe('0.8966');
    expect(await notes(page)).toContain('10, not by the 6 rows');
    expect(await words(page.locator('surprisal-code pre'))).toContain(
      'weight=torch.tensor([1.0, 3.0, 1.0, 1.0, 1.0])',
    );
    const box = page.locator('input[name=weight-1]');
    await box.fill('-1');
    await box.press('Enter');
    await expect
      .poll(() => words(page.locator('#weight-problem')))
      .toBe('Weight 2, “-1”: use a number from 0 to 1000000.');
    expect((await settings(page))['weight']).toEqual([1, 3, 1, 1, 1]);
    await box.fill('1');
    await box.press('Enter');
    await expect.poll(() => loss(page)).toBe('0.7679');
    expect((await settings(page))['weight']).toBe(null);
  });

  test('an ignored row leaves both sums, its class no softmax', async () => {
    const page = await open(lab);
    await page.locator('#mistake-ignored').click();
    await expect.poll(() => words(page.locator('#divisor'))).toBe('5');
    expect(await loss(page)).toBe('0.8031');
    expect(await notes(page)).toContain('fish still has p = 0.0795 in row 1');
    expect(await words(cell(page, 0, 3))).toBe('0.07950.0');
    const gradients = page.locator('.gradients tbody tr').nth(2).locator('td');
    expect(await gradients.allTextContents().then((all) => all.map((one) => one.trim()))).toEqual(
      Array(5).fill('0.0000'),
    );
  });

  test('smoothing, with weights and without', async () => {
    const page = await open(lab);
    await page.locator('#mistake-smoothed').click();
    await expect.poll(() => notes(page)).toContain('Smoothing with weights');
    // Checked with PyTorch: weight [1, 3, 1, 1, 1], label_smoothing 0.1.
    expect(await loss(page)).toBe('0.9761');
    await expect
      .poll(() => page.locator('#option-formula #place').textContent())
      .toContain('0.7514');
    const field = page.locator('surprisal-field[name=label-smoothing]');
    await field.locator('input').fill('1.5');
    await field.locator('input').press('Enter');
    await expect.poll(() => words(field.locator('.problem'))).toBe('use a number from 0 to 1.');
    expect((await settings(page))['label-smoothing']).toBe(0.1);
  });

  test('all rows ignored is NaN, and the lab says why', async () => {
    const page = await open(lab);
    await page.locator('#try-all-ignored').click();
    await expect.poll(() => loss(page)).toBe('NaN');
    expect(await words(page.locator('#numerator'))).toBe('0.0000');
    expect(await words(page.locator('#divisor'))).toBe('0');
    expect(await notes(page)).toContain('0/0 = NaN');
    expect(await words(page.locator('surprisal-code pre'))).toContain('# tensor(nan)');
    await page.locator('[data-choice=sum]').click();
    await expect.poll(() => loss(page)).toBe('0.0000');
  });

  test('the other reductions, bits, and float64', async () => {
    const page = await open(lab);
    await page.locator('[data-choice=sum]').click();
    await expect.poll(() => loss(page)).toBe('4.6075');
    await page.locator('[data-choice=none]').click();
    await expect.poll(() => words(page.locator('#reduction'))).toContain('none =[0.53, 0.42');
    expect(await words(page.locator('surprisal-code pre'))).toContain(
      'tensor([0.5321, 0.4230, 0.5921, 0.5430, 0.7609, 1.7563])',
    );
    await page.locator('[data-choice=mean]').click();
    await page.locator('input[name=bits]').check();
    await expect.poll(() => loss(page)).toBe('1.1079');
    expect(await words(page.locator('#perplexity'))).toBe('2.1553');
    await unfold(page);
    await page.locator('[data-choice=float64]').click();
    await expect
      .poll(() => words(page.locator('surprisal-code pre')))
      .toContain('dtype=torch.float64');
  });

  test('doubled softmax and NLL without the log are shown where they are raced', async () => {
    const page = await open(lab);
    await page.locator('#mistake-doubled').click();
    await expect.poll(() => words(page.locator('#pipeline-why'))).toContain('ln(e + 5 − 1) − 1');
    await expect
      .poll(() =>
        page
          .locator('#pipelines-heading')
          .evaluate((e) => e.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
    await page.locator('#mistake-logless').click();
    await expect.poll(() => words(page.locator('#pipeline-why'))).toContain('bottoms out at −1');
    expect(await page.evaluate(() => location.hash)).toBe('#/cross-entropy?pipeline=softmax-nll');
  });
});
