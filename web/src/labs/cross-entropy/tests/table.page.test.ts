// The table, by mouse, by keyboard and by what is pasted.
import { describe, expect, test } from 'vitest';
import { paste } from '../../../../../tests/browser/paste.ts';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { cell, grid, lab, loss, losses, settings, type } from './on-page.ts';
import { unfold } from './unfold.ts';

useBrowser();

const open = sharedPage();

describe('the table', () => {
  test('takes typed logits and targets, by mouse', async () => {
    const page = await open(lab);
    await type(page, 0, 0, '5');
    await expect.poll(() => losses(page)).toContain('0.0344');
    await type(page, 0, 5, '1');
    await expect.poll(async () => (await settings(page))['targets']).toEqual([1, 1, 3, 2, 4, 1]);
    await type(page, 0, 5, '−100');
    await expect.poll(() => words(cell(page, 0, 5))).toBe('ignored');
    expect(await page.evaluate(() => location.hash)).toContain('targets=-100');
  });

  test('and by keyboard alone', async () => {
    const page = await open(lab);
    await cell(page, 0, 0).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Space'])
      await page.keyboard.press(key);
    await expect.poll(() => words(page.locator('#row-heading'))).toContain('Row 4');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => JSON.stringify((await settings(page))['logits']))
      .toContain('[1.5,4,2.3,0,0.1]');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    expect(JSON.stringify((await settings(page))['logits'])).toContain('[1.5,4,2.3,0,0.1]');
    await page.keyboard.press('End');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await settings(page))['targets']).toEqual([0, 1, 3, 1, 4, 1]);
  });

  test.each([
    ['inf', 0, 1, 'Row 1, column 2, “inf”: use a number from −1e30 to 1e30.'],
    ['NaN', 2, 4, 'Row 3, column 5, “NaN”: use a number from −1e30 to 1e30.'],
    ['1e31', 5, 0, 'Row 6, column 1, “1e31”: use a number from −1e30 to 1e30.'],
    ['5', 1, 5, 'Row 2, target 5: use 0 to 4, or -100 to ignore the row.'],
    ['<b>x</b>', 1, 5, 'Row 2, target “<b>x</b>”'],
  ])('refuses %s beside it, and stays as it was', async (text, row, column, said) => {
    const page = await open(lab);
    await type(page, row, column, text);
    await expect.poll(() => words(grid(page).locator('#problem'))).toContain(said);
    expect(await loss(page)).toBe('0.7679');
    expect(await grid(page).locator('input').getAttribute('aria-invalid')).toBe('true');
    await grid(page).locator('input').press('Escape');
    await expect.poll(() => words(grid(page).locator('#problem'))).toBe('');
    expect(page.url()).not.toContain('logits');
    expect((await settings(page))['targets']).toEqual([0, 1, 3, 2, 4, 1]);
  });

  test('grows and shrinks, and keeps its targets', async () => {
    const page = await open(lab);
    await page.locator('#tokens-more').click();
    await expect.poll(() => words(page.locator('#table-heading'))).toContain('[2, 4, 5] → (8, 5)');
    await page.locator('#classes-more').click();
    await expect.poll(() => words(page.locator('#table-heading'))).toContain('[2, 4, 6] → (8, 6)');
    await page.locator('#sequences-less').click();
    await expect.poll(() => words(page.locator('#table-heading'))).toContain('logits (4, 6)');
    expect((await settings(page))['targets']).toEqual([0, 1, 3, 0]);
    await page.locator('#sequences-less').click();
    await expect.poll(() => words(page.locator('#shape-problem'))).toBe('0 rows: use 1 to 64.');
    await page.locator('#worked').click();
    await page.locator('#classes-less').click();
    await expect
      .poll(() => words(page.locator('#shape-problem')))
      .toContain('Row 5 has the target 4');
    expect(await loss(page)).toBe('0.7679');
  });

  test('takes a block from a spreadsheet, decimal commas and all', async () => {
    const page = await open(lab);
    await paste(cell(page, 0, 0), '5,0\t1,0\t0,1\t0\t-1\r\n0,5\t1,0\t0,1\t0\t-1\r\n');
    await expect
      .poll(() => losses(page))
      .toEqual(['0.0344', '0.9228', '0.5921', '0.5430', '0.7609', '1.7563']);
    await paste(cell(page, 0, 5), '1\n0');
    await expect.poll(async () => (await settings(page))['targets']).toEqual([1, 0, 3, 2, 4, 1]);
    await paste(cell(page, 1, 2), '1\t2\n3\toops');
    await expect
      .poll(() => words(grid(page).locator('#problem')))
      .toBe(
        'Row 3, column 4, “oops”: use a number from −1e30 to 1e30. Or −∞, which masks the class.',
      );
    expect((await settings(page))['targets']).toEqual([1, 0, 3, 2, 4, 1]);
  });

  test('or a whole new one, with names and targets', async () => {
    const page = await open(lab);
    await page.locator('surprisal-paste summary').click();
    await page.locator('surprisal-paste textarea').fill('cat;dog;y\n1,5;0,5;dog\n-2;3;0');
    await page.locator('#last-is-target').check();
    await page.locator('surprisal-paste #use').click();
    await expect.poll(() => words(page.locator('#table-heading'))).toContain('logits (2, 2)');
    expect(await settings(page)).toMatchObject({
      logits: [
        [
          [1.5, 0.5],
          [-2, 3],
        ],
      ],
      targets: [1, 0],
      names: ['cat', 'dog'],
    });
    await page.locator('surprisal-paste textarea').fill('1\t2\n3');
    await page.locator('#last-is-target').uncheck();
    await page.locator('surprisal-paste #use').click();
    await expect
      .poll(() => words(page.locator('surprisal-paste p#problem')))
      .toBe('Row 2 has 1 number, but row 1 has 2.');
    expect((await settings(page))['targets']).toEqual([1, 0]);
  });

  test('or the print of one, with that of its targets', async () => {
    const page = await open(lab);
    await page.locator('surprisal-paste summary').click();
    const box = page.locator('surprisal-paste textarea');
    const problem = page.locator('surprisal-paste p#problem');
    await box.fill(
      'tensor([[ 1.5000, -2.5000],\n        [ 0.0000,  3.0000]], grad_fn=<AddmmBackward0>)\ntensor([1, 0])',
    );
    await page.locator('surprisal-paste #use').click();
    const table = {
      logits: [
        [
          [1.5, -2.5],
          [0, 3],
        ],
      ],
      targets: [1, 0],
    };
    await expect.poll(() => settings(page)).toMatchObject(table);
    for (const [text, said] of [
      ['[[0.1 0.2 ... 0.9]]', 'Line 1, column 11: “...” stands where the print leaves numbers out'],
      ['1,234\t5,678', '“1,234” can be 1.234 or 1234'],
      ['[[1, 2], [3]]', 'Line 1, column 10'],
    ] as const) {
      await box.fill(text);
      await page.locator('surprisal-paste #use').click();
      await expect.poll(() => words(problem)).toContain(said);
      expect(await settings(page)).toMatchObject(table);
    }
    await box.fill('"1,5","2,5",\n"0,5","1,0",');
    await page.locator('surprisal-paste #use').click();
    await expect
      .poll(() => settings(page))
      .toMatchObject({
        logits: [
          [
            [1.5, 2.5],
            [0.5, 1],
          ],
        ],
      });
  });

  test('takes a decimal comma and a true minus in cells, targets and weights', async () => {
    const page = await open(lab);
    await type(page, 0, 0, '−1,5');
    await expect
      .poll(async () => ((await settings(page))['logits'] as number[][][])[0]?.[0]?.[0])
      .toBe(-1.5);
    await paste(cell(page, 0, 0), '2,5');
    await expect
      .poll(async () => ((await settings(page))['logits'] as number[][][])[0]?.[0])
      .toEqual([2.5, 1, 0.1, 0, -1]);
    await unfold(page);
    await page.locator('input[name=ignore-index]').fill('−7');
    await page.locator('input[name=ignore-index]').press('Enter');
    await expect.poll(async () => (await settings(page))['ignore-index']).toBe(-7);
    await page.locator('input[name=weight-0]').fill('2,5');
    await page.locator('input[name=weight-0]').press('Enter');
    await expect.poll(async () => (await settings(page))['weight']).toEqual([2.5, 1, 1, 1, 1]);
  });

  test('one probability lights its logit, loss, gradient and point', async () => {
    const page = await open(lab);
    await cell(page, 0, 0).hover();
    await expect.poll(() => page.locator('.gradients td.lit').count()).toBe(1);
    expect(await cell(page, 0, 0).getAttribute('class')).toContain('lit');
    expect(await page.locator('.steps tr.lit').count()).toBe(1);
    expect(await page.locator('.term.lit').count()).toBe(2);
    expect(await page.locator('.ledger tr.lit').count()).toBe(1);
    expect(await grid(page).locator('td.loss-cell.lit').count()).toBe(1);
    await unfold(page);
    await page.locator('.gradients tbody tr').nth(1).locator('td').nth(1).hover();
    await expect.poll(() => cell(page, 1, 1).getAttribute('class')).toContain('lit');
    await cell(page, 4, 4).focus();
    await expect
      .poll(() => page.locator('.gradients tbody tr').nth(4).locator('td.lit').count())
      .toBe(1);
  });
});

test('what reads a pasted table does not come: the text stays in its box, and the page says so', async () => {
  const page = await visit({
    hash: lab,
    answers: { 'assets/pasted-edits': { status: 503 } },
    expected: /503|Failed to load/,
  });
  const before = await settings(page);
  await page.locator('surprisal-paste summary').click();
  await page.locator('surprisal-paste textarea').fill('1\t2\n3\t4');
  await page.locator('#use').click();
  await page.locator('.notice[role=alert]').waitFor();
  expect(await page.locator('surprisal-paste textarea').inputValue()).toBe('1\t2\n3\t4');
  expect(await settings(page)).toEqual(before);
});
