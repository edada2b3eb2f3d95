// The lab `softmax`: its numbers on the page, by every way a reader has to change them.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './checks.ts';
import { scrollThrough, useBrowser, visit, words } from './page.ts';

useBrowser();

const at = (query = '') => visit({ hash: `#/softmax${query === '' ? '' : `?${query}`}` });
const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
const probabilities = (page: Page) => page.locator('[data-p]').allTextContents();
const exponentials = (page: Page) => page.locator('[data-e]').allTextContents();
const poll = (page: Page) => expect.poll(() => probabilities(page));

async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
}

async function table(page: Page, id: string): Promise<string[][]> {
  const found = page.locator(`#${id}`);
  if (!(await found.locator('details').evaluate((one) => (one as HTMLDetailsElement).open)))
    await found.locator('summary').click();
  await found.locator('tbody tr').first().waitFor();
  return found
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())),
    );
}

const steps = (page: Page, id: string) =>
  page
    .locator(`#${id} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim())),
    );

test('2, 1 and 0.1 are taken apart, down to the sums', async () => {
  const page = await at();
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
    const page = await at();
    await type(page, 'z3', '2');
    await poll(page).toEqual(['0.4223', '0.1554', '0.4223']);
    expect(hash(page)).toBe('#/softmax?logits=2,1,2');
  });

  test('is moved by the keys of its slider', async () => {
    const page = await at('logits=2,1,0');
    await page.locator('input[name=slider3]').focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,0.2');
  });

  test('is dragged with the mouse', async () => {
    const page = await at();
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
    const page = await at();
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
      const page = await at('logits=1,2,3,4');
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

  const paste = (page: Page, text: string) =>
    page.locator('input[name=z1]').evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

  test.each(['1\t2\t3\t4', '[1.0, 2.0, 3.0, 4.0]', '1; 2; 3; 4', '1\n2\n3\n4\n'])(
    'and others are pasted: %j',
    async (text) => {
      const page = await at();
      await paste(page, text);
      await expect.poll(() => hash(page)).toBe('#/softmax?logits=1,2,3,4');
      await poll(page).toEqual(['0.0321', '0.0871', '0.2369', '0.6439']);
    },
  );

  test('what is pasted may be refused as a whole', async () => {
    const page = await at();
    await paste(page, '1, 2, x');
    await expect.poll(() => words(page.locator('#problem-0'))).toContain('number 3, “x”');
    await paste(page, '1 2 3 4 5 6 7 8 9 10 11');
    await expect.poll(() => words(page.locator('#problem-0'))).toContain('2 to 10');
    expect(await probabilities(page)).toEqual(['0.6590', '0.2424', '0.0986']);
  });
});

describe('the chart over z₃', () => {
  test('has 400 points from -2 to 2', async () => {
    const page = await at();
    const rows = await table(page, 'sweep-table');
    expect(rows).toHaveLength(100);
    expect(rows[0]).toEqual(['−2.0000', '0.7214', '0.2654', '0.0132']);
    const next = page.locator('#sweep-table').getByRole('button', { name: 'Next' });
    for (let i = 0; i < 3; i += 1) await next.click();
    const last = (await table(page, 'sweep-table')).at(-1);
    expect(last).toEqual(['2.0000', '0.4223', '0.1554', '0.4223']);
  });

  test('its point is dragged, and moved by keys', async () => {
    const page = await at();
    const chart = page.locator('#sweep-chart .frame');
    await chart.focus();
    await page.keyboard.press('End');
    await poll(page).toEqual(['0.4223', '0.1554', '0.4223']);
    await page.keyboard.press('Home');
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,-2');
    expect(await chart.getAttribute('aria-valuetext')).toBe('z₃ = −2.00, p₃ = 0.0132');
    const box = await chart.boundingBox();
    if (box === null) throw new Error('no chart');
    await page.mouse.move(box.x + 60, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + 100, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,2');
  });

  test('z₃ and z₄ move together, and two equal classes share', async () => {
    const page = await at();
    await page.locator('input[name=together]').check();
    await poll(page).toEqual(['0.5999', '0.2207', '0.0897', '0.0897']);
    await page.locator('#sweep-chart .frame').focus();
    await page.keyboard.press('End');
    await poll(page).toEqual(['0.2969', '0.1092', '0.2969', '0.2969']);
    expect(hash(page)).toBe('#/softmax?logits=2,1,2,2&moving=two');
    await type(page, 'z4', '1');
    await expect.poll(() => page.locator('input[name=z3]').inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Remove z₄', exact: true }).click();
    await expect.poll(() => hash(page)).toBe('#/softmax?logits=2,1,1');
  });
});

test('the temperature sharpens and flattens', async () => {
  const page = await at();
  await type(page, 'temperature', '0.1');
  await poll(page).toEqual(['1.0000', '0.0000', '0.0000']);
  await type(page, 'temperature', '100');
  await poll(page).toEqual(['0.3366', '0.3332', '0.3302']);
  await type(page, 'temperature', '0');
  await expect
    .poll(() => words(page.locator('surprisal-field[name=temperature] [role=alert]')))
    .toContain('from 0.01 to 100');
  expect(hash(page)).toBe('#/softmax?temperature=100');
  await page.locator('input[name=temperature-slider]').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => hash(page)).toBe('#/softmax?temperature=0.01');
});

test('a constant on every logit moves no probability', async () => {
  const page = await at();
  for (const c of ['-100', '3', '89', '100']) {
    await type(page, 'add', c);
    await expect.poll(() => words(page.locator('#shift-note'))).toContain(`c = ${c} `);
    const rows = (await steps(page, 'shift-table')).slice(0, 3);
    expect(rows.map((row) => row.at(-1))).toEqual(['0.6590', '0.2424', '0.0986']);
  }
  expect((await steps(page, 'shift-table'))[0]?.[3]).toBe('∞');
});

test('e to the x is read from −2 to 2', async () => {
  const page = await at();
  const rows = await table(page, 'exp-table');
  expect(rows[0]).toEqual(['−2.00', '0.1353']);
  await page.locator('#exp-chart .frame').focus();
  await page.keyboard.press('End');
  await expect.poll(() => words(page.locator('#exp-chart [aria-live]'))).toContain('7.3891');
});

test('the Jacobian is p(δ − p), cell by cell', async () => {
  const page = await at();
  expect(await table(page, 'jacobian-table')).toEqual([
    ['p₁', '0.2247', '−0.1598', '−0.0650'],
    ['p₂', '−0.1598', '0.1837', '−0.0239'],
    ['p₃', '−0.0650', '−0.0239', '0.0889'],
  ]);
  await page.locator('surprisal-heat-map .frame').focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => words(page.locator('surprisal-heat-map output')))
    .toBe('∂p₁/∂z₂ = −0.1598');
  await expect
    .poll(() => words(page.locator('surprisal-formula #place').nth(1)))
    .toMatch(/0\.6590.*0.*0\.2424.*−0\.1598/);
});

test('pointing at a class lights it up everywhere', async () => {
  const page = await at();
  await scrollThrough(page);
  await page.locator('.row[data-index="1"]').hover();
  await expect.poll(() => page.locator('#naive-table tr.lit, #shift-table tr.lit').count()).toBe(2);
  await expect
    .poll(() => words(page.locator('surprisal-heat-map output')))
    .toBe('∂p₂/∂z₂ = 0.1837');
  await expect
    .poll(() => words(page.locator('surprisal-formula #place').first()))
    .toContain('0.2424');
  expect(await words(page.locator('.lit-key'))).toBe('p2');
  await page.locator('input[name=z1]').focus();
  await expect.poll(() => words(page.locator('.lit-key'))).toBe('p1');
});

describe('why the maximum is subtracted', () => {
  test('naive overflows above 88.72 in float32, and it is seen where', async () => {
    const page = await at('largest=88.6');
    expect(await words(page.locator('#log-largest'))).toBe('88.72');
    expect(await words(page.locator('#naive-verdict'))).toContain('every p becomes 0');
    await type(page, 'largest', '88');
    await expect.poll(() => words(page.locator('#naive-verdict'))).toContain('Here it works');
    expect((await steps(page, 'naive-table')).map((row) => row[2])).toEqual([
      '0.6590',
      '0.2424',
      '0.0986',
      '',
    ]);
    await type(page, 'largest', '89');
    await expect
      .poll(() => words(page.locator('#naive-verdict')))
      .toContain('z₁ = 89 is too large');
    expect(await steps(page, 'naive-table')).toEqual([
      ['89', '∞', 'NaN', 'NaN', '−∞'],
      ['88', '1.65e38', '0.0000', '−∞', '−∞'],
      ['87.1000', '6.72e37', '0.0000', '−∞', '−∞'],
      ['', '∞', '', '', ''],
    ]);
    expect(await steps(page, 'shifted-table')).toEqual([
      ['0', '1.0000', '0.6590', '−0.4170', '−0.4170'],
      ['−1', '0.3679', '0.2424', '−1.4170', '−1.4170'],
      ['−1.9000', '0.1496', '0.0986', '−2.3170', '−2.3170'],
      ['', '1.5174', '', '', ''],
    ]);
    await type(page, 'largest', '-120');
    await expect.poll(() => words(page.locator('#naive-verdict'))).toContain('0/0 is NaN');
  });

  test('above 11.09 in float16', async () => {
    const page = await at();
    await page.locator('#float16').click();
    await expect.poll(() => words(page.locator('#log-largest'))).toBe('11.09');
    expect(await page.locator('input[name=largest]').inputValue()).toBe('12');
    expect((await steps(page, 'naive-table'))[0]?.slice(0, 3)).toEqual(['12', '∞', 'NaN']);
    expect((await steps(page, 'shifted-table'))[0]?.[2]).toBe('0.6592');
    expect(hash(page)).toBe('#/softmax?format=float16');
    const rows = await table(page, 'growth-table');
    expect(rows[0]?.slice(1)).toEqual(['NaN', 'NaN', 'NaN', '0.6592', '0.2426', '0.0980']);
  });

  test('log(softmax) is −∞ where p has become 0, and log-softmax goes on', async () => {
    const page = await at();
    const readout = page.locator('#log-readout');
    expect(await words(readout)).toMatch(/p₂ 0 log\(softmax\) −∞ log_softmax −110\.0000/);
    await page.locator('#log-chart .frame').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => words(readout)).toMatch(/0\.5000 .*−0\.6931 .*−0\.6931/);
    await page.locator('input[name=bits]').check();
    await expect.poll(() => words(readout)).toMatch(/−1\.0000 .*−1\.0000/);
    expect(hash(page)).toBe('#/softmax?gap=0&unit=bits');
    expect((await table(page, 'log-table'))[0]).toEqual(['0.00', '−1.0000', '−1.0000']);
  });
});

test('ten logits of ±1e30 are answered, and stay inside the page', async () => {
  const query = 'logits=1e30,-1e30,1e30,0,1,-1,5,-1e30,88,89&add=100&temperature=0.01';
  for (const width of [1280, 320]) {
    const page = await visit({
      hash: `#/softmax?${query}`,
      options: { viewport: { width, height: 800 } },
    });
    expect(await probabilities(page)).toEqual(
      ['0.5000', '0.0000', '0.5000'].concat(Array.from({ length: 7 }, () => '0.0000')),
    );
    expect(await words(page.locator('#sum'))).toContain('∞');
    await scrollThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  }
});

