// Scores become probabilities, and every way to change a score.
import type { Page } from 'playwright-core';
import { paste as pasteAt } from '../../../../../tests/browser/paste.ts';
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { at, exponentials, hash, poll, probabilities, table, type } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('2, 1 and 0.1 are taken apart, down to the sums', async () => {
  const page = await open(at());
  expect(await exponentials(page)).toEqual(['7.3891', '2.7183', '1.1052']);
  expect(await probabilities(page)).toEqual(['0.6590', '0.2424', '0.0986']);
  expect(await words(page.locator('#sum'))).toContain('11.2125');
  expect(await words(page.locator('#probability-sum'))).toContain('1.0000');
  const formula = page.locator('surprisal-formula #place').first();
  await expect.poll(() => words(formula)).toMatch(/1\.1052.*7\.3891.*2\.7183.*1\.1052.*0\.09857/);
  expect((await table(page, 'rows-table'))[2]).toEqual([
    '3',
    '0.1000',
    '0.1000',
    '1.1052',
    '0.1496',
    '0.0986',
    '−2.3170',
  ]);
});

describe('a logit', () => {
  test('is typed, and stands in the address', async () => {
    const page = await open(at());
    await type(page, 'z3', '2');
    await poll(page).toEqual(['0.4223', '0.1554', '0.4223']);
    expect(hash(page)).toBe('#/softmax?logits=2,1,2');
  });

  test('is moved by the keys of its slider', async () => {
    const page = await open(at('logits=2,1,0'));
    await page.locator('input[name=slider3]').focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,0.2');
  });

  test('is dragged with the mouse', async () => {
    const page = await open(at());
    const box = await page.locator('input[name=slider1]').boundingBox();
    if (box === null) throw new Error('no slider');
    const middle = box.y + box.height / 2;
    const handle = box.x + 7 + ((2 + 4) / 8) * (box.width - 14);
    await page.mouse.move(handle, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, middle, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=4,1,0.1');
  });

  test('is added and removed, from 2 to 10', async () => {
    const page = await open(at());
    const add = page.locator('#add');
    for (let i = 0; i < 7; i += 1) await add.click();
    await poll(page).toHaveLength(10);
    expect(await add.isDisabled()).toBe(true);
    for (let i = 10; i > 2; i -= 1)
      await page.getByRole('button', { name: 'Remove z₁', exact: true }).click();
    await poll(page).toEqual(['0.5000', '0.5000']);
    expect(await page.getByRole('button', { name: 'Remove z₁', exact: true }).isDisabled()).toBe(
      true,
    );
  });

  test.each(['1e31', '-2e30', 'NaN', 'Infinity', '', 'two'])(
    '%s is refused beside it, by place and range, and nothing changes',
    async (text) => {
      const page = await open(at('logits=1,2,3,4'));
      const before = await probabilities(page);
      await type(page, 'z3', text);
      const problem = page.locator('#problem-2');
      await expect
        .poll(() => words(problem))
        .toBe(`number 3, “${text}”: use a number from -1e+30 to 1e+30.`);
      expect(await page.locator('input[name=z3]').getAttribute('aria-invalid')).toBe('true');
      expect(await probabilities(page)).toEqual(before);
      expect(hash(page)).toBe('#/softmax?logits=1,2,3,4');
      await type(page, 'z3', '0');
      await expect.poll(() => problem.textContent()).toBe('');
    },
  );

  const paste = (page: Page, text: string) => pasteAt(page.locator('input[name=z1]'), text);

  test.each([
    '1\t2\t3\t4',
    '[1.0, 2.0, 3.0, 4.0]',
    '1; 2; 3; 4',
    '1\n2\n3\n4\n',
    'tensor([1., 2., 3., 4.], grad_fn=<A>)',
    '[[1. 2. 3. 4.]]',
    '[[1], [2], [3], [4]]',
    '1,0\n2,0\n3,0\n4,0',
    '1,0; 2,0; 3,0; 4,0',
    '１，２，３，４',
  ])('and others are pasted: %j', async (text) => {
    const page = await open(at());
    await paste(page, text);
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=1,2,3,4');
    await poll(page).toEqual(['0.0321', '0.0871', '0.2369', '0.6439']);
  });

  test('what is pasted may be refused as a whole', async () => {
    const page = await open(at());
    await paste(page, '1, 2, x');
    await expect.poll(() => words(page.locator('#problem-0'))).toContain('number 3, “x”');
    await paste(page, '1 2 3 4 5 6 7 8 9 10 11');
    await expect.poll(() => words(page.locator('#problem-0'))).toContain('2 to 10');
    for (const [text, said] of [
      ['[1., 2., ..., 9.]', '“...” stands where the print leaves numbers out'],
      ['[[1, 2], [3, 4]]', 'A table of 2 × 2'],
      ['0,5, 0,5', 'two things, in “0,5” and in “5, 0”'],
    ] as const) {
      await paste(page, text);
      await expect.poll(() => words(page.locator('#problem-0'))).toContain(said);
    }
    expect(await probabilities(page)).toEqual(['0.6590', '0.2424', '0.0986']);
  });

  test('what can read a print does not come: it stays in its field, and the page says so', async () => {
    const page = await visit({
      hash: at(),
      answers: { 'assets/pasted-table': { status: 503 } },
      expected: /503|Failed to load/,
    });
    await paste(page, '[1.0,\n 2.0]');
    await page.locator('.notice[role=alert]').waitFor();
    expect(await page.locator('input[name=z1]').inputValue()).toContain('[1.0, 2.0]');
    expect(hash(page)).toBe('#/softmax');
  });

  test('one number is left to the field, and is the same as if typed', async () => {
    const page = await open(at());
    expect(await paste(page, '1,5')).toBe(true);
    await page.locator('input[name=z2]').fill('−1,5');
    await page.locator('input[name=z2]').press('Enter');
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,-1.5,0.1');
  });
});
