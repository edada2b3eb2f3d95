// A page that is not ours, as rude as style sheets can be, and the labs in it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listedLabs } from '../labs.ts';
import { hostPage } from './host-page.ts';
import { scrollThrough, useBrowser } from './page.ts';

useBrowser();

/** What says whether a lab is there, as for a frame, and the size and the light that are the host's to say. */
const theHosts = [
  'visibility',
  'pointer-events',
  'interactivity',
  'color-scheme',
  'font-size',
  'zoom',
];

/** Those that reports have named; `rudeness` finds these and others. */
const known = (
  'direction writing-mode text-transform white-space-collapse letter-spacing word-spacing ' +
  'text-indent word-break overflow-wrap hyphens text-shadow -webkit-text-fill-color user-select ' +
  '-webkit-text-stroke-width cursor list-style-type quotes tab-size font-feature-settings ' +
  'font-variant-caps font-family font-style font-weight line-height text-align caret-color ' +
  'color text-rendering border-collapse caption-side empty-cells orphans widows'
).split(' ');

/** Every inherited property that this browser has, each with a value that is not its first. */
const rudeness = (page: Page): Promise<Record<string, string>> =>
  page.evaluate((theirs) => {
    const parent = document.body.appendChild(document.createElement('div'));
    const child = parent.appendChild(document.createElement('div'));
    parent.style.display = 'none'; // so that nothing is as wide as something else
    const [outer, inner] = [getComputedStyle(parent), getComputedStyle(child)];
    const tried =
      'uppercase|rtl|vertical-rl|7px|3|red|pre|break-all|none|all|right|italic|bold|"a"|' +
      'linear-gradient(red, red)|preserve|hide|nowrap|hidden|manual|anywhere|under|over|show|bottom|square|inside|collapse|center|' +
      'condensed|small-caps|tabular-nums|"smcp"|1px 1px red|wait|optimizeSpeed|geometricPrecision|' +
      'upright|each-line|filled|alphabetic|evenodd|1px|0.3|round|bevel|middle|crisp-edges|pixelated|' +
      'balance|stable|text|fixed|allow-end|strict|weight|style|sub|unicase|normal|keep-all|cover|' +
      'min-content|loose|hanging|serif|cursive|1%|9';
    const found: Record<string, string> = {};
    for (const name of outer) {
      if (name === 'display' || theirs.includes(name) || name.startsWith('--')) continue;
      const first = outer.getPropertyValue(name);
      for (const value of tried.split('|')) {
        parent.style.setProperty(name, value);
        const now = outer.getPropertyValue(name);
        const inherits = now !== first && inner.getPropertyValue(name) === now;
        parent.style.removeProperty(name);
        if (!inherits) continue;
        found[name] = value;
        break;
      }
    }
    parent.remove();
    return found;
  }, theHosts);

/** Where a length or a colour from outside would show. */
const laidOut =
  'display position width height max-height top left margin-left padding-left padding-bottom ' +
  'outline-width border-left-width grid-template-columns transform color background-color ' +
  'background-image border-top-color fill stroke font-family font-size';

/** The properties of our own that the style sheets of the labs read. */
const ownProperties = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names = new Set<string>();
    const walk = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (shadowRoot === null) continue;
        for (const { cssRules } of shadowRoot.adoptedStyleSheets)
          for (const { cssText } of cssRules)
            for (const [, name = ''] of cssText.matchAll(/var\((--[a-z-]+)/g))
              if (!name.startsWith('--surprisal-')) names.add(name);
        walk(shadowRoot);
      }
    };
    walk(document);
    return [...names];
  });

/**
 * What has changed of the computed styles of all that is in the lab, but for what the host has put
 * there, since this was last asked: the first few.
 */
const changed = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const found: string[] = [];
    const walk = (root: ParentNode, path: string): void => {
      for (const element of root.children) {
        if (element.matches('style, [part=caption]')) continue;
        const here = `${path} ${element.localName}${element.id && `#${element.id}`}`;
        const style = getComputedStyle(element);
        for (const name of wanted) found.push(`${here} ${name}: ${style.getPropertyValue(name)}`);
        if (element.shadowRoot) walk(element.shadowRoot, here);
        walk(element, here);
      }
    };
    const lab = document.querySelector('.lab')?.shadowRoot;
    if (lab) walk(lab, '');
    const memory = globalThis as typeof globalThis & { before?: readonly string[] };
    const { before = [] } = memory;
    memory.before = found;
    return found.filter((line, i) => line !== before[i]).slice(0, 9);
  }, names);

const addRules = (page: Page, css: string): Promise<unknown> => page.addStyleTag({ content: css });
const rules = (declared: Readonly<Record<string, string>>): string =>
  Object.entries(declared)
    .map(([name, value]) => `${name}: ${value};`)
    .join('');

async function labIn(lab: string): Promise<Page> {
  const page = await hostPage(
    `<main><surprisal-${lab} class="lab" style="width:1600px" autoplay="off"></surprisal-${lab}></main>`,
  );
  await scrollThrough(page);
  return page;
}

test.each(listedLabs)('no inherited property of a page gets into %s', async (lab) => {
  const page = await labIn(lab);
  const rude = await rudeness(page);
  expect(known.filter((name) => !(name in rude))).toEqual([]);
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await page.locator('surprisal-menu dialog').waitFor();
  const names = Object.keys(rude);
  expect(await changed(page, names)).not.toEqual([]);
  await addRules(page, `body { ${rules(rude)} }`);
  expect(await changed(page, names)).toEqual([]);
  await addRules(page, `* { ${rules(rude)} }`);
  expect(await changed(page, names)).toEqual([]);
});

test.each(listedLabs)(
  'no custom property of a page but the documented gets into %s',
  async (lab) => {
    const page = await labIn(lab);
    const own = await ownProperties(page);
    expect(own.length).toBeGreaterThan(10);
    const names = laidOut.split(' ');
    expect(await changed(page, names)).not.toEqual([]);
    await addRules(page, `body { ${rules(Object.fromEntries(own.map((name) => [name, '7px'])))} }`);
    expect(await changed(page, names)).toEqual([]);
    await addRules(page, `* { ${rules(Object.fromEntries(own.map((name) => [name, 'none'])))} }`);
    expect(await changed(page, names)).toEqual([]);
  },
);

test('what says whether a lab is there is the host’s, as for a frame', async () => {
  const page = await labIn('softmax');
  const title = page.locator('h1');
  expect(await title.isVisible()).toBe(true);
  await addRules(page, 'main { visibility: hidden }');
  expect(await title.isVisible()).toBe(false);
  const sizeOf = () => title.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const before = await sizeOf();
  await addRules(page, 'main { visibility: visible; font-size: 50px }');
  expect(await sizeOf()).toBe(before);
  await addRules(page, '.lab { font-size: 32px }');
  expect(await sizeOf()).toBe(2 * before);
});
