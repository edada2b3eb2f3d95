// What is read from the charts, and what lights up beside them.
import { describe, expect, test } from 'vitest';
import { scrollThrough, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';
import { at, hash, poll, steps, table, type, unfolded } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('the chart over z₃', () => {
  test('has 400 points from -2 to 2', async () => {
    const page = await open(at());
    const rows = await table(page, 'sweep-table');
    expect(rows).toHaveLength(25);
    expect(rows[0]).toEqual(['−2.0000', '0.7214', '0.2654', '0.0132']);
    const next = page.locator('#sweep-table').getByRole('button', { name: 'Next' });
    for (let i = 0; i < 15; i += 1) await next.click();
    const last = (await table(page, 'sweep-table')).at(-1);
    expect(last).toEqual(['2.0000', '0.4223', '0.1554', '0.4223']);
  });

  test('its point is dragged, and moved by keys', async () => {
    const page = await open(at());
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
    const page = await open(at());
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
  const page = await open(at());
  await type(page, 'temperature', '0.1');
  await poll(page).toEqual(['1.0000', '4.54e−5', '5.60e−9']);
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
  const page = await open(at());
  for (const c of ['-100', '3', '89', '100']) {
    await type(page, 'add', c);
    await expect.poll(() => words(page.locator('#shift-note'))).toContain(`c = ${c} `);
    const rows = (await steps(page, 'shift-table')).slice(0, 3);
    expect(rows.map((row) => row.at(-1))).toEqual(['0.6590', '0.2424', '0.0986']);
  }
  expect((await steps(page, 'shift-table'))[0]?.[3]).toBe('∞');
});

test('e to the x is read from −2 to 2', async () => {
  const page = await open(at());
  const rows = await table(page, 'exp-table');
  expect(rows[0]).toEqual(['−2.00', '0.1353']);
  await page.locator('#exp-chart .frame').focus();
  await page.keyboard.press('End');
  await expect.poll(() => words(page.locator('#exp-chart [aria-live]'))).toContain('7.3891');
});

test('the Jacobian is p(δ − p), cell by cell', async () => {
  const page = await unfolded(open(at()));
  expect(await table(page, 'jacobian-table')).toEqual([
    ['p₁', '0.2247', '−0.1598', '−0.0650'],
    ['p₂', '−0.1598', '0.1837', '−0.0239'],
    ['p₃', '−0.0650', '−0.0239', '0.0889'],
  ]);
  await page.locator('.jacobian surprisal-heat-map .frame').focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => words(page.locator('.jacobian surprisal-heat-map output')))
    .toBe('∂p₁/∂z₂ = −0.1598');
  await expect
    .poll(() => words(page.locator('surprisal-formula #place').nth(1)))
    .toMatch(/0\.6590.*0.*0\.2424.*−0\.1598/);
});

test('pointing at a class lights it up everywhere', async () => {
  const page = await unfolded(open(at()));
  await scrollThrough(page);
  await page.locator('.row[data-index="1"]').hover();
  await expect.poll(() => page.locator('#naive-table tr.lit, #shift-table tr.lit').count()).toBe(2);
  await expect
    .poll(() => words(page.locator('.jacobian surprisal-heat-map output')))
    .toBe('∂p₂/∂z₂ = 0.1837');
  await expect
    .poll(() => words(page.locator('surprisal-formula #place').first()))
    .toContain('0.2424');
  expect(await words(page.locator('.lit-key'))).toBe('p2');
  await page.locator('input[name=z1]').focus();
  await expect.poll(() => words(page.locator('.lit-key'))).toBe('p1');
});
