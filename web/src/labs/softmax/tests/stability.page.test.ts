// Why the maximum is subtracted, and how far the numbers reach.
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../../../../../tests/browser/checks.ts';
import {
  scrollThrough,
  sharedPage,
  useBrowser,
  visit,
  words,
} from '../../../../../tests/browser/page.ts';
import { at, hash, poll, probabilities, steps, table, type, unfolded } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('why the maximum is subtracted', () => {
  test('naive overflows above 88.72 in float32, and it is seen where', async () => {
    const page = await open(at('largest=88.6'));
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
    const page = await unfolded(open(at()));
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
    const page = await unfolded(open(at()));
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
    const page = await open(at(query), { viewport: { width, height: 800 } });
    expect(await probabilities(page)).toEqual(
      ['0.5000', '<1.4e−45', '0.5000'].concat(Array.from({ length: 7 }, () => '<1.4e−45')),
    );
    expect(await words(page.locator('#sum'))).toContain('∞');
    await scrollThrough(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  }
});

test('an experiment starts from the defaults; a link shows the same', async () => {
  const page = await open(at('logits=5,5'));
  await page.locator('#try-pair').click();
  await poll(page).toEqual(['0.5999', '0.2207', '0.0897', '0.0897']);
  await open(new URL(page.url()).hash);
  expect(await probabilities(page)).toEqual(['0.5999', '0.2207', '0.0897', '0.0897']);
  await page.locator('#try-half').click();
  await expect.poll(() => words(page.locator('#log-largest'))).toBe('11.09');
  await page.evaluate(() => (location.hash = '#/softmax?logits=1'));
  await page.locator('.notice[role=alert]').waitFor();
  expect(await words(page.locator('.notice'))).toContain('2 to 10');
  expect(await words(page.locator('#log-largest'))).toBe('11.09');
});

test('the PyTorch lines carry the numbers of the page', async () => {
  const page = await open(at());
  const code = await page.locator('surprisal-code code').textContent();
  expect(code).toContain('z = torch.tensor([2.0, 1.0, 0.1])');
  expect(code).toContain('# tensor([0.6590, 0.2424, 0.0986])');
  expect(code).toContain('# tensor([nan, 0., 0.])');
});

test('the demonstration sweeps z₃, and rests where motion is not wanted', async () => {
  const page = await open(at());
  const caption = page.locator('surprisal-demonstration .caption');
  expect(await words(caption)).toContain('z₃ = +0.10');
  await page.locator('#step').click();
  await poll(page).toEqual(['0.7214', '0.2654', '0.0132']);
  expect(hash(page)).toBe('#/softmax');
  await open(at(), { moving: true });
  const first = await words(caption);
  await expect.poll(() => words(caption)).not.toBe(first);
  await page.locator('input[name=z1]').fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => hash(page)).toMatch(/^#\/softmax\?logits=3,1,/);
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
