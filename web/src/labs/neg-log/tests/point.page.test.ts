// −log p of one probability: typed, dragged, in bits, and shown by itself.
import { describe, expect, test } from 'vitest';
import { sharedPage, useBrowser, visit, words } from '../../../../../tests/browser/page.ts';
import { cells, formula, picture, reading, settings, type } from './on-page.ts';

useBrowser();

const open = sharedPage();

test('the table of eight and the six of the worked example stand on the page', async () => {
  const page = await open('#/neg-log');
  expect(await cells(page.locator('#curve-values'))).toEqual([
    ['0.01', '−4.6052', '4.6052', '−100.00'],
    ['0.10', '−2.3026', '2.3026', '−10.00'],
    ['0.20', '−1.6094', '1.6094', '−5.00'],
    ['0.30', '−1.2040', '1.2040', '−3.33'],
    ['0.50', '−0.6931', '0.6931', '−2.00'],
    ['0.70', '−0.3567', '0.3567', '−1.43'],
    ['0.90', '−0.1054', '0.1054', '−1.11'],
    ['1.00', '0.0000', '0.0000', '−1.00'],
  ]);
  const example = await cells(page.locator('#example-values'));
  expect(example.slice(0, 6).map((row) => row.slice(1))).toEqual([
    ['0.5873', '0.5321'],
    ['0.6551', '0.4230'],
    ['0.5532', '0.5921'],
    ['0.5810', '0.5430'],
    ['0.4672', '0.7609'],
    ['0.1727', '1.7563'],
  ]);
  expect(await words(page.locator('#example-mean'))).toBe('0.7679');
  expect(await words(page.locator('#example-perplexity'))).toBe('2.1553');
});

describe('the point', () => {
  test('is typed, and everything follows', async () => {
    const page = await open('#/neg-log');
    await type(page, 'p', '0.2');
    await expect.poll(() => reading(page, 'readings', 'in nats')).toBe('1.6094');
    expect(await reading(page, 'readings', 'in bits')).toBe('2.3219');
    expect(await reading(page, 'readings', 'mirror')).toBe('−1.6094');
    expect(await reading(page, 'readings', 'slope')).toBe('−5.0000');
    expect(await reading(page, 'readings', 'equal choices')).toBe('5.0000');
    await expect.poll(() => formula(page, 'formula')).toContain('1.6094');
    expect(await page.locator('surprisal-code pre').textContent()).toContain('tensor(1.6094');
    expect(new URL(page.url()).hash).toBe('#/neg-log?p=0.2');
  });

  test('is dragged with the mouse', async () => {
    const page = await open('#/neg-log');
    const box = await page.locator('#curve-chart').boundingBox();
    if (box === null) throw new Error('no chart');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.6, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.move(box.x + box.width * 0.2, y);
    await page.mouse.up();
    const { p } = await settings(page);
    if (typeof p !== 'number') throw new Error('p is no number');
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThan(0.25);
    await expect.poll(() => reading(page, 'readings', 'in nats')).toBe((-Math.log(p)).toFixed(4));
    // Let go, it stays.
    await page.mouse.move(box.x + box.width * 0.9, y);
    expect((await settings(page))['p']).toBe(p);
  });

  test('is moved with the keyboard, down to 0, where the cost is infinite', async () => {
    const page = await open('#/neg-log');
    const slider = page.locator('#curve-chart [role=slider]');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => slider.getAttribute('aria-valuetext'))
      .toBe('p = 0.49, −log p = 0.7133');
    await page.keyboard.press('PageDown');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0.39');
    await page.keyboard.press('Home');
    await expect.poll(() => reading(page, 'readings', 'in nats')).toBe('∞');
    expect(await reading(page, 'readings', 'slope')).toBe('−∞');
    await expect.poll(() => formula(page, 'formula')).toContain('∞');
    expect(await picture(page)).toContain('At p = 0 the cost is infinite');
    await page.keyboard.press('End');
    await expect.poll(() => reading(page, 'readings', 'in nats')).toBe('0.0000');
  });

  test('goes to the row of a table, and pointing at a row lights it', async () => {
    const page = await open('#/neg-log');
    const row = page.locator('#example-values tbody tr').nth(5);
    await row.hover();
    await expect.poll(() => page.locator('tr.lit').count()).toBe(1);
    await row.locator('button').click();
    await expect.poll(() => reading(page, 'readings', 'in nats')).toBe('1.7563');
    await page.locator('#curve-values button').first().focus();
    await expect.poll(() => page.locator('#curve-values tr.lit').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await settings(page))['p']).toBe(0.01);
  });

  test.each(['2', '-1', 'NaN', 'Infinity', '1e400', '', 'x'.repeat(100_000)])(
    'at %s is refused beside its field, and stays',
    async (text) => {
      const page = await open('#/neg-log?p=0.3');
      await type(page, 'p', text);
      const field = page.locator('surprisal-field[name=p]');
      expect(await words(field.locator('[role=alert]'))).toBe('use a number from 0 to 1.');
      expect((await settings(page))['p']).toBe(0.3);
      expect(await reading(page, 'readings', 'in nats')).toBe('1.2040');
    },
  );
});

