// What an epsilon hides, and the product of many probabilities.
import { describe, expect, test } from 'vitest';
import { useBrowser, words } from '../../../../../tests/browser/page.ts';
import { unfoldedPage } from '../../../../../tests/browser/unfold.ts';
import { cells, reading, settings, type } from './on-page.ts';

useBrowser();

const open = unfoldedPage();

describe('the epsilon', () => {
  test('turns infinity into 27.631, however small p is', async () => {
    const page = await open('#/neg-log');
    const rows = await cells(page.locator('#ceiling-table'));
    expect(rows[0]).toEqual(['0', '∞', '27.6310']);
    expect(rows[1]?.slice(1)).toEqual(['46.0517', '27.6310']);
    expect(rows[2]).toEqual(['0.5000', '0.6931', '0.6931']);
    await type(page, 'epsilon', '1e-8');
    await expect
      .poll(async () => (await cells(page.locator('#ceiling-table')))[0])
      .toContain('18.4207');
  });

  test('is compared where the reader drags p', async () => {
    const page = await open('#/neg-log');
    const slider = page.locator('#epsilon-chart [role=slider]');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect
      .poll(async () => (await cells(page.locator('#ceiling-table')))[1])
      .toContain('69.0776');
    expect((await settings(page))['exponent']).toBe(-30);
    const box = await page.locator('#epsilon-chart').boundingBox();
    if (box === null) throw new Error('no chart');
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
    expect((await settings(page))['exponent']).toBeGreaterThan(-6);
  });

  test.each(['0', '-1e-12', '1.5', 'Infinity'])('of %s is refused', async (text) => {
    const page = await open('#/neg-log');
    await type(page, 'epsilon', text);
    expect(await words(page.locator('surprisal-field[name=epsilon] [role=alert]'))).toContain(
      'above 0, at most 1',
    );
    expect((await settings(page))['epsilon']).toBe(1e-12);
  });
});

describe('the product', () => {
  test('of probabilities underflows while the sum goes on', async () => {
    const page = await open('#/neg-log');
    const read = (name: string | RegExp) => reading(page, 'likelihood-readings', name);
    expect(await read('product of p')).toBe('0');
    expect(await read('subnormal')).toBe('38');
    expect(await read('exactly 0')).toBe('46');
    expect(await read('last product above 0')).toBe('1.40e−45');
    expect(Number(await read('sum'))).toBeCloseTo(230.2585, 2);
    expect(await read(/^\s*mean of/)).toBe('2.3026');
    expect(await read('perplexity')).toBe('10.0000');
    await type(page, 'count', '45');
    await expect.poll(() => read('product of p')).toBe('1.40e−45');
    expect(await read('exactly 0')).toBe('never');
    await type(page, 'count', '400');
    await page.locator('button[name=float64]').click();
    await expect.poll(() => read('exactly 0')).toBe('324');
  });

  test('stands in the table as it is drawn', async () => {
    const page = await open('#/neg-log?factor=0.5&count=200');
    await page.locator('#likelihood-table summary').click();
    const rows = await cells(page.locator('#likelihood-table table'));
    expect(rows).toHaveLength(25);
    expect(rows[9]?.slice(0, 3)).toEqual(['10', '9.77e−4', '6.9315']);
    expect(await page.locator('#tosses .best').textContent()).toContain('0.70');
  });

  test('of ten thousand factors, and of impossible ones, is answered', async () => {
    const page = await open('#/neg-log?factor=0.9&count=10000');
    // Nine tenths of the last few subnormals are rounded back to them.
    expect(await reading(page, 'likelihood-readings', 'exactly 0')).toBe('never');
    expect(await reading(page, 'likelihood-readings', 'product of p')).toMatch(/e−45$/);
    expect(await words(page.locator('#stuck'))).toContain('rounded back');
    await type(page, 'factor', '0');
    await expect.poll(() => reading(page, 'likelihood-readings', 'sum')).toBe('∞');
    expect(await words(page.locator('#vanished'))).toContain('already 0');
    await type(page, 'count', '10001');
    expect(await words(page.locator('surprisal-field[name=count] [role=alert]'))).toBe(
      'use a whole number from 1 to 10000.',
    );
  });
});
