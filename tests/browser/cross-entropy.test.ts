// The worked example through the page: every number it is known by, and what a reader does to it.
import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { scrollThrough, useBrowser, visit, words } from './page.ts';

useBrowser();

const lab = '#/cross-entropy';
const example =
  'logits=3.5,-3.45,0.23,1.25;-2.14,0.54,2.67,-5.23;-1.34,5.01,-1.54,-1.17;-2.98,-1.37,1.54,5.23&targets=0,2,1,3&names=man,woman,camera,tv';

const grid = (page: Page): Locator => page.locator('surprisal-logit-grid');
const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).locator(`td[data-row="${row}"][data-column="${column}"]`);
const losses = (page: Page): Promise<string[]> =>
  grid(page).locator('td.first-loss b').allTextContents();
const loss = (page: Page): Promise<string> => words(page.locator('#loss'));
const settings = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => ({ ...window.surprisal.settings() }));
const notes = (page: Page): Promise<string> => words(page.locator('#notes'));

async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  const field = grid(page).locator('input');
  await field.fill(text);
  await field.press('Enter');
}

async function paste(at: Locator, text: string): Promise<void> {
  await at.evaluate((element, content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true }),
    );
  }, text);
}

describe('the numbers of the worked example', () => {
  test('stand in the table, in the fraction and in the ledger', async () => {
    const page = await visit({ hash: lab });
    const perToken = ['0.5321', '0.4230', '0.5921', '0.5430', '0.7609', '1.7563'];
    expect(await losses(page)).toEqual(perToken);
    expect(await words(page.locator('#reduction'))).toBe(
      'mean = 0.53 + 0.42 + 0.59 + 0.54 + 0.76 + 1.76' +
        '1 + 1 + 1 + 1 + 1 + 1 = 4.60756 = 0.7679 nats, perplexity 2.1553',
    );
    expect(await words(page.locator('#table-heading'))).toContain('[2, 3, 5] → (6, 5)');
    expect(await words(page.locator('.flatten'))).toContain('logits.view(-1, 5)');
    const ledger = page.locator('.ledger').first().locator('tbody tr');
    expect(await words(ledger.nth(2))).toContain('0.5157');
    expect(await words(page.locator('#chain'))).toContain('2.1553');
    expect(await cell(page, 0, 0).getAttribute('class')).toContain('y');
    expect(await grid(page).locator('td.c.y').count()).toBe(6);
  });

  test('and in the row taken apart, beside what a wrong answer would have cost', async () => {
    const page = await visit({ hash: lab });
    const row = (at: number): Promise<string> =>
      words(page.locator('.steps tbody tr').nth(at)).then((text) => text.replace(/\s/g, ' '));
    expect(await row(0)).toBe('class 0 2.0 7.3891 0.5873 0.5321 −0.0688');
    expect(await row(1)).toBe('class 1 1.0 2.7183 0.2161 1.5321 0.0360');
    expect(await words(page.locator('.steps tfoot'))).toContain('12.5804');
    expect(await words(page.locator('#costs'))).toBe(
      'In row 1 the true class 0 has p = 0.5873 and costs 0.5321. Had class 1 been true, its p = 0.2161 would have cost 1.5321.',
    );
    const formula = page.locator('#row-formula #place');
    await expect.poll(() => formula.textContent()).toContain('2.5321');
    await grid(page).locator('tr[data-row="3"] th').click();
    await expect
      .poll(() => words(page.locator('#row-heading')))
      .toContain('Row 4, sequence 2, token 1');
    expect(await row(2)).toBe('class 2 2.3 9.9742 0.5810 0.5430 −0.0698');
    await expect.poll(() => formula.textContent()).toContain('2.8430');
  });

  test('confidence, and the slips that circulate', async () => {
    const page = await visit({ hash: lab });
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
    const note = await words(page.locator('#footnote'));
    for (const number of ['0.7643', '0.5315', '1.4192', '0.7679', '0.5157', '1.4228'])
      expect(note).toContain(number);
    await page.locator('#open-confidence').click();
    await expect.poll(() => losses(page)).toEqual(['0.5321', '0.0344', '1.4228']);
  });

  test('man, woman, camera, tv, to eight decimals', async () => {
    const page = await visit({ hash: lab });
    await page.locator('#four-words').click();
    await expect.poll(() => losses(page)).toEqual(['0.1348', '0.1199', '0.0052', '0.0263']);
    expect(
      await grid(page)
        .locator('thead th')
        .allTextContents()
        .then((all) => all.map((one) => one.trim()).slice(1, 5)),
    ).toEqual(['man', 'woman', 'camera', 'tv']);
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
    const page = await visit({ hash: lab });
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

describe('the options', () => {
  test('a weighted mean divides by the weights of the targets', async () => {
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
    await page.locator('#mistake-ignored').click();
    await expect.poll(() => words(page.locator('#divisor'))).toBe('5');
    expect(await loss(page)).toBe('0.8031');
    expect(await notes(page)).toContain('class 3 still has p = 0.0795 in row 1');
    expect(await words(cell(page, 0, 3))).toBe('0.07950.0');
    const gradients = page.locator('.gradients tbody tr').nth(2).locator('td');
    expect(await gradients.allTextContents().then((all) => all.map((one) => one.trim()))).toEqual(
      Array(5).fill('0.0000'),
    );
  });

  test('smoothing, with weights and without', async () => {
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
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
    await page.locator('[data-choice=float64]').click();
    await expect
      .poll(() => words(page.locator('surprisal-code pre')))
      .toContain('dtype=torch.float64');
  });

  test('doubled softmax and NLL without the log are shown where they are raced', async () => {
    const page = await visit({ hash: lab });
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

describe('the table', () => {
  test('takes typed logits and targets, by mouse', async () => {
    const page = await visit({ hash: lab });
    await type(page, 0, 0, '5');
    await expect.poll(() => losses(page)).toContain('0.0344');
    await type(page, 0, 5, '1');
    await expect.poll(async () => (await settings(page))['targets']).toEqual([1, 1, 3, 2, 4, 1]);
    await type(page, 0, 5, '−100');
    await expect.poll(() => words(cell(page, 0, 5))).toBe('ignored');
    expect(await page.evaluate(() => location.hash)).toContain('targets=-100');
  });

  test('and by keyboard alone', async () => {
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
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
    const page = await visit({ hash: lab });
    await paste(cell(page, 0, 0), '5,0\t1,0\t0,1\t0\t-1\r\n0,5\t1,0\t0,1\t0\t-1\r\n');
    await expect
      .poll(() => losses(page))
      .toEqual(['0.0344', '0.9228', '0.5921', '0.5430', '0.7609', '1.7563']);
    await paste(cell(page, 0, 5), '1\n0');
    await expect.poll(async () => (await settings(page))['targets']).toEqual([1, 0, 3, 2, 4, 1]);
    await paste(cell(page, 1, 2), '1\t2\n3\toops');
    await expect
      .poll(() => words(grid(page).locator('#problem')))
      .toBe('Row 3, column 4, “oops”: use a number from −1e30 to 1e30.');
    expect((await settings(page))['targets']).toEqual([1, 0, 3, 2, 4, 1]);
  });

  test('or a whole new one, with names and targets', async () => {
    const page = await visit({ hash: lab });
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
      .toBe('Row 2 has 1 numbers, but row 1 has 2.');
    expect((await settings(page))['targets']).toEqual([1, 0]);
  });

  test('one probability lights its logit, loss, gradient and point', async () => {
    const page = await visit({ hash: lab });
    await cell(page, 0, 0).hover();
    await expect.poll(() => page.locator('.gradients td.lit').count()).toBe(1);
    expect(await cell(page, 0, 0).getAttribute('class')).toContain('lit');
    expect(await page.locator('.steps tr.lit').count()).toBe(1);
    expect(await page.locator('.term.lit').count()).toBe(2);
    expect(await page.locator('.ledger tr.lit').count()).toBe(1);
    expect(await grid(page).locator('td.loss-cell.lit').count()).toBe(1);
    await page.locator('.gradients tbody tr').nth(1).locator('td').nth(1).hover();
    await expect.poll(() => cell(page, 1, 1).getAttribute('class')).toContain('lit');
    await cell(page, 4, 4).focus();
    await expect
      .poll(() => page.locator('.gradients tbody tr').nth(4).locator('td.lit').count())
      .toBe(1);
  });
});

describe('the address', () => {
  test('shows the same for the same link', async () => {
    const page = await visit({
      hash: `${lab}?${example}&weight=1,2,1,1&label-smoothing=0.2&row=3&unit=bits`,
    });
    const shown = async (at: Page): Promise<string[]> => [
      ...(await at.locator('table, #reduction, #notes, #costs, h2').allTextContents()),
      await words(at.locator('surprisal-code pre')),
    ];
    const first = await shown(page);
    const hash = await page.evaluate(() => location.hash);
    expect(first.join(' ')).toContain('Row 3');
    expect(await shown(await visit({ hash }))).toEqual(first);
  });

  test.each([
    ['logits=1,2;3', 'Row 2 has 1 numbers'],
    ['logits=1,2;3,inf&targets=0,0', 'Row 2, column 2, “inf”'],
    ['logits=1,2;3,4', '6 targets for 2 rows'],
    ['targets=0,1,3,2,4,9', 'Row 6, target 9: use 0 to 4'],
    ['weight=1,1', '2 entries for 5 classes'],
    ['row=9', 'use a row from 1 to 6'],
    ['race-target=7', 'use a class from 0 to 3'],
    ['race=8,0,x', 'number 3, “x”'],
    ['label-smoothing=2', 'from 0 to 1'],
  ])('%s is refused, and the defaults stand', async (query, said) => {
    const page = await visit({ hash: `${lab}?${query}` });
    expect(await page.locator('.notice[role=alert]').first().textContent()).toContain(said);
    expect(await loss(page)).toBe('0.7679');
  });
});

test('the demonstration lays flat, takes apart, adds and divides', async () => {
  const page = await visit({ hash: lab });
  const caption = page.locator('surprisal-demonstration .caption');
  const step = page.locator('surprisal-demonstration #step');
  const seen: string[] = [];
  for (let i = 0; i < 8; i += 1) {
    await step.click();
    seen.push(await words(caption));
  }
  expect(seen[0]).toContain('[2, 3, 5]');
  expect(seen[1]).toContain('Sequence 1 of 2');
  expect(seen.slice(3, 8)).toEqual([
    'Row 1, sequence 1, token 1: eᶻ of every logit',
    'Row 1, sequence 1, token 1: their sum Σ',
    'Row 1, sequence 1, token 1: p = eᶻ/Σ',
    'Row 1, sequence 1, token 1: −log p of the target',
    'Row 2, sequence 1, token 2: eᶻ of every logit',
  ]);
  const visible = page.locator('surprisal-logit-grid td.first-loss b:not(.unseen)');
  expect(await visible.count()).toBe(1);
  for (let i = 0; i < 21; i += 1) await step.click();
  expect(await words(caption)).toBe('mean loss 0.7679 nats');
  await step.click();
  expect(await visible.count()).toBe(6);
  expect(new URL(page.url()).hash).toBe(lab);
});

test('and plays by itself for who likes motion', async () => {
  const page = await visit({ hash: lab, moving: true });
  await expect
    .poll(() => page.locator('surprisal-logit-grid td.first-loss b.unseen').count())
    .toBeGreaterThan(0);
  await type(page, 0, 0, '5');
  await expect
    .poll(() => page.locator('surprisal-logit-grid td.first-loss b.unseen').count())
    .toBe(0);
  expect((await settings(page))['row']).toBe(1);
});

describe('extremes', () => {
  test('64 rows of 32 classes scroll in their own box', async () => {
    const row = Array.from({ length: 32 }, (_, i) => ((i * 7) % 11) - 5).join(',');
    const logits = Array.from({ length: 64 }, () => row).join(';');
    const targets = Array.from({ length: 64 }, (_, i) => i % 32).join(',');
    for (const width of [1280, 320]) {
      const page = await visit({
        hash: `${lab}?${new URLSearchParams({ logits, targets, row: '64' })}`,
        options: { viewport: { width, height: 800 } },
      });
      await scrollThrough(page);
      expect(await grid(page).locator('td.c').count()).toBe(2048);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      const chosen = grid(page).locator('tr.chosen');
      const box = grid(page).locator('.scroll');
      const inside = await chosen.evaluate((line) => {
        const outer = line.closest('.scroll')?.getBoundingClientRect();
        const at = line.getBoundingClientRect();
        return outer !== undefined && at.bottom <= outer.bottom + 1 && at.top >= outer.top;
      });
      expect(inside).toBe(true);
      expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
      await cell(page, 63, 0).click();
      await grid(page).locator('input').fill('9.5');
      await grid(page).locator('input').press('Enter');
      await expect.poll(() => words(cell(page, 63, 0))).toContain('9.5');
    }
  }, 120_000);

  test('logits of ±1e30 are answered: overflow in eᶻ, none in the loss', async () => {
    const page = await visit({ hash: `${lab}?logits=1e30,-1e30;100,0&targets=1,1` });
    expect(await losses(page)).toEqual(['2.000e30', '100.0000']);
    expect(await words(page.locator('.steps tbody tr').first())).toContain('∞');
    expect(await words(page.locator('#perplexity'))).toBe('∞');
    const first = page.locator('#pipelines tbody tr:not(.group)').first().locator('td').first();
    expect(await words(first)).toBe('∞');
  });
});
