// The worked example through the page: every number it is known by.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { cell, grid, lab, losses } from './on-page.ts';
import { unfold } from './unfold.ts';

useBrowser();

const open = sharedPage();

describe('the numbers of the worked example', () => {
  test('stand in the table, in the fraction and in the ledger', async () => {
    const page = await open(lab);
    const perToken = ['0.5321', '0.4230', '0.5921', '0.5430', '0.7609', '1.7563'];
    expect(await losses(page)).toEqual(perToken);
    expect(await words(page.locator('#reduction'))).toBe(
      'mean = 0.53 + 0.42 + 0.59 + 0.54 + 0.76 + 1.76' +
        '1 + 1 + 1 + 1 + 1 + 1 = 4.60756 = 0.7679 nats, perplexity 2.1553',
    );
    expect(await words(page.locator('#table-heading'))).toContain('[2, 3, 5] → (6, 5)');
    expect(await words(page.locator('.flatten'))).toContain('logits.view(-1, 5)');
    const ledger = page.locator('#ledger .ledger').locator('tbody tr');
    expect(await words(ledger.nth(2))).toContain('0.5157');
    expect(await words(page.locator('#chain'))).toContain('2.1553');
    expect(await cell(page, 0, 0).getAttribute('class')).toContain('y');
    expect(await grid(page).locator('td.c.y').count()).toBe(6);
  });

  test('and in the row taken apart, beside what a wrong answer would have cost', async () => {
    const page = await open(lab);
    const row = (at: number): Promise<string> =>
      words(page.locator('.steps tbody tr').nth(at)).then((text) => text.replace(/\s/g, ' '));
    expect(await row(0)).toBe('cat 2.0 7.3891 0.5873 0.5321 −0.0688');
    expect(await row(1)).toBe('dog 1.0 2.7183 0.2161 1.5321 0.0360');
    expect(await words(page.locator('.steps tfoot'))).toContain('12.5804');
    expect(await words(page.locator('#costs'))).toBe(
      'In row 1 the true cat has p = 0.5873 and costs 0.5321. Had dog been true, its p = 0.2161 would have cost 1.5321.',
    );
    const formula = page.locator('#row-formula #place');
    await expect.poll(() => formula.textContent()).toContain('2.5321');
    await grid(page).locator('tr[data-row="3"] th').click();
    await expect
      .poll(() => words(page.locator('#row-heading')))
      .toContain('Row 4, sequence 2, token 1');
    expect(await row(2)).toBe('bird 2.3 9.9742 0.5810 0.5430 −0.0698');
    await expect.poll(() => formula.textContent()).toContain('2.8430');
  });

  test('confidence, and the slips that circulate', async () => {
    const page = await open(lab);
    await unfold(page);
    const table = page.locator('#confidence tbody tr');
    expect(
      await table
        .allTextContents()
        .then((all) => all.map((text) => text.replace(/\s+/g, ' ').trim())),
    ).toEqual([
      'moderate 2, 1, 0.1, 0, −1 0.5873 0.5321',
      'high 5, 1, 0.1, 0, −1 0.9662 0.0344',
      'low 0.5, 1, 0.1, 0, −1 0.2410 1.4228',
    ]);
    const note = page.locator('#footnote');
    for (const number of ['0.7643', '0.7679']) expect(await words(note)).toContain(number);
    expect(await note.locator('a').getAttribute('href')).toMatch(/#\/check$/);
    await unfold(page);
    await page.locator('#open-confidence').click();
    await expect.poll(() => losses(page)).toEqual(['0.5321', '0.0344', '1.4228']);
  });

  test('man, woman, camera, tv, to eight decimals', async () => {
    const page = await open(lab);
    await page.locator('#four-words').click();
    await expect.poll(() => losses(page)).toEqual(['0.1348', '0.1199', '0.0052', '0.0263']);
    expect(
      await grid(page)
        .locator('thead th')
        .allTextContents()
        .then((all) => all.map((one) => one.trim()).slice(1, 5)),
    ).toEqual(['man', 'woman', 'camera', 'tv']);
    await unfold(page);
    await page.locator('#ledger-table summary').click();
    const cells = page.locator('#ledger-table tbody td');
    await expect.poll(() => cells.count()).toBe(16);
    const all = await cells.allTextContents();
    expect(all.filter((_, i) => i % 4 === 3)).toEqual([
      '0.13484927',
      '0.11987498',
      '0.00523357',
      '0.02625655',
    ]);
    expect(all.filter((_, i) => i % 4 === 2)).toEqual([
      '0.13484934',
      '0.11987490',
      '0.00523364',
      '0.02625655',
    ]);
    expect(await page.evaluate(() => location.hash)).toContain('names=man');
  });

  test('floors of the wrong pipelines, and the four right ones agree', async () => {
    const page = await open(lab);
    const floors = await words(page.locator('#floors'));
    for (const floor of ['0.7437', '0.9048', '1.3720', '1.4612']) expect(floors).toContain(floor);
    const lines = page.locator('#pipelines tbody tr:not(.group)');
    const figures = await lines.evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('td'), (td) => td.textContent.trim())),
    );
    expect(figures.slice(0, 4)).toEqual(Array(4).fill(['0.7679', '−0.0688', '0.0000']));
    expect(figures[4]?.[2]).toBe('0.9048');
    expect(figures[5]?.[2]).toBe('−1.0000');
    expect(await words(page.locator('#race-said'))).toMatch(
      /p = 0\.98\d\d by the right ways, 0\.0004/,
    );
    await unfold(page);
    await page.locator('#race-table summary').click();
    const first = page.locator('#race-table tbody tr').first().locator('td');
    await expect.poll(() => first.count()).toBe(12);
    const [one, two, three, four, doubled, logless, ...probabilities] =
      await first.allTextContents();
    expect([one, two, three, four]).toEqual(Array(4).fill('8.0010'));
    expect([doubled, logless]).toEqual(['1.7430', '−0.0003']);
    expect(probabilities).toEqual(Array(6).fill('0.0003'));
  });
});
