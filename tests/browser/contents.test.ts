// The contents: all labs in reading order, on a page of their own and below the front page; what was
// done in them, and where one may go on.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { labs as declared } from '../../web/build/labs.ts';
import { engine } from '../engine/engine.ts';
import { listedLabs } from '../labs.ts';
import { axeFindings, layoutFaults, smallTargets } from './checks.ts';
import { paleTexts } from './paper.ts';
import {
  goTo,
  rested,
  run,
  scrollThrough,
  sharedPage,
  speak,
  useBrowser,
  visit,
  words,
} from './page.ts';
import { untranslated } from './untranslated.ts';

useBrowser();
const open = sharedPage();

const contents = (page: Page) => page.locator('main surprisal-contents');
const tile = (page: Page, lab: string) => contents(page).locator(`a.lab[href="#/${lab}"]`);
const shown = (page: Page, lab: string) =>
  page.waitForFunction((name) => window.surprisal.lab === name, lab);
const done = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('surprisal-contents a.lab:has(.mark)')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));

test('every lab has its tile in reading order, by chapters, with what one takes away', async () => {
  const page = await open('#/contents');
  await contents(page).locator('h1').waitFor();
  expect(await page.title()).toBe('Surprisal · Contents');
  expect(await words(contents(page).locator('h1'))).toBe('Seven labs about one quantity.');
  expect(listedLabs).toHaveLength(7);
  const tiles = contents(page).locator('a.lab');
  expect(await tiles.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
    listedLabs.map((lab) => `#/${lab}`),
  );
  for (const [index, lab] of listedLabs.entries()) {
    const { title, takeaway } = declared.find(({ name }) => name === lab) ?? {};
    expect(await words(tile(page, lab).locator('.name'))).toBe(`${index + 1} ${title?.en ?? ''}`);
    expect(await words(tile(page, lab).locator('.takeaway'))).toBe(takeaway?.en);
    expect(await tile(page, lab).locator('svg.tile > *').count()).toBeGreaterThan(3);
  }
  expect(await contents(page).locator('h2').allTextContents()).toEqual([
    'Surprise',
    'Learning',
    'Models',
  ]);
  expect(await words(contents(page).locator('.chapter p').first())).toBe(
    'What does a wrong guess cost?',
  );
});

test('a picture has the engine’s numbers', async () => {
  const page = await open('#/contents');

  const cost = engine.labs.surprisal(0.25).nats;
  expect(await tile(page, 'neg-log').locator('svg').textContent()).toContain(cost.toFixed(3));
  expect(await tile(page, 'train').locator('svg').textContent()).toBe('ln 9');
});

test('it is reached and left by its link, and by Back', async () => {
  const page = await open('#/softmax?logits=1,2,3');
  await page.locator('header .contents a').click();
  await contents(page).locator('h1').waitFor();
  expect(await page.locator('header .contents a').getAttribute('aria-current')).toBe('page');
  await tile(page, 'digits').click();
  await shown(page, 'digits');
  await page.goBack();
  await shown(page, 'contents');
  await page.goBack();
  await shown(page, 'softmax');
  expect(await page.evaluate(() => window.surprisal.settings()['logits'])).toEqual([1, 2, 3]);
});

test('also with a slash or a capital that a program has added', async () => {
  const page = await open('#/Contents/');
  await contents(page).locator('h1').waitFor();
  await page.evaluate(() => (location.hash = '#/contents?utm_source=mail'));
  await shown(page, 'contents');
});

test('it leads to the question whether one’s own loss is right', async () => {
  const page = await open('#/contents');
  await contents(page).getByRole('link', { name: 'Is my loss right?' }).click();
  await page.locator('surprisal-check h1').waitFor();
});

test('below the front page they stand too, once one comes near', async () => {
  const page = await visit();
  const below = page.locator('surprisal-onward surprisal-contents');
  expect(await below.count()).toBe(0);
  await page.locator('surprisal-onward').scrollIntoViewIfNeeded();
  await below.locator('h2.title').waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  await below.locator('a.lab[href="#/information"]').click();
  await shown(page, 'information');
  expect(await below.count()).toBe(0);
});

