// Seeds, sizes and addresses, the largest batch, and what to try.
import { describe, expect, test } from 'vitest';
import { scrollThrough, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { at, card, lab, openBatch, rows, setField, table } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('fields', () => {
  test('seed, sizes and classes make another exercise', async () => {
    const page = await open(at());
    await openBatch(page);
    await setField(page, 'batch', '2');
    await setField(page, 'context', '6');
    await setField(page, 'classes', '20');
    await setField(page, 'seed', '1');
    await expect
      .poll(() => words(page.locator('.count')))
      .toBe('12 of 12 predictions: batch size 2 × context size 6');
    expect(await page.locator('.classes tbody tr').count()).toBe(20);
    const hash = new URL(page.url()).hash;
    expect(hash).toBe('#/next-token?seed=1&batch=2&context=6&classes=20');
    const losses = await card(page, 'nll');
    const unfolded = await table(page);
    await open(hash);
    expect(await card(page, 'nll')).toBe(losses);
    expect(await table(page)).toEqual(unfolded);
  });

  test.each([
    ['batch', '0', '1 to 64'],
    ['batch', '65', '1 to 64'],
    ['context', '1.5', '1 to 64'],
    ['classes', 'many', '1 to 64'],
    ['seed', '9007199254740992', '-9007199254740991 to 9007199254740991'],
    ['seed', '0.5', '-9007199254740991 to 9007199254740991'],
  ])('%s %s is refused beside it, and all stays', async (name, text, said) => {
    const page = await open(at('seed=7'));
    const before = await card(page, 'nll');
    await setField(page, name, text);
    const field = lab(page).locator(`surprisal-field[name=${name}]`);
    expect(await words(field.locator('.problem'))).toContain(said);
    expect(await card(page, 'nll')).toBe(before);
    expect(new URL(page.url()).hash).toBe('#/next-token?seed=7');
  });

  test.each(['batch=65', 'loss=mse', 'text=The+cat', 'text=words:cat', 'extra=maybe', 'p=1'])(
    'the address %s is refused, and the notebook stands',
    async (query) => {
      const page = await open(at(query));
      expect(await page.locator('.notice[role=alert]').count()).toBe(1);
      expect(await card(page, 'nll')).toContain('2.3182');
    },
  );
});

describe('the largest batch', () => {
  test.each([320, 1280])('is paged, at %i pixels', async (width) => {
    const viewport = { width, height: 800 };
    const page = await open(at('batch=64&context=64&classes=64'), { viewport });
    expect(await words(page.locator('.count'))).toBe(
      '4096 of 4096 predictions: batch size 64 × context size 64',
    );
    expect(await rows(page).count()).toBe(16);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => words(rows(page).first().locator('button'))).toBe('17');
    await page.locator('.chosen button').focus();
    await page.keyboard.press('End');
    await expect.poll(() => words(page.locator('#row-heading'))).toContain('logits[63, 63]');
    expect(await words(page.locator('surprisal-predictions button:focus'))).toBe('4096');
    const box = await page.locator('surprisal-predictions .scroll').boundingBox();
    const target = await page.locator('.chosen .next').boundingBox();
    expect(target !== null && box !== null && target.x >= box.x).toBe(true);
    expect((target?.x ?? 0) + (target?.width ?? 0)).toBeLessThanOrEqual(
      (box?.x ?? 0) + (box?.width ?? 0),
    );
    await scrollThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  });

  test('one prediction of one class costs nothing', async () => {
    const page = await open(at('batch=1&context=1&classes=1'));
    expect(await card(page, 'nll')).toBe('NLL of log-softmax 0.0000 perplexity 1.0000');
    expect(await words(page.locator('.count'))).toBe(
      '1 of 1 prediction: batch size 1 × context size 1',
    );
  });
});

test('what to try is one click from the defaults', async () => {
  const page = await open(at('seed=3&batch=9&unit=bits'));
  await page.locator('#try-extra').click();
  await expect.poll(() => card(page, 'nll')).toContain('2.6696');
  await page.locator('#try-cat').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('3');
  await page.locator('#try-characters').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('12');
  await page.locator('#try-full').click();
  await expect.poll(() => words(page.locator('.count b'))).toBe('4096');
});
