// The code sections of the labs, and the programmes that "Take it with you" hands out.
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';
import { printedBy, python } from '../python.ts';
import { axeFindings, layoutFaults, smallTargets } from './checks.ts';
import { scrollThrough, sharedPage, useBrowser, visit, words } from './page.ts';
import { unfold } from './unfold.ts';

useBrowser();
const open = sharedPage({ bypassCSP: true });

const stubs = (name: string): string =>
  fileURLToPath(new URL(`../python-stubs${name}`, import.meta.url));
const hasNumpy =
  python !== undefined &&
  spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;
const pythonPath = [stubs(''), ...(hasNumpy ? [] : [stubs('/no-numpy')])].join(':');

interface Line {
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
}

/** What each line chart of the lab draws, by the chart's id. */
const drawn = (page: Page): Promise<Readonly<Record<string, readonly Line[]>>> =>
  page.evaluate(() => {
    type Chart = Element & {
      content?: { lines: { label: string; points: { x: number; y: number }[] }[] };
    };
    const found: Record<string, Line[]> = {};
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'surprisal-line-chart')
          found[element.id] = ((element as Chart).content?.lines ?? []).map((line) => ({
            label: line.label,
            points: line.points.map(({ x, y }) => [x, y] as const),
          }));
        if (element.shadowRoot !== null) look(element.shadowRoot);
      }
    };
    look(document);
    return found;
  });

interface Drawing {
  readonly fonts: readonly string[];
  readonly drawn: readonly {
    readonly call: string;
    readonly values: readonly unknown[];
    readonly options: Readonly<Record<string, unknown>>;
  }[];
}

const near = (ours: number, theirs: unknown): boolean => {
  if (!Number.isFinite(ours))
    return String(theirs) === String(ours).replace('Infinity', 'inf').toLowerCase();
  return Math.abs(ours - Number(theirs)) <= 2e-6 * Math.max(1, Math.abs(ours));
};

/** Each line of the chart is drawn at the engine's numbers. */
function expectLines({ drawn: calls }: Drawing, lines: readonly Line[], chart: string): void {
  const plots = calls.filter(({ call, values }) => call === 'plot' && values.length === 2);
  const visible = lines.filter(({ points }) => points.length > 0);
  expect(plots.length, chart).toBe(visible.length);
  for (const [at, { label, points }] of visible.entries()) {
    const [xs, ys] = (plots[at]?.values ?? []) as [unknown[], unknown[]];
    expect(xs.length, `${chart} ${label}`).toBe(points.length);
    const off = points.findIndex(([x, y], i) => !near(x, xs[i]) || !near(y, ys[i]));
    const said = (i: number): string => `${String(xs[i])}, ${String(ys[i])}`;
    expect(off < 0 ? '' : `${points[off]?.join(', ')} is drawn at ${said(off)}`, chart).toBe('');
    expect(plots[at]?.options['label'] ?? '').toBe(label);
  }
}

async function programmes(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await page.locator('surprisal-menu dialog').waitFor();
  const found = new Map<string, string>();
  for (const button of await page.locator('surprisal-menu [data-format="matplotlib"]').all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    found.set(download.suggestedFilename().replace(/^surprisal-|\.py$/g, ''), text);
  }
  await page.keyboard.press('Escape');
  return found;
}

const settings = contracts.flatMap(([lab, { small = '', link, settle }]) => [
  { lab, at: `#/${lab}${small}`, settle },
  ...(small === '' && settle === undefined ? [{ lab, at: `#/${lab}${link[0]}`, settle }] : []),
]);

test.skipIf(python === undefined).each(settings)(
  'the charts of $at as NumPy and matplotlib draw what the engine computes',
  async ({ lab, at, settle }) => {
    const page = await open(at);
    await settle?.(page);
    const files = await programmes(page);
    const lines = await drawn(page);
    const names = [...files.keys()];
    for (const id of Object.keys(lines)) expect(names).toContain(`${lab}-${id}`);
    const printed = printedBy([...files.values()], pythonPath);
    for (const [index, name] of names.entries()) {
      const drawing = JSON.parse(printed[index] ?? '') as Drawing;
      const id = name.slice(lab.length + 1);
      const kinds = drawing.drawn.map(({ call }) => call);
      expect(
        kinds.filter((call) => /^(plot|barh|imshow)$/.test(call)),
        name,
      ).not.toEqual([]);
      expect(kinds).toContain('set_title');
      if (lines[id] !== undefined) expectLines(drawing, lines[id], name);
    }
  },
);

test.each(contracts)(
  '%s is written in every language that it offers',
  async (lab, { small = '' }) => {
    const page = await open(`#/${lab}${small}`);
    await unfold(page);
    await scrollThrough(page);
    const section = page.locator('surprisal-ways').first();
    await section.waitFor({ state: 'attached' });
    await unfold(page);
    const code = section.locator('code');
    expect(await words(code)).toContain('import torch');
    if ((await section.locator('[data-way=python]').count()) > 0) {
      await section.locator('[data-way=python]').click();
      await expect.poll(() => words(code)).not.toContain('torch');
      expect(await words(code)).toContain('print(');
    }
    await section.locator('[data-way=cpp]').click();
    await expect.poll(() => section.locator('.file').count()).toBeGreaterThan(0);
    const file = await words(section.locator('.file').first());
    const source = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
    const shown = (await code.first().textContent()) ?? '';
    expect(source).toContain(shown.split('\n\n')[0] ?? '?');
    expect(await section.locator('[data-way=cpp]').getAttribute('aria-pressed')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
  },
);

test.each(['en-US', 'zh-CN'])(
  'the code section is sound on a narrow page in %s',
  async (locale) => {
    const options = { locale, viewport: { width: 320, height: 700 }, bypassCSP: true };
    const page = await visit({ hash: '#/softmax', options });
    for (const way of ['python', 'cpp']) {
      await page.locator(`[data-way=${way}]`).click();
      await expect
        .poll(() => page.locator(`[data-way=${way}]`).getAttribute('aria-pressed'))
        .toBe('true');
      expect(await layoutFaults(page)).toEqual([]);
      expect(await smallTargets(page, 44)).toEqual([]);
    }
  },
);

test('the walk-through is offered as a file and to be copied', async () => {
  const page = await open('#/cross-entropy?row=2');
  await page.getByRole('button', { name: 'Take it with you' }).click();
  const walk = page.locator('surprisal-menu #walk');
  const button = walk.locator('[data-format=".md"]');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('surprisal-cross-entropy.md');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.match(/^## Row \d, target class \d$/gm)).toHaveLength(6);
  await walk.locator('summary').click();
  const code = walk.locator('code');
  await expect.poll(() => code.textContent()).toBe(text);
});