test('bits change every number that has a unit, and the perplexity not', async () => {
  const page = await open('#/neg-log');
  await page.locator('input[name=bits]').check();
  await expect
    .poll(() => cells(page.locator('#curve-values')))
    .toContainEqual(['0.50', '−1.0000', '1.0000', '−2.89']);
  expect(await words(page.locator('#example-mean'))).toBe('1.1079');
  expect(await words(page.locator('#example-perplexity'))).toBe('2.1553');
  expect(await formula(page, 'epsilon-formula')).toContain('39.8631');
  expect(await reading(page, 'likelihood-readings', /^\s*mean of/)).toBe('3.3219');
});

test('a link is an experiment: the same address shows the same', async () => {
  const hash = '#/neg-log?p=0.123&unit=bits&epsilon=0.001&exponent=-7.5&factor=0.3&count=77';
  const first = await open(hash);
  const there = await picture(first);
  const second = await open(new URL(first.url()).hash);
  expect(await picture(second)).toBe(there);
  expect(there).toContain('3.0233');
});

test('a bad address is refused with the range, and the defaults stand', async () => {
  const page = await open('#/neg-log?p=1.5&count=0');
  const said = await words(page.locator('.notice[role=alert]'));
  expect(said).toContain('p “1.5”: use a number from 0 to 1.');
  expect(said).toContain('count “0”: use a whole number from 1 to 10000.');
  expect((await settings(page))['p']).toBe(0.5);
});

test('each experiment starts from the defaults', async () => {
  const page = await open('#/neg-log?count=7');
  const seen: Record<string, string> = {};
  for (const name of ['sure', 'coin', 'impossible', 'underflow']) {
    await page.locator(`#try-${name}`).click();
    await page.waitForFunction((old) => location.hash !== old, seen[name] ?? '');
    seen[name] = new URL(page.url()).hash;
  }
  expect(seen).toEqual({
    sure: '#/neg-log?p=0.01',
    coin: '#/neg-log?unit=bits',
    impossible: '#/neg-log?p=0',
    underflow: '#/neg-log?factor=0.5&count=200',
  });
});

test('the demonstration comes down from certainty without changing the settings', async () => {
  const page = await open('#/neg-log?p=0.4');
  const bar = page.locator('surprisal-demonstration');
  await bar.locator('#step').click();
  await expect.poll(() => words(bar.locator('.caption'))).toBe('p = 1.00, −log p = 0.0000');
  await bar.locator('#step').click();
  await expect.poll(() => words(bar.locator('.caption'))).toBe('p = 0.99, −log p = 0.0101');
  expect((await settings(page))['p']).toBe(0.4);
  await bar.locator('#back').click();
  await bar.locator('#back').click();
  await expect.poll(() => words(bar.locator('.caption'))).toBe('p = 0.40, −log p = 0.9163');
});

test('it moves by itself, and a touch of a control ends that', async () => {
  const page = await open('#/neg-log', { moving: true });
  await page.waitForFunction(() => performance.getEntriesByName('surprisal:moving').length > 0);
  await page.locator('#curve-values button').first().click();
  await expect.poll(() => reading(page, 'readings', 'in nats')).toBe('4.6052');
  expect(await words(page.locator('surprisal-demonstration #play'))).toBe('Play');
});

test('it rests while the reader types into a field that it would change', async () => {
  const page = await open('#/neg-log', { moving: true });
  await page.waitForFunction(() => performance.getEntriesByName('surprisal:moving').length > 0);
  const field = page.locator('input[name=p]');
  await field.click();
  await field.press('ControlOrMeta+a');
  await page.keyboard.type('0.12', { delay: 100 });
  await page.keyboard.type('5', { delay: 100 });
  await field.press('Enter');
  await expect.poll(() => page.evaluate(() => window.surprisal.settings()['p'])).toBe(0.125);
});

test('it speaks Chinese', async () => {
  const page = await visit({ hash: '#/neg-log', options: { locale: 'zh-CN' } });
  expect(await words(page.locator('h1'))).toBe('惊异度就是概率的负对数。');
  await type(page, 'p', '2');
  expect(await words(page.locator('surprisal-field[name=p] [role=alert]'))).toBe(
    '请用 0 到 1 之间的数。',
  );
});
