// A lab as a hand-out: whole from wherever one has scrolled to, in ink, as wide as the paper.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { labs, listedLabs } from '../labs.ts';
import { layoutFaults } from './checks.ts';
import { hostPage } from './host-page.ts';
import { allLoaded, lastPrint, lookAtPrints, paleTexts, type Printed } from './paper.ts';
import { address, rested, useBrowser, visit } from './page.ts';

useBrowser();

/** Pixels of a line beside text of 16 px, between margins of a centimetre. */
const papers = { A4: 718, Letter: 740 };

const charts = (printed: readonly Printed[]): Printed[] =>
  printed.filter(({ host }) => host.startsWith('surprisal-line-chart'));

const scrollTo = (page: Page, part: number): Promise<void> =>
  page.evaluate((at) => {
    window.scrollTo(0, at * document.documentElement.scrollHeight);
  }, part);

test.each(contracts)(
  '%s prints whole from where one stands, in a dark theme, in ink',
  async (lab, { small = '', except }) => {
    const page = await visit({ hash: `#/${lab}${small}`, options: { colorScheme: 'dark' } });
    await allLoaded(page);
    await lookAtPrints(page);
    const format = labs.indexOf(lab) % 2 === 0 ? 'A4' : 'Letter';
    for (const [part, printBackground] of [
      [0, false],
      [0.5, true],
      [1, false],
    ] as const) {
      await scrollTo(page, part);
      const pdf = await page.pdf({ format, printBackground });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const printed = await lastPrint(page);
      expect(printed.length > 0).toBe(except?.canvas === undefined);
      expect(printed.filter(({ inked }) => inked < 0.001)).toEqual([]);
      expect(
        charts(printed).filter(({ width, darkest }) => width !== 2040 || darkest > 80),
      ).toEqual([]);
      for (const { folded } of printed) expect(folded).toBe(0);
    }
    // The screen is as before.
    await rested(page);
    const isFolded = await page.evaluate(() => {
      const closed = (root: ParentNode): number =>
        Array.from(root.querySelectorAll('*')).reduce(
          (sum, element) =>
            sum +
            Number(element.matches('details:not([open])')) +
            (element.shadowRoot ? closed(element.shadowRoot) : 0),
          0,
        );
      return closed(document) > 0;
    });
    expect(isFolded).toBe(
      await page
        .locator('details')
        .count()
        .then((count) => count > 0),
    );
  },
);

test.each(contracts)(
  '%s fits on paper, and says in print what it says on the screen',
  async (lab, { small = '' }) => {
    const page = await visit({ hash: `#/${lab}${small}`, options: { colorScheme: 'dark' } });
    await allLoaded(page);
    for (const [format, width] of Object.entries(papers)) {
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await rested(page);
      expect(await layoutFaults(page), format).toEqual([]);
      expect(await paleTexts(page), format).toEqual([]);
      const pressed = await page.locator('surprisal-transport, surprisal-demonstration').count();
      expect(pressed).toBeGreaterThan(0);
      for (const hidden of ['input[type=range]', 'surprisal-share button', 'surprisal-copy button'])
        for (const one of await page.locator(hidden).all())
          expect(await one.isVisible(), hidden).toBe(false);
    }
    const terms = page.locator('.lead surprisal-term');
    for (const term of await terms.all()) expect(await term.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  },
);

test('where backgrounds are not printed at all, bars are seen', async () => {
  const page = await visit({ hash: '#/information' });
  await page.setViewportSize({ width: papers.A4, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const bar = page.locator('surprisal-bars').first();
  const coloured = async (): Promise<number> => {
    const picture = await bar.screenshot();
    return page.evaluate(async (base64) => {
      const image = await createImageBitmap(
        new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if ((data[i + 1] ?? 0) - (data[i] ?? 0) > 60) count += 1;
      return count / (data.length / 4);
    }, picture.toString('base64'));
  };
  expect(await coloured()).toBeGreaterThan(0.02);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { background: none !important }');
    const walk = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (shadowRoot === null) continue;
        shadowRoot.adoptedStyleSheets.push(sheet);
        walk(shadowRoot);
      }
    };
    walk(document);
  });
  expect(await coloured()).toBeGreaterThan(0.02);
});

test('the last line has the address, with the settings as they are', async () => {
  const page = await visit({ hash: '#/softmax?logits=1,-2' });
  const line = page.locator('.printed');
  expect(await line.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => line.isVisible()).toBe(true);
  expect(await line.textContent()).toBe(page.url());
  await page.locator('surprisal-softmax-lab').evaluate((lab) => {
    const { settings } = lab as unknown as { readonly settings: object };
    lab.dispatchEvent(
      new CustomEvent('settings-change', { detail: { ...settings, logits: [3, 4, 5] } }),
    );
  });
  await expect.poll(() => line.textContent()).toMatch(/#\/softmax\?logits=3%2C4%2C5|logits=3,4,5/);
});

test('two labs in a page that is not ours print with it, whatever its theme', async () => {
  const [one = '', another = ''] = listedLabs;
  const page = await hostPage(
    `<p>words</p><surprisal-${one} autoplay="off" theme="dark"></surprisal-${one}><p>more</p>
    <surprisal-${another} autoplay="off"></surprisal-${another}>`,
    { css: ':root { color-scheme: dark; --surprisal-ink: #eee; --surprisal-paper: #111 }' },
  );
  await allLoaded(page);
  await lookAtPrints(page);
  await page.pdf({ format: 'A4', printBackground: false });
  const printed = await lastPrint(page);
  expect(charts(printed).length).toBeGreaterThan(3);
  expect(printed.filter(({ inked }) => inked < 0.001)).toEqual([]);
  expect(charts(printed).filter(({ darkest }) => darkest > 80)).toEqual([]);
  await page.setViewportSize({ width: papers.A4, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await rested(page);
  expect(await layoutFaults(page, `surprisal-${one}`)).toEqual([]);
  expect(await layoutFaults(page, `surprisal-${another}`)).toEqual([]);
});

test('a lab in a frame goes to paper with the page around it', async () => {
  const body = `<!doctype html><title>lesson</title><link rel="icon" href="data:,">
    <iframe width="700" height="1800" sandbox="allow-scripts"
      src="embed.html#/information?autoplay=off&theme=dark"></iframe>`;
  const answers = { 'lesson.html': { status: 200, type: 'text/html', body } };
  const page = await visit({ at: `${address}lesson.html`, answers, ready: false });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  await frame.waitForFunction(() => 'surprisal' in window);
  await frame.evaluate(() => window.surprisal.ready);
  await lookAtPrints(frame);
  await page.pdf({ format: 'A4', printBackground: false });
  const printed = await lastPrint(frame);
  expect(charts(printed).length).toBeGreaterThan(0);
  expect(charts(printed).filter(({ inked, darkest }) => inked < 0.001 || darkest > 80)).toEqual([]);
});
