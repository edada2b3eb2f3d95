// How deep one reads, the page for a room, and the hand-out.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listedLabs } from '../labs.ts';
import { layoutFaults } from './checks.ts';
import { sharedPage, useBrowser, visit } from './page.ts';

useBrowser();
const open = sharedPage();

const folds = (page: Page): Promise<readonly boolean[]> =>
  page
    .locator('details.fold')
    .evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
const depth = (page: Page, name: 'beginner' | 'full') =>
  page.locator(`surprisal-page button[data-depth=${name}]`);

test.each(listedLabs)(
  '%s folds its depth for beginners, and at full depth has it open',
  async (lab) => {
    const page = await open(`#/${lab}`);
    expect((await folds(page)).length).toBeGreaterThan(0);
    expect(await folds(page)).not.toContain(true);
    await depth(page, 'full').click();
    await expect.poll(() => folds(page)).not.toContain(false);
    await page.locator('details.fold summary').first().click();
    expect((await folds(page))[0]).toBe(false);
    await depth(page, 'beginner').click();
    await expect.poll(() => folds(page)).not.toContain(true);
    await page.evaluate(() => localStorage.clear());
  },
);

test('a first visit is a beginner’s, the choice is kept, and a link decides for its visit', async () => {
  const page = await visit({ hash: '#/softmax' });
  expect(await depth(page, 'beginner').getAttribute('aria-pressed')).toBe('true');
  await depth(page, 'full').click();
  await page.reload();
  await page.evaluate(() => window.surprisal.ready);
  expect(await depth(page, 'full').getAttribute('aria-pressed')).toBe('true');
  await page.evaluate(() => (location.hash = '#/neg-log?depth=beginner&p=0.25'));
  await page.waitForFunction(() => window.surprisal.lab === 'neg-log');
  await expect.poll(() => depth(page, 'beginner').getAttribute('aria-pressed')).toBe('true');
  // It is the reader's, not the lab's: the address has the lab's alone.
  expect(new URL(page.url()).hash).toBe('#/neg-log?p=0.25');
  expect(await page.evaluate(() => window.surprisal.settings()['p'])).toBe(0.25);
});

test('at either depth a link that names a folded setting opens what it needs', async () => {
  const page = await open('#/neg-log?epsilon=0.001');
  expect(await page.locator('#epsilon details.fold').getAttribute('open')).not.toBeNull();
  expect(await page.locator('#example details.fold').getAttribute('open')).toBeNull();
});

test('what an address says of the depth is refused by name, with what is allowed', async () => {
  const page = await visit({ hash: '#/softmax' });
  await page.evaluate(() => (location.hash = '#/softmax?depth=deep'));
  const notice = page.locator('.notice[role=alert]');
  await notice.waitFor();
  expect(await notice.textContent()).toMatch(/depth.*deep.*beginner.*full/s);
});

test.each(['en-US', 'zh-CN'])(
  'for a room all is larger, and nothing is cut off (%s)',
  async (locale) => {
    const page = await visit({
      hash: '#/train',
      options: { locale, viewport: { width: 1920, height: 1080 } },
    });
    const sizes = (): Promise<readonly number[]> =>
      page.evaluate(() => {
        const lab = document.querySelector('surprisal-page')?.shadowRoot?.querySelector('main > *');
        const [title, figure] = ['h1', '#loss-chart'].map((wanted) =>
          lab?.shadowRoot?.querySelector(wanted),
        );
        const size = title == null ? 0 : Number.parseFloat(getComputedStyle(title).fontSize);
        return [size, figure?.getBoundingClientRect().width ?? 0];
      });
    const [title = 0, width = 0] = await sizes();
    await page.locator('#projector').click();
    const [larger = 0, wider = 0] = await sizes();
    expect(larger / title).toBeCloseTo(1.375, 2);
    expect(wider / width).toBeGreaterThan(1.3);
    expect(await layoutFaults(page)).toEqual([]);
    await page.locator('#projector').click();
    expect(await sizes()).toEqual([title, width]);
  },
);

test.each(['train', 'cross-entropy', 'neg-log'])(
  '%s prints a hand-out: title, figure, formula, three questions, and is as it was after',
  async (lab) => {
    const page = await open(`#/${lab}`);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printing', '');
    });
    await page.locator('surprisal-share button').first().click();
    await page.locator('surprisal-menu #print-handout').click();
    await page.locator('body[data-printing]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string): Promise<number> =>
      page.locator(`${selector} >> visible=true`).count();
    expect(await seen('main h1')).toBe(1);
    expect(await seen('main :is(canvas, .terms, surprisal-distributions)')).toBeGreaterThan(0);
    expect(await seen('main :is(surprisal-formula, surprisal-equation)')).toBeGreaterThan(0);
    expect(await seen('surprisal-predict .paper li')).toBe(3);
    expect(await seen('#try-heading')).toBe(0);
    expect(await seen('#torch-heading')).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.locator('#try-heading').waitFor();
    await page.evaluate(() => document.body.removeAttribute('data-printing'));
  },
);