test('an experiment starts from the defaults; a link shows the same', async () => {
  const page = await at('logits=5,5');
  await page.locator('#try-pair').click();
  await poll(page).toEqual(['0.5999', '0.2207', '0.0897', '0.0897']);
  const other = await visit({ hash: new URL(page.url()).hash });
  expect(await probabilities(other)).toEqual(await probabilities(page));
  await other.locator('#try-half').click();
  await expect.poll(() => words(other.locator('#log-largest'))).toBe('11.09');
  await other.evaluate(() => (location.hash = '#/softmax?logits=1'));
  await other.locator('.notice[role=alert]').waitFor();
  expect(await words(other.locator('.notice'))).toContain('2 to 10');
  expect(await words(other.locator('#log-largest'))).toBe('11.09');
});

test('the PyTorch lines carry the numbers of the page', async () => {
  const page = await at();
  const code = await page.locator('surprisal-code code').textContent();
  expect(code).toContain('z = torch.tensor([2.0, 1.0, 0.1])');
  expect(code).toContain('# tensor([0.6590, 0.2424, 0.0986])');
  expect(code).toContain('# tensor([nan, 0., 0.])');
});

test('the demonstration sweeps z₃, and rests where motion is not wanted', async () => {
  const resting = await at();
  expect(await words(resting.locator('surprisal-demonstration .caption'))).toContain('z₃ = +0.10');
  await resting.locator('#step').click();
  await poll(resting).toEqual(['0.7214', '0.2654', '0.0132']);
  expect(hash(resting)).toBe('#/softmax');
  const moving = await visit({ hash: '#/softmax', moving: true });
  const caption = moving.locator('surprisal-demonstration .caption');
  const first = await words(caption);
  await expect.poll(() => words(caption)).not.toBe(first);
  await moving.locator('input[name=z1]').fill('3');
  await moving.keyboard.press('Enter');
  await expect.poll(() => hash(moving)).toMatch(/^#\/softmax\?logits=3,1,/);
});

test.each([
  ['light', 'en-US', 1280],
  ['dark', 'zh-CN', 320],
] as const)('axe has no findings, %s, %s, %d', async (colorScheme, locale, width) => {
  const page = await visit({
    hash: '#/softmax?logits=2,1,0.1,5',
    options: { colorScheme, locale, bypassCSP: true, viewport: { width, height: 800 } },
  });
  await scrollThrough(page);
  await type(page, 'z3', 'x');
  expect(await axeFindings(page)).toEqual([]);
});
