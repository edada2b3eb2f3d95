import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { scrollThrough } from '../browser/page.ts';
import { consumer, printed, quietly, written } from './consumer.ts';
import { losses } from './losses.ts';
import { opened, served, useChromium } from './served.ts';

useChromium();

const manifest = JSON.parse(
  readFileSync(join(consumer, 'node_modules/surprisal/dist/package/custom-elements.json'), 'utf8'),
) as Package;
const declarations = manifest.modules.flatMap(({ declarations: all = [] }) =>
  all.filter((one): one is CustomElementDeclaration => 'customElement' in one),
);

interface State {
  readonly update: number;
  readonly loss: number;
  readonly settings: Readonly<Record<string, string>>;
}
/** What a page's scripts see of an element; the package's own types are tested elsewhere. */
interface Driven extends HTMLElement {
  readonly ready: Promise<void>;
  seek(update: number): Promise<void>;
  step(count: number): Promise<void>;
  getState(): State;
}

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elements</title>
  <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** What the page's training lab says after 50 updates. */
function trained(page: Page): Promise<State> {
  return page.evaluate(async () => {
    await customElements.whenDefined('surprisal-train');
    const element = document.querySelector<Driven>('surprisal-train');
    if (element === null) throw new Error('there is no element');
    await element.ready;
    await element.seek(0);
    await element.step(50);
    return element.getState();
  });
}

test('the elements work by the tags in the README, with the files as they are installed', async () => {
  const readme = readFileSync(join(consumer, 'node_modules/surprisal/README.md'), 'utf8');
  const tags = readme.match(/^ {4}<(?:script|link|surprisal-).*\n/gmu) ?? [];
  expect(tags).toHaveLength(4);
  written('tag.html', html('', tags.join('')));
  await opened(`${await served(consumer)}tag.html`, async (page) => {
    const state = await trained(page);
    expect(state).toMatchObject({ lab: 'train', update: 50, settings: { mode: 'last-position' } });
    expect(state.loss).toBe((await losses('--seed', '7', '--mode', 'last-position'))[49]);
    const shown = await page.locator('surprisal-softmax').evaluate(async (element) => {
      await (element as Driven).ready;
      return (element as Driven).getState().settings['logits'];
    });
    expect(shown).toBe('2,1,0.1');
  });
});

const outDir = join(consumer, 'bundled elements');
const tagNames = declarations.map(({ tagName = '' }) => tagName);

/** The custom elements of a page that nobody has registered. */
const unknown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const below = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? below(element.shadowRoot) : []),
      ]);
    return below(document)
      .filter((element) => !element.matches(':defined'))
      .map(({ localName }) => localName);
  });

describe('bundled by Vite', () => {
  beforeAll(async () => {
    written('labs.js', "import 'surprisal/define';\nimport 'surprisal/fonts.css';\n");
    const script = '<script type="module" src="./labs.js"></script>';
    const input = tagNames.map((tag) =>
      written(`${tag}.html`, html(script, `<${tag} seed="7" autoplay="off"></${tag}>`)),
    );
    await build({ ...quietly, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  });

  // Alone, since labs on one page would lend each other their parts.
  test.each(tagNames)('%s has all its parts, alone on a page', async (tag) => {
    await opened(`${await served(outDir)}${tag}.html`, async (page) => {
      await page.locator(tag).evaluate((element) => (element as Driven).ready);
      await scrollThrough(page); // some parts are loaded once they come into sight, or the reader stirs
      await expect.poll(() => unknown(page)).toEqual([]);
    });
  });

  test('it trains, in the fonts of the package', async () => {
    await opened(`${await served(outDir)}surprisal-train.html`, async (page) => {
      expect((await trained(page)).loss).toBe((await losses('--seed', '7'))[49]);
      expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4"'))).toBe(true);
    });
  });
});

test('the menu of a lab that is an element saves its weights as .npz', async () => {
  const script =
    '<script type="module" src="node_modules/surprisal/dist/package/define.js"></script>';
  const lab = '<surprisal-train seed="7" autoplay="off"></surprisal-train>';
  written('menu.html', html(script, lab));
  await opened(`${await served(consumer)}menu.html`, async (page) => {
    await page.getByRole('button', { name: 'Take it with you' }).click();
    const npz = page.locator('surprisal-menu #weights [data-format="npz"]').first();
    const [download] = await Promise.all([page.waitForEvent('download'), npz.click()]);
    expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('fc.bias.npy');
  });
});

test('what the manifest says of an element, the element has', async () => {
  const script =
    '<script type="module" src="node_modules/surprisal/dist/package/define.js"></script>';
  written('manifest.html', html(script, ''));
  await opened(`${await served(consumer)}manifest.html`, async (page) => {
    await page.evaluate(() => customElements.whenDefined('surprisal-digits'));
    for (const { tagName = '', attributes = [], members = [] } of declarations) {
      const has = await page.evaluate(
        ([tag, names]) => {
          const element = document.createElement(tag);
          const { observedAttributes = [] } = element.constructor as {
            observedAttributes?: string[];
          };
          return {
            attributes: observedAttributes,
            absent: names.filter((name) => !(name in element)),
          };
        },
        [tagName, members.map(({ name }) => name)] as const,
      );
      expect(has.absent).toEqual([]);
      expect(has.attributes.toSorted()).toEqual(attributes.map(({ name }) => name).toSorted());
    }
  });
});

test('the elements can be imported where there is no window', async () => {
  const program = `
    import { elements } from 'surprisal';
    import 'surprisal/define';
    import { protocolVersion } from 'surprisal/embed';
    console.log(Object.keys(elements).join(' '), protocolVersion, typeof window, typeof document);`;
  const tags = declarations.map(({ tagName }) => tagName).join(' ');
  expect((await printed('server.js', program)).trim()).toBe(`${tags} 1 undefined undefined`);
});
