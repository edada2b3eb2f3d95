// Chapters and labs in the header, what a lab builds on, and what comes next.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { labs as declared } from '../../web/build/labs.ts';
import { listedLabs } from '../labs.ts';
import { layoutFaults, smallTargets } from './checks.ts';
import { overlaps } from './overlaps.ts';
import { address, rested, sharedPage, useBrowser, visit, words } from './page.ts';

useBrowser();
const open = sharedPage();

const invented = [
  { name: 'backprop', zh: '反向传播', chapter: 'learning', order: 60 },
  { name: 'optimizers', zh: '优化器', chapter: 'learning', order: 70 },
  { name: 'language-model', zh: '语言模型', chapter: 'models', order: 90 },
  { name: 'losses', zh: '损失函数', chapter: 'other-losses', order: 110 },
  { name: 'gan', zh: '生成对抗网络', chapter: 'other-losses', order: 120 },
].map(({ name, zh, ...rest }) => ({ name, title: { en: name.replace('-', ' '), zh }, ...rest }));

/** The labs that there are, and invented ones in the places of those that there will be. */
const twelve = [
  ...declared.filter(({ listed }) => listed),
  ...invented.filter(({ name }) => !listedLabs.includes(name)),
]
  .map(({ name, title, chapter, order }) => ({ name, title, chapter, order }))
  .sort((one, other) => one.order - other.order);

/** One of each chapter, its name the longest: how the rows break depends on no more. */
const longest = [...new Set(twelve.map(({ chapter }) => chapter))].map((wanted) =>
  twelve
    .filter(({ chapter }) => chapter === wanted)
    .reduce((one, other) => (other.title.en.length > one.title.en.length ? other : one)),
);

/** Gives the navigation these labs, one of them on show. */
const show = (page: Page, current: string): Promise<void> =>
  page.locator('surprisal-navigation').evaluate(
    async (element, wanted) => {
      const navigation = element as HTMLElement & { updateComplete: Promise<unknown> };
      await Object.assign(navigation, wanted).updateComplete;
    },
    { entries: twelve, current },
  );

/** Where the rows of the header's own line and of the navigation begin. */
const rows = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('surprisal-page')?.shadowRoot;
    const inside = root?.querySelector('surprisal-navigation')?.shadowRoot;
    const shown = [
      ...(root?.querySelectorAll('header > .name, header > .choices') ?? []),
      ...(inside?.querySelectorAll('a, span') ?? []),
    ]
      .filter((each) => each.checkVisibility() && !each.matches('.visually-hidden'))
      .map((each) => each.getBoundingClientRect())
      .map(({ top, bottom }) => (top + bottom) / 2);
    const middles: number[] = [];
    for (const middle of shown)
      if (!middles.some((other) => Math.abs(other - middle) < 14)) middles.push(middle);
    return middles.length;
  });