test('an experiment is a lab done, kept for the next visit, until it is forgotten', async () => {
  const page = await visit({ hash: '#/contents' });
  await contents(page).locator('h1').waitFor();
  expect(await done(page)).toEqual([]);
  expect(await contents(page).getByRole('button', { name: 'Forget' }).count()).toBe(0);
  await tile(page, 'softmax').click();
  await shown(page, 'softmax');
  await page.evaluate(() => window.surprisal.ready);
  await page.locator('.try button').first().click();
  await page.locator('header .contents a').click();
  await expect.poll(() => done(page)).toEqual(['#/softmax']);
  expect(await words(contents(page).locator('.done'))).toContain('1 done');
  await page.reload();
  await expect.poll(() => done(page)).toEqual(['#/softmax']);
  await contents(page).getByRole('button', { name: 'Forget' }).click();
  await expect.poll(() => done(page)).toEqual([]);
  expect(
    await contents(page).evaluate((element) => element.shadowRoot?.activeElement?.localName),
  ).toBe('h1');
  await page.reload();
  await contents(page).locator('h1').waitFor();
  expect(await done(page)).toEqual([]);
});

test('an answer is a lab done as well', async () => {
  const page = await visit({ hash: '#/information' });
  await page
    .locator('surprisal-information-lab section')
    .first()
    .evaluate((part) => {
      part.dispatchEvent(new CustomEvent('answered', { bubbles: true, composed: true }));
    });
  await page.locator('header .contents a').click();
  await expect.poll(() => done(page)).toEqual(['#/information']);
});

test('what is done without storage lasts as long as the page', async () => {
  const page = await visit({
    hash: '#/softmax',
    prepare: () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no storage', 'SecurityError');
        },
      });
    },
  });
  await page.locator('.try button').first().click();
  await page.locator('header .contents a').click();
  await expect.poll(() => done(page)).toEqual(['#/softmax']);
});

test('a run that is begun says where one may go on, and stands there', async () => {
  const page = await visit({ hash: '#/train?seed=3' });
  await run(page).step(40);
  const digest = await run(page).digest();
  await page.locator('header .contents a').click();
  const goOn = contents(page).locator('.go-on');
  expect(await words(goOn)).toBe('go on: update 40');
  await goOn.click();
  await shown(page, 'train');
  await expect.poll(() => run(page).state()).toEqual({ status: 'paused', update: 40 });
  expect(await run(page).digest()).toBe(digest);
  expect(new URL(page.url()).hash).toBe('#/train?seed=3');
  await goTo(page, 'softmax');
  await page.locator('header .contents a').click();
  expect(await words(goOn)).toBe('go on: update 40');
  await tile(page, 'train').click();
  await shown(page, 'train');
  await run(page).seek(300);
  await page.locator('header .contents a').click();
  await contents(page).locator('h1').waitFor();
  expect(await goOn.count()).toBe(0);
});

test('a lab is as far down as one left it when one comes back from them', async () => {
  const page = await visit({ hash: '#/train' });
  await page.evaluate(() => scrollTo(0, 500));
  await page.evaluate(() => (location.hash = '#/contents'));
  await contents(page).locator('h1').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await shown(page, 'train');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
});

test.each([
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const)('fits and reads well in %s, %s', async (locale, colorScheme) => {
  const options = { locale, colorScheme, bypassCSP: true };
  const prepare = (): void => localStorage.setItem('surprisal.done', 'softmax neg-log');
  const page = await visit({ hash: '#/contents', options, prepare });
  await contents(page).locator('h1').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  for (const width of [320, 390, 640, 761, 1080, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await rested(page);
    expect(await layoutFaults(page), `${width} px`).toEqual([]);
    expect(await smallTargets(page, width <= 760 ? 44 : 24), `${width} px`).toEqual([]);
    expect(await untranslated(page), `${width} px`).toEqual([]);
  }
});

test('below the front page axe finds nothing either', async () => {
  const page = await visit({ options: { bypassCSP: true } });
  await scrollThrough(page);
  await page.locator('surprisal-onward surprisal-contents h2.title').waitFor();
  expect(await axeFindings(page, { within: 'surprisal-onward' })).toEqual([]);
});

test('the language changes in place', async () => {
  const page = await visit({ hash: '#/contents' });
  await contents(page).locator('h1').waitFor();
  await speak(page, '中文');
  await expect.poll(() => words(contents(page).locator('h1'))).toBe('七个实验，讲的都是同一个量。');
  expect(await page.title()).toBe('Surprisal · 目录');
});

test('on paper every tile stands whole, and nothing that one presses', async () => {
  const page = await visit({ hash: '#/contents', options: { colorScheme: 'dark' } });
  await contents(page).locator('h1').waitFor();
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await rested(page);
  expect(await tile(page, 'digits').isVisible()).toBe(true);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await paleTexts(page)).toEqual([]);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('surprisal-navigation').isVisible()).toBe(false);
});
