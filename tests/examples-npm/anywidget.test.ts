// The notebooks' module, given to Chromium as a notebook gives it: as a text, with a model.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { losses } from '../package/losses.ts';
import { opened, served, useChromium } from '../package/served.ts';
import { built } from './project.ts';

useChromium();

interface Traits {
  readonly seed: number;
  readonly mode: string;
  readonly lr: number;
  readonly epochs: number;
  readonly status: string;
  readonly update: number;
  readonly loss: number | null;
  readonly problem: string;
}
/** What stands for the kernel in the page below. */
interface Notebook extends Window {
  readonly traits: Traits;
  /** What was saved, in order. */
  readonly saved: Partial<Traits>[];
  setTrait(name: keyof Traits, value: unknown): void;
  send(message: object): void;
  close(): void;
}

/** A model that keeps traits as a kernel does, and one cell with the widget. */
const cell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notebook</title>
<link rel="icon" href="data:,"></head><body><div id="cell"></div><script type="module">
  const traits = { seed: 7, mode: 'last-position', lr: 0.001, epochs: 20,
    status: 'idle', update: 0, loss: null, problem: '' };
  const saved = [];
  let changed = {};
  const listeners = new Map();
  const tell = (event, ...what) => listeners.get(event)?.forEach((each) => each(...what));
  const model = {
    get: (name) => traits[name],
    set(name, value) {
      if (!(name in traits)) throw new Error('no trait ' + name);
      if (traits[name] === value) return;
      traits[name] = changed[name] = value;
      tell('change:' + name);
    },
    save_changes() { saved.push(changed); changed = {}; },
    on: (name, each) => listeners.set(name, new Set(listeners.get(name)).add(each)),
    off: (name, each) => listeners.get(name)?.delete(each),
  };
  const text = await (await fetch('widget.js')).text();
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const { default: widget } = await import(address);
  const close = widget.render({ model, el: document.getElementById('cell') });
  const listening = () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0);
  Object.assign(window, { traits, saved, close, listening,
    setTrait: model.set, send: (message) => tell('msg:custom', message, []) });
</script></body></html>`;

let dist: string;
beforeAll(async () => {
  dist = join(await built('anywidget'), 'dist');
}, 300_000);

/** Looks at a notebook with that one cell, once its lab is ready. */
async function notebook(look: (page: Page) => Promise<void>): Promise<void> {
  writeFileSync(join(dist, 'notebook.html'), cell);
  const requests: string[] = [];
  await opened(`${await served(dist)}notebook.html`, async (page) => {
    page.on('request', (request) => requests.push(request.url()));
    await page.waitForFunction(() => 'saved' in window);
    await expect.poll(() => traits(page).then(({ status }) => status)).toBe('idle');
    await page.waitForFunction(() => (window as unknown as Notebook).saved.length > 0);
    await look(page);
  });
  expect(requests.filter((url) => /^https?:/u.test(url))).toEqual([]);
}

const traits = (page: Page): Promise<Traits> =>
  page.evaluate(() => (window as unknown as Notebook).traits);
const send = (page: Page, command: string, value?: number): Promise<void> =>
  page.evaluate((message) => (window as unknown as Notebook).send(message), { command, value });
const expected = (): Promise<readonly number[]> =>
  losses('--seed', '7', '--mode', 'last-position', '--epochs', '20');

test('the bundle is one file', () => {
  expect(readdirSync(dist).filter((name) => name !== 'notebook.html')).toEqual(['widget.js']);
  expect(readFileSync(join(dist, 'widget.js'), 'utf8')).not.toMatch(/\bimport\s*\(/u);
});

test('it trains with nothing but its own text, and the model hears every update', async () => {
  const known = await expected();
  await notebook(async (page) => {
    await send(page, 'seek', 30);
    await expect.poll(() => traits(page)).toMatchObject({ update: 30, loss: known[29] });
    await send(page, 'step', 2);
    await expect.poll(() => traits(page)).toMatchObject({ update: 32, loss: known[31] });
    await send(page, 'play');
    await expect
      .poll(() => traits(page))
      .toMatchObject({ status: 'done', update: 60, loss: known[59], problem: '' });
    const saved = await page.evaluate(() => (window as unknown as Notebook).saved);
    const updates = saved.flatMap(({ update = 0 }) => (update > 32 ? [update] : []));
    expect(updates.length).toBeGreaterThan(2);
    expect(updates).toEqual(updates.toSorted((a, b) => a - b));
  });
});

test('settings go both ways, and what is refused goes back with the reason', async () => {
  await notebook(async (page) => {
    const set = (name: keyof Traits, value: unknown): Promise<void> =>
      page.evaluate(([to, what]) => (window as unknown as Notebook).setTrait(to, what), [
        name,
        value,
      ] as const);
    await set('seed', 3);
    await expect.poll(() => page.textContent('surprisal-transport .seed')).toContain('3');
    await set('lr', -1);
    await expect.poll(() => traits(page).then(({ problem }) => problem)).toMatch(/above 0/u);
    expect(await traits(page)).toMatchObject({ seed: 3, lr: 0.001 });

    const field = page.locator('input[name=seed]');
    await field.fill('11');
    await field.press('Enter');
    await expect.poll(() => traits(page).then(({ seed }) => seed)).toBe(11);
    expect((await traits(page)).problem).toBe('');
  });
});

test('a cell that is cleared leaves nothing behind', async () => {
  await notebook(async (page) => {
    await page.evaluate(() => (window as unknown as Notebook).close());
    expect(await page.locator('#cell').innerHTML()).toBe('');
    const listening = (): unknown => (Reflect.get(window, 'listening') as () => number)();
    expect(await page.evaluate(listening)).toBe(0);
  });
});
