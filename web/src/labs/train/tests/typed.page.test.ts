// What a reader types and pastes into the lab's own fields.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { paste } from '../../../../../tests/browser/paste.ts';
import { run, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';

useBrowser();

const open = sharedPage();

const setting = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((one) => window.surprisal.settings()[one], name);

describe('a number', () => {
  test.each([
    ['0,01', 0.01],
    ['０．０２', 0.02],
    ['٠٫٠٣', 0.03],
    ['1e−3', 0.001],
    ['\u200b0.5\u00a0', 0.5],
  ])('%j is taken', async (text, value) => {
    const page = await open('#/train?lr=0.25');
    const field = page.locator('input[name=lr]');
    await field.fill(text);
    await field.press('Enter');
    await expect.poll(() => setting(page, 'lr')).toBe(value);
    await field.blur();
    expect(await field.inputValue()).toBe(String(value));
  });

  test('that can be two is refused, with both', async () => {
    const page = await open('#/train');
    const field = page.locator('input[name=lr]');
    await field.fill('1,234');
    await field.press('Enter');
    await expect
      .poll(() => words(page.locator('#lr-problem')))
      .toBe('“1,234” can be 1.234 or 1234: write the one that is meant.');
    expect(await setting(page, 'lr')).toBe(0.001);
  });

  test('of two lines is not one number', async () => {
    const page = await open('#/train');
    await page.locator('input[name=seed]').selectText();
    expect(await paste(page.locator('input[name=seed]'), '1\n2')).toBe(false);
    await expect.poll(() => words(page.locator('#seed-problem'))).toContain('whole number');
    expect(await setting(page, 'seed')).toBe(0);
  });
});

describe('the sentences', () => {
  const fields = 'surprisal-sentences input';
  const sentences = async (page: Page): Promise<string[]> =>
    ((await setting(page, 'sentences')) as string[][]).map((one) => one.join(' '));

  test('several lines pasted into one are several', async () => {
    const page = await open('#/train');
    const before = await sentences(page);
    const field = page.locator(fields).first();
    await field.focus();
    await field.selectText();
    expect(await paste(field, 'the cat sat\r\nthe dog ran\n\n  the bird flew \n')).toBe(false);
    await expect
      .poll(() => sentences(page))
      .toEqual(['the cat sat', 'the dog ran', 'the bird flew', ...before.slice(1)]);
    expect(await page.locator(fields).count()).toBe(5);
  });

  test('at the caret the first goes on where one is, the last before what follows', async () => {
    const page = await open('#/train?sentences=a+b+c');
    const field = page.locator(fields).first();
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
    await paste(field, 'x\ny z\nw ');
    await expect.poll(() => sentences(page)).toEqual(['a x', 'y z', 'w b c']);
  });

  test('one line is left to the field', async () => {
    const page = await open('#/train');
    expect(await paste(page.locator(fields).first(), 'the cat sat\n')).toBe(true);
  });

  test('more lines than sentences may be are refused, and nothing is lost', async () => {
    const page = await open('#/train');
    const before = await sentences(page);
    await paste(page.locator(fields).first(), 'a b\n'.repeat(100_000));
    await expect
      .poll(() => words(page.locator('surprisal-sentences #problem')))
      .toContain('100002');
    expect(await sentences(page)).toEqual(before);
    expect(await page.locator(fields).count()).toBe(3);
  });

  test('words that look alike are told apart everywhere', async () => {
    const text = encodeURIComponent(
      'caf\u00e9 cafe\u0301 open\nzero\u200bwidth zerowidth \u0430 a',
    );
    const page = await open(`#/train?sentences=${text}`);
    await run(page).step(1);
    const vocabulary = page.locator('surprisal-sentences .vocabulary');
    await expect.poll(() => words(vocabulary)).toContain('cafe⟨U+0301⟩');
    expect(await words(vocabulary)).toContain('zero⟨U+200B⟩width');
    expect(await words(page.locator('surprisal-sentences .hint'))).toContain('look alike');
    await page.locator('surprisal-distributions').getByText('⟨U+0430⟩').first().waitFor();
    expect(await sentences(page)).toEqual([
      'caf\u00e9 cafe\u0301 open',
      'zero\u200bwidth zerowidth \u0430 a',
    ]);
  });

  test('Chinese without spaces gets a hint', async () => {
    const page = await open('#/train');
    const field = page.locator(fields).first();
    await field.fill('你好世界');
    await field.press('Enter');
    await expect
      .poll(() => words(page.locator('surprisal-sentences #problem')))
      .toContain('Put spaces between its words');
    await field.fill('你好世界 再见');
    await field.press('Enter');
    await expect
      .poll(() => words(page.locator('surprisal-sentences .hint')))
      .toContain('“你好世界” is one word');
  });
});

describe('what a trainer printed', () => {
  test.each([
    'Epoch [10/100], Loss: 1,7801',
    'Epoch 10: loss tensor(1.7801, grad_fn=<NllLossBackward0>)',
    "{'loss': 1.7801, 'grad_norm': 2.5, 'epoch': 10.0}",
    'step 30: train loss 1.7801, val loss 1.9',
    'Epoch 10/100\n3/3 ━━━━━━━━━ 0s 5ms/step - accuracy: 0.5 - loss: 1.7801',
  ])('%j agrees', async (text) => {
    const page = await open('#/train');
    await page.locator('#torch summary').first().click();
    await page.locator('surprisal-torch textarea').fill(text);
    await page.locator('surprisal-torch #compare').click();
    await expect.poll(() => words(page.locator('surprisal-torch .verdict'))).toContain('✓');
  });

  test('with a comma that can mean two things is said to', async () => {
    const page = await open('#/train');
    await page.locator('#torch summary').first().click();
    await page.locator('surprisal-torch textarea').fill('Epoch 10, Loss: 1,780');
    await page.locator('surprisal-torch #compare').click();
    await expect
      .poll(() => words(page.locator('surprisal-torch .verdict')))
      .toContain('“1,780” can be 1.780 or 1780');
  });
});
