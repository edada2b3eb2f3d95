// Class probabilities as targets, and masked logits, on the page.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { lab, loss, settings, type } from './on-page.ts';

useBrowser();

const open = sharedPage();
const table = 'logits=1,2;0.5,-1&targets=0,0';

describe('class probabilities', () => {
  test('are typed into a target, and the loss is that of PyTorch', async () => {
    const page = await open(`${lab}?${table}`);
    await type(page, 0, 2, '0.3 0.7');
    await expect.poll(() => loss(page)).toBe('0.4073'); // (0.6133 + 0.2014) / 2
    expect(await words(page.locator('surprisal-logit-grid td.target-cell').first())).toBe(
      'dog: 0.70',
    );
    expect(await words(page.locator('#notes'))).toContain('−Σ q log p');
    expect(await words(page.locator('.panel'))).toContain('(p − q)/2');
    expect(await words(page.locator('surprisal-code pre'))).toContain(
      'targets = torch.tensor([[0.3, 0.7], [1.0, 0.0]])',
    );
    expect(decodeURIComponent(page.url())).toContain('target-probabilities=0.3,0.7;1,0');
    await type(page, 0, 2, '0');
    await expect.poll(async () => (await settings(page))['target-probabilities']).toBeNull();
  });

  test('are begun and ended in their section, by the keyboard', async () => {
    const page = await open(`${lab}?${table}`);
    await page.locator('#soft-targets summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#soften').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await settings(page))['target-probabilities'])
      .toEqual([
        [0.75, 0.25],
        [0.75, 0.25],
      ]);
    await page.locator('#harden').click();
    await expect.poll(async () => (await settings(page))['target-probabilities']).toBeNull();
    expect((await settings(page))['targets']).toEqual([0, 0]);
  });

  test('with weights the mean divides by the rows, and says so', async () => {
    const page = await open(`${lab}?logits=1,2;0,-1&target-probabilities=0.3,0.7;1,0&weight=5,7`);
    expect(await words(page.locator('#divisor'))).toBe('2');
    expect(await words(page.locator('#notes'))).toContain(
      'by the number of rows, 2, not by weights',
    );
  });
});

describe('a masked logit', () => {
  test('has p = 0, costs nothing elsewhere, and the picture stays sound', async () => {
    const page = await open(`${lab}?logits=1,2,-inf;0.5,-1,3&targets=0,2`);
    expect(await loss(page)).toBe('0.7045'); // (1.3133 + 0.0957) / 2
    const panel = await words(page.locator('.panel'));
    expect(panel).toContain('−∞');
    expect(await words(page.locator('surprisal-code pre'))).toContain("float('-inf')");
    expect(await page.locator('.panel .gradient').allTextContents()).not.toContain('NaN');
    await type(page, 1, 2, '-Infinity');
    await expect.poll(() => words(page.locator('#notes'))).toContain('−log 0 is infinite');
    expect(await loss(page)).toBe('∞');
    await type(page, 1, 0, '−∞');
    await type(page, 1, 1, '-inf');
    const problem = page.locator('surprisal-logit-grid #problem');
    await expect.poll(() => words(problem)).toContain('Row 2: every logit is −∞');
  });
});
