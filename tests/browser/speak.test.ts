// What the pictures tell those who do not see them.
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { contracts } from '../lab-contract.ts';
import { canvases } from './checks.ts';
import { run, scrollThrough, sharedPage, speak, useBrowser, words } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();
const open = sharedPage();

/** Puts the focus on every picture that takes it: then it is described at once. */
const touchAll = async (page: Page): Promise<void> => {
  const pictures = page.locator('[role=application], surprisal-line-chart [role=slider]');
  for (const picture of await pictures.all()) await picture.focus();
};

/** The sentences of all canvases, once each has one that suits the language. */
const sentences = async (page: Page, suits: RegExp): Promise<string[]> => {
  await touchAll(page);
  await expect
    .poll(async () => (await canvases(page)).filter(({ about }) => !suits.test(about)), {
      timeout: 10_000,
    })
    .toEqual([]);
  const all = await canvases(page);
  expect(all.filter(({ name }) => name === '')).toEqual([]);
  return all.map(({ about }) => about);
};

const live = (picture: Locator): Locator => picture.locator('[aria-live=polite]').first();

test.each(contracts)(
  '%s: its pictures have a name, a sentence with numbers, and keys',
  async (lab, { small = '', settle, told, walks = [], except }) => {
    const page = await open(`#/${lab}${small}`);
    await scrollThrough(page);
    await settle?.(page);
    const english = await sentences(page, /^[^一-鿿]*\d[^一-鿿]*$/);
    expect(english.length > 0, 'a lab has a canvas, or an exception').toBe(!except?.canvas);
    if (told !== undefined)
      expect(
        english.filter((about) => told.test(about)),
        english.join('\n'),
      ).not.toEqual([]);
    for (const [picture, key, heard] of walks) {
      await page.locator(picture).locator('[role=application]').first().focus();
      await page.keyboard.press(key);
      await expect.poll(() => live(page.locator(picture)).textContent()).toMatch(heard);
    }
    await speak(page, '中文');
    await sentences(page, /[一-鿿].*\d|\d.*[一-鿿]/);
    await speak(page, 'English');
  },
);

/** How often a live region has spoken from now on. */
const counting = async (region: Locator): Promise<() => Promise<string[]>> => {
  await region.evaluate((element) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(element, { said });
  });
  return () => region.evaluate((element) => (element as unknown as { said: string[] }).said);
};

test('a key held down is heard at its end, not at every place on its way', async () => {
  const page = await open('#/train');
  await run(page).seek(300);
  const chart = page.locator('#loss-chart');
  const said = await counting(live(chart));
  await chart.locator('[role=application]').focus();
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await said()).at(-1)).toMatch(/^update 60, epoch 20: .*\d\.\d{4}/);
  expect((await said()).length).toBeLessThan(20);
});

test('what the pointer passes is shown and not said', async () => {
  const page = await open('#/train');
  await run(page).seek(300);
  const chart = page.locator('#loss-chart');
  const said = await counting(live(chart));
  await chart.hover();
  const readout = chart.locator('.readout');
  await expect.poll(() => words(readout)).toMatch(/update \d+, epoch/);
  await page.mouse.move(0, 0);
  await readout.waitFor({ state: 'detached' });
  await chart.locator('[role=application]').focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
  expect((await said())[0]).toMatch(/^update 300/);
});

test('the keys walk a heat map in both directions, within its edges', async () => {
  const page = await open('#/softmax');
  await unfold(page);
  await scrollThrough(page);
  const map = page.locator('.jacobian surprisal-heat-map');
  const region = live(map);
  await map.locator('[role=application]').focus();
  for (const [key, cell] of [
    ['Home', '∂p₁/∂z₁'],
    ['ArrowRight', '∂p₁/∂z₂'],
    ['ArrowDown', '∂p₂/∂z₂'],
    ['End', '∂p₂/∂z₃'],
    ['ArrowRight', '∂p₂/∂z₃'],
    ['PageDown', '∂p₃/∂z₃'],
    ['PageUp', '∂p₁/∂z₃'],
    ['ArrowUp', '∂p₁/∂z₃'],
    ['ArrowLeft', '∂p₁/∂z₂'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => region.textContent()).toMatch(new RegExp(`^${cell} = −?0\\.\\d{4}$`));
    expect(await map.locator('output').textContent()).toBe(await region.textContent());
  }
});

test('a heat map larger than its frame scrolls to the cell that keys have chosen', async () => {
  const page = await open('#/train?hidden=128&epochs=1');
  await run(page).seek(1);
  const map = page
    .locator('surprisal-maps [data-tensor="rnn.weight_hh_l0"] surprisal-heat-map')
    .first();
  await page.locator('#maps summary').first().click();
  await page.locator('surprisal-maps').scrollIntoViewIfNeeded();
  const frame = map.locator('[role=application]');
  await frame.focus();
  expect(await frame.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  for (let presses = 0; presses < 13; presses += 1) await page.keyboard.press('PageDown');
  await expect.poll(() => words(map.locator('output'))).toContain('[127, 0]');
  expect(
    await frame.evaluate(
      ({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 1,
    ),
  ).toBe(true);
});