/** What sticks out of the header, or is cut off by it. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('surprisal-page')?.shadowRoot;
    const inside = root?.querySelector('surprisal-navigation')?.shadowRoot;
    return [
      ...(root?.querySelectorAll('header a, header button') ?? []),
      ...(inside?.querySelectorAll('a, span, nav, ul') ?? []),
    ]
      .filter((each) => each.checkVisibility() && !each.matches('.skip, .visually-hidden'))
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        const { scrollWidth, clientWidth } = each;
        return (
          left < 0 || right > document.documentElement.clientWidth || scrollWidth > clientWidth + 1
        );
      })
      .map((each) => each.textContent.trim());
  });

const widths = [
  [320, 2],
  [390, 2],
  [639, 2],
  [640, 2],
  [760, 2],
  [761, 2],
  [1024, 2],
  [1279, 2],
  [1280, 1],
  [1440, 1],
  [1920, 1],
] as const;

test.each(['en-US', 'zh-CN'])(
  'twelve labs stand in the header from 320 to 1920 px, no name hidden (%s)',
  async (locale) => {
    const page = await visit({ hash: '#/softmax', options: { locale } });
    const found: string[] = [];
    for (const [width, wanted] of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const { name } of longest) {
        await show(page, name);
        await rested(page);
        const where = `${width} px, ${name}`;
        const counted = await rows(page);
        if (counted !== wanted) found.push(`${where}: ${counted} rows`);
        const faults = [...(await clipped(page)), ...(await overlaps(page, 'header'))];
        found.push(...faults.map((fault) => `${where}: ${fault}`));
      }
      const small = await smallTargets(page, width <= 760 ? 44 : 24, 'header');
      found.push(...small.map((fault) => `${width} px: ${fault}`));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test('the chapter of the lab on show is open to its labs, the others lead to their first', async () => {
  const page = await open('#/softmax');
  const navigation = page.locator('surprisal-navigation');
  const names = async (): Promise<string[]> =>
    (await navigation.locator('li a').allTextContents()).map((name) => name.trim());
  expect(await names()).toEqual([
    '−log p',
    'softmax',
    'cross-entropy',
    'information',
    'Learning',
    'Models',
  ]);
  expect(await words(navigation.locator('[aria-current=page]'))).toBe('softmax');
  expect(await words(navigation.locator('[aria-current=true]'))).toBe('Surprise');
  await navigation.getByRole('link', { name: 'Models' }).click();
  await page.waitForFunction(() => window.surprisal.lab === 'next-token');
  expect(await names()).toEqual(['Surprise', 'Learning', 'next token', 'digits']);
});

test('a chapter appears with its first lab', async () => {
  const page = await open('#/softmax');
  const navigation = page.locator('surprisal-navigation');
  expect(await navigation.getByText('Other losses').count()).toBe(0);
  await show(page, 'gan');
  expect(await navigation.getByText('Other losses').count()).toBe(1);
  expect(await words(navigation.locator('[aria-current=page]'))).toBe('gan');
});

test('on a phone one line says where one is, and leads to the contents', async () => {
  const page = await open('#/cross-entropy', { viewport: { width: 390, height: 800 } });
  const here = page.getByRole('link', { name: 'Contents 3/7 cross-entropy' });
  await here.click();
  await page.locator('main surprisal-contents h1').waitFor();
  expect(await page.evaluate(() => window.surprisal.lab)).toBe('contents');
  expect(await page.locator('surprisal-navigation a').filter({ visible: true }).count()).toBe(0);
});

test('arrow keys do not leave a lab', async () => {
  const page = await open('#/softmax');
  await page.locator('surprisal-navigation a').last().focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'])
    await page.keyboard.press(key);
  expect(await page.evaluate(() => window.surprisal.lab)).toBe('softmax');
});

const titleOf = (name: string): string => declared.find((lab) => lab.name === name)?.title.en ?? '';

test.each(listedLabs)(
  '%s says what it builds on, what is next and what was before',
  async (lab) => {
    const page = await open(`#/${lab}`);
    const entry = declared.find(({ name }) => name === lab);
    const at = listedLabs.indexOf(lab);
    const next = declared.find(({ name }) => name === listedLabs[at + 1]);
    const before = listedLabs[at - 1];
    const onward = page.locator('surprisal-onward');
    expect(await words(onward.locator('.next'))).toBe(
      next === undefined ? 'Next: Contents.' : `Next: ${next.title.en}. ${next.takeaway.en}`,
    );
    expect(await onward.getByText('Previous:').count()).toBe(before === undefined ? 0 : 1);
    const line = page.locator('header .before');
    if (entry?.home === true) {
      expect(await words(line)).toBe('New here? Start with one minute: what is surprise?');
      await line.locator('a').click();
      await page.waitForFunction((name) => window.surprisal.lab === name, listedLabs[0]);
    } else if (entry?.buildsOn.length === 0) expect(await line.count()).toBe(0);
    else
      expect(await words(line)).toBe(
        `Builds on: ${entry?.buildsOn.map((name) => titleOf(name)).join(', ') ?? ''}`,
      );
  },
);

test('where there is no page around a lab nothing leads out of it', async () => {
  const page = await visit({ at: `${address}embed.html`, hash: '#/cross-entropy' });
  expect(await page.locator('surprisal-cross-entropy-lab h1').count()).toBe(1);
  expect(await page.locator('surprisal-onward, surprisal-navigation, .before').count()).toBe(0);
  expect(await page.getByText('Builds on').count()).toBe(0);
});

test('what leads on fits from 320 to 1920 px', async () => {
  const page = await open('#/cross-entropy');
  for (const width of [320, 640, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await rested(page);
    expect(await layoutFaults(page, 'surprisal-onward')).toEqual([]);
    expect(await smallTargets(page, width <= 760 ? 44 : 24, 'surprisal-onward')).toEqual([]);
  }
});
