// Predict, then see: in every lab that asks, by keyboard, in embeds, and on paper.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Answered } from '../../web/src/predict/question.ts';
import { labHas, listedLabs } from '../labs.ts';
import { sharedPage, useBrowser, words } from './page.ts';

useBrowser();

const open = sharedPage();
const asking = listedLabs.filter((lab) => labHas(lab, 'questions.ts'));
const part = (page: Page): Locator => page.locator('surprisal-predict').first();

/** Whatever the question is, with the keys alone. */
async function guess(page: Page): Promise<void> {
  const slider = part(page).locator('input[type=range]').first();
  const answer =
    (await slider.count()) > 0 ? slider : part(page).locator('.choices button').first();
  await answer.focus();
  await page.keyboard.press((await slider.count()) > 0 ? 'ArrowRight' : 'Enter');
}

/** What `answered` tells from now on, as often as it is fired. */
async function hear(page: Page): Promise<() => Promise<readonly Answered[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener('answered', (event) => heard.push((event as CustomEvent).detail));
  });
  return () => page.evaluate(() => (window as unknown as { heard: Answered[] }).heard);
}

describe.each(asking)('%s', (lab) => {
  test('asks three to five questions; each is answered by keys, and the truth comes after', async () => {
    const page = await open(`#/${lab}`);
    const heard = await hear(page);
    const main = part(page).locator('#main');
    await main.waitFor();
    const asked: string[] = [];
    for (;;) {
      const question = await words(part(page).locator('.ask'));
      if (asked.includes(question)) break;
      asked.push(question);
      expect(await main.getAttribute('aria-disabled')).toBe('true');
      await guess(page);
      await main.focus();
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await heard()).length).toBe(asked.length);
      const answered = (await heard()).at(-1);
      for (const truth of [answered?.truth].flat()) expect(truth).not.toBeNaN();
      await expect.poll(() => words(part(page).locator('[role=status]'))).toMatch(/\S{3}.*\S{3}/);
      // The button leads on, and still has the focus.
      await page.keyboard.press('Enter');
      await expect.poll(() => main.getAttribute('aria-disabled')).toBe('true');
    }
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(5);
    const names = (await heard()).map(({ question }) => question);
    expect(new Set(names).size).toBe(asked.length);
  });

  test('prints three questions with a blank each, and all answers on a page of their own', async () => {
    const page = await open(`#/${lab}`);
    await part(page).locator('#main').waitFor();
    const answers = page.locator('surprisal-answers');
    await expect.poll(() => answers.locator('li b').allTextContents()).not.toContain('');
    expect(await answers.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await answers.isVisible()).toBe(true);
    const asked = await part(page).locator('.paper li').count();
    expect(asked).toBe(3);
    expect(await part(page).locator('.blank:visible').count()).toBe(asked);
    expect(await part(page).locator('input').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('a question', () => {
  test('that is skipped shows its answer, and does not count as answered', async () => {
    const page = await open('#/neg-log');
    const heard = await hear(page);
    await part(page).locator('#main').click({ force: true });
    await expect.poll(() => words(part(page).locator('.said'))).toContain('Answer first');
    await part(page).locator('#skip').click();
    await expect.poll(() => words(part(page).locator('.said'))).toContain('It is 1.39');
    expect(await heard()).toEqual([]);
  });

  test('tells how far the guess was, typed as well', async () => {
    const page = await open('#/neg-log');
    const heard = await hear(page);
    const field = part(page).locator('input[name=guess]');
    await field.fill('2');
    await field.press('Enter');
    await part(page).locator('#main').click();
    await expect
      .poll(() => words(part(page).locator('.said')))
      .toContain('You said 2.00; it is 1.39: 0.61 apart.');
    expect(await heard()).toEqual([
      {
        question: 'price',
        guess: 2,
        truth: expect.closeTo(-Math.log(0.25), 10) as number,
        gap: expect.closeTo(2 + Math.log(0.25), 10) as number,
      },
    ]);
  });

  test.each(['oops', '-1', '7.5', ''])(
    'typed as “%s” is refused beside its field',
    async (text) => {
      const page = await open('#/neg-log');
      const field = part(page).locator('input[name=guess]');
      await field.fill(text);
      await field.press('Enter');
      expect(await words(part(page).locator('[role=alert]'))).toContain('from 0 to 7');
      expect(await part(page).locator('#main').getAttribute('aria-disabled')).toBe('true');
    },
  );

  test('is asked anew about other settings, and stands as it is in another language', async () => {
    const page = await open('#/neg-log');
    await guess(page);
    await part(page).locator('#main').click();
    await expect.poll(() => words(part(page).locator('.said'))).toContain('You said');
    await page.locator('button[lang=zh-Hans]').click();
    await expect.poll(() => words(part(page).locator('.said'))).toContain('你猜');
    await page.locator('button[lang=en]').click();
    await page.locator('input[name=p]').fill('0.1');
    await page.locator('input[name=p]').press('Enter');
    await expect.poll(() => words(part(page).locator('.ask'))).toContain('0.1');
    expect(await words(part(page).locator('.said'))).not.toContain('You said');
  });
});
