// Without a mouse, without sight, without motion.
import { expect, test } from 'vitest';
import { run, scrollThrough, sharedPage, useBrowser, visit, words } from './page.ts';

useBrowser();
const open = sharedPage();

test('every chart has its numbers', async () => {
  const page = await open('#/train');
  await run(page).seek(30);
  await scrollThrough(page);
  for (const id of ['expects-table', 'loss-table', 'target-table']) {
    const table = page.locator(`#${id}`);
    await table.locator('summary').click();
    await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(0);
  }
  const losses = await run(page).losses();
  const cells = await page.locator('#loss-table tbody tr td').allTextContents();
  expect(cells.slice(0, 3)).toEqual(losses.slice(0, 3).map((loss) => loss.toFixed(4)));
});

test('with the keyboard alone one trains, steps back, edits a sentence and reads p(target)', async () => {
  const page = await visit();
  const focusOn = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return `${element?.id ?? ''} ${element?.getAttribute('aria-label') ?? ''}`;
      });
      if (at.includes(wanted)) return;
    }
    throw new Error(`Tab never reached ${wanted}`);
  };
  await focusOn('step');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await run(page).state()).update).toBe(2);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await run(page).state()).update).toBe(1);
  await focusOn('Go to update');
  await page.keyboard.press('End');
  await expect.poll(async () => (await run(page).state()).status).toBe('done');
  await focusOn('Distributions after each word of “hello how are”');
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => words(page.locator('surprisal-equation [role=group]')))
    .toContain('hello how)');
  await focusOn('Loss of every update');
  await page.keyboard.press('ArrowLeft');
  const spoken = page.locator('#loss-chart [aria-live]');
  await expect.poll(() => spoken.textContent()).toMatch(/update 299, epoch 100.*\d\.\d{4}/);
  await focusOn('Sentence 1');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('we all learn');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await run(page).state()).update).toBe(0);
  const line = page.locator('surprisal-distributions .line').first();
  await expect.poll(() => words(line)).toMatch(/we all → learn\s+p = 0\.\d{4}/);
});

test('a term explains itself to the keyboard', async () => {
  const page = await open('#/train');
  const term = page.locator('.lead surprisal-term').first();
  await term.locator('button').focus();
  await page.keyboard.press('Enter');
  const meaning = term.locator('[popover]');
  expect(await meaning.isVisible()).toBe(true);
  expect(await meaning.textContent()).toContain('hidden state');
  await page.keyboard.press('Escape');
  expect(await meaning.isVisible()).toBe(false);
});

test('pointing at a probability lights it up in the formula and on the curve', async () => {
  const page = await open('#/train');
  await run(page).seek(184);
  await page.locator('.cell[data-s="0"][data-t="1"][data-w="8"]').hover();
  await expect
    .poll(() => words(page.locator('surprisal-equation [role=group]')))
    .toContain('p(Amelie | hello how)');
  expect(await page.locator('.cell.lit').count()).toBe(1);
});

test('pointing at the curve lights up the bar that it stands for', async () => {
  const page = await open('#/train');
  await run(page).seek(184);
  const chart = page.locator('#loss-chart [role=application]');
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const lit = page.locator('.cell.lit');
  await expect.poll(() => lit.count()).toBe(1);
  expect(await lit.getAttribute('data-s')).toBe('0');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => lit.getAttribute('data-s')).toBe('1');
  await page.keyboard.press('Escape');
  await expect.poll(() => lit.count()).toBe(0);
});
