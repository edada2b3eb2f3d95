import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consumer, written } from './consumer.ts';
import { opened, served, useChromium } from './served.ts';

useChromium();

interface Driven extends HTMLElement {
  readonly ready: Promise<void>;
  seed: number;
  lr: unknown;
  hiddenSize: number;
  sentences: readonly (readonly string[])[];
  play(): Promise<void>;
  pause(): Promise<void>;
  step(count?: number): Promise<void>;
  seek(update: number): Promise<void>;
  settled(): Promise<void>;
  getState(): { readonly update: number; readonly status: string; readonly settings: object };
}
interface HostWindow extends Window {
  readonly heard: { readonly type: string; readonly detail: Readonly<Record<string, unknown>> }[];
}

const define = 'node_modules/surprisal/dist/package/define.js';

/** A page of somebody else with this in its body; `heard` has every event of its first element. */
async function page(body: string, act: (page: Page) => Promise<void>): Promise<void> {
  written(
    'host.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>host</title>
    <link rel="icon" href="data:,"><style>main { width: 700px }</style></head><body><main>${body}</main>
    <script type="module">
      window.heard = [];
      const element = document.querySelector('main > *');
      for (const type of ['ready', 'error', 'resize', 'state', 'step', 'done'])
        element?.addEventListener(type, ({ detail }) => window.heard.push({ type, detail }));
      await import('./${define}');
    </script></body></html>`,
  );
  await opened(`${await served(consumer)}host.html`, async (opened) => {
    await opened.waitForFunction(() => customElements.get('surprisal-train') !== undefined);
    await act(opened);
  });
}

const heard = (page: Page, type: string): Promise<HostWindow['heard']> =>
  page.evaluate(
    (wanted) => (window as unknown as HostWindow).heard.filter((each) => each.type === wanted),
    type,
  );

/** Does something with the first lab of the page once it is ready. */
const drive = <Result>(
  page: Page,
  act: (element: Driven) => Result | Promise<Result>,
): Promise<Result> =>
  page.evaluate(async (text) => {
    const element = document.querySelector<Driven>('surprisal-train, surprisal-softmax');
    if (element === null) throw new Error('there is no lab');
    await element.ready;
    const run = (0, eval)(`(${text})`) as (element: Driven) => Result | Promise<Result>;
    return run(element);
  }, act.toString());

test('it plays to its end and says what happens on the way', async () => {
  await page(
    '<surprisal-train seed="1" speed="full" autoplay="off"></surprisal-train>',
    async (page) => {
      await drive(page, (element) => element.play());
      await expect.poll(() => heard(page, 'done')).toHaveLength(1);
      const [done] = await heard(page, 'done');
      expect((done?.detail['loss'] as number).toFixed(4)).toBe('0.5689');
      expect((await heard(page, 'ready'))[0]?.detail).toMatchObject({ lab: 'train', update: 0 });
      const steps = (await heard(page, 'step')).map(({ detail }) => detail['update'] as number);
      expect(steps.at(-1)).toBe(300);
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      expect((await heard(page, 'state')).at(-1)?.detail['status']).toBe('done');
      expect((await heard(page, 'resize')).length).toBeGreaterThan(0);
    },
  );
});

test('properties are settings with their values, before and after it is there', async () => {
  await page(
    '<surprisal-train autoplay="off" hidden-size="32"></surprisal-train>',
    async (page) => {
      expect(await drive(page, ({ seed, hiddenSize, lr }) => [seed, hiddenSize, lr])).toEqual([
        0, 32, 0.001,
      ]);
      const set = await drive(page, async (element) => {
        element.seed = 9;
        element.sentences = [
          ['to', 'be', 'or'],
          ['not', 'to', 'be'],
        ];
        await new Promise((resolve) => setTimeout(resolve));
        await element.settled();
        element.setAttribute('lr', '0.5');
        await new Promise((resolve) => setTimeout(resolve));
        await element.settled();
        return [element.seed, element.lr, element.sentences, element.getState().settings];
      });
      expect(set.slice(0, 3)).toEqual([
        9,
        0.5,
        [
          ['to', 'be', 'or'],
          ['not', 'to', 'be'],
        ],
      ]);
      expect(set[3]).toMatchObject({
        seed: '9',
        lr: '0.5',
        hidden: '32',
        sentences: 'to be or\nnot to be',
      });
      const back = await drive(page, async (element) => {
        element.removeAttribute('lr');
        await new Promise((resolve) => setTimeout(resolve));
        return element.lr;
      });
      expect(back).toBe(0.001);
      // An attribute is the author's: it does not follow what the reader or a program changes.
      expect(await page.locator('surprisal-train').getAttribute('seed')).toBe(null);
      expect(await page.locator('surprisal-train').isVisible()).toBe(true);
    },
  );
});

test('what is refused fires error, is said beside the lab, and changes nothing', async () => {
  await page('<surprisal-train autoplay="off" seed="3"></surprisal-train>', async (page) => {
    const after = await drive(page, async (element) => {
      element.lr = -1;
      await new Promise((resolve) => setTimeout(resolve));
      element.lr = { toString: () => '<b>x</b>' };
      await new Promise((resolve) => setTimeout(resolve));
      return [element.seed, element.lr];
    });
    expect(after).toEqual([3, 0.001]);
    const errors = (await heard(page, 'error')).map(({ detail }) => detail['message']);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/lr “-1”: use a number above 0, at most 10/);
    const notice = page.locator('surprisal-train').getByText('This is not allowed');
    await notice.waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });
});

test('put elsewhere in the page it goes on where it was', async () => {
  await page(
    '<surprisal-train autoplay="off" seed="2"></surprisal-train><div></div>',
    async (page) => {
      const [before, after] = await drive(page, async (element) => {
        await element.seek(120);
        const before = element.getState();
        document.querySelector('div')?.append(element);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await element.settled();
        await element.step(1);
        return [before, element.getState()];
      });
      expect(before.update).toBe(120);
      expect(after.update).toBe(121);
      expect(after.settings).toEqual(before.settings);
    },
  );
});

test('two copies on one page share their tags in peace', async () => {
  await page('<surprisal-softmax autoplay="off"></surprisal-softmax>', async (page) => {
    await page.addScriptTag({ type: 'module', url: `${define}?again` });
    expect(await drive(page, (element) => element.getState().status)).toBe('idle');
  });
});

test('it lays itself out by its own width, and lets its host hide and colour it', async () => {
  const style = '--surprisal-ink: rgb(1, 2, 3)';
  await page(
    `<surprisal-train autoplay="off" hide="inspector code try more share" theme="dark" style="${style}">
      <p slot="caption">A caption</p></surprisal-train>`,
    async (page) => {
      await drive(page, (element) => element.step(1));
      const left = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
      // One column, though the window has room for two.
      expect(await left('#loss-heading')).toBe(await left('#expects-heading'));
      expect(await page.locator('#inspect-heading').isVisible()).toBe(false);
      expect(await page.locator('#torch-heading').isVisible()).toBe(false);
      expect(await page.getByText('A caption').isVisible()).toBe(true);
      const colours = await page.locator('h1').evaluate((heading) => {
        const { color } = getComputedStyle(heading);
        const host = document.querySelector('surprisal-train');
        return [color, host && getComputedStyle(host).backgroundColor];
      });
      expect(colours).toEqual(['rgb(1, 2, 3)', 'rgb(20, 22, 26)']);
      const part = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('surprisal-train::part(formula) { outline: 3px solid red }');
        document.adoptedStyleSheets.push(sheet);
        const lab = document
          .querySelector('surprisal-train')
          ?.shadowRoot?.querySelector('[part=lab]');
        const formula = lab?.shadowRoot?.querySelector('[part=formula]');
        return formula ? getComputedStyle(formula).outlineWidth : 'no formula';
      });
      expect(part).toBe('3px');
    },
  );
});

test('a thousand mounts leave heap, nodes and listeners as they were', async () => {
  await page('', async (page) => {
    const mount = (count: number) =>
      page.evaluate(async (mounts) => {
        for (let index = 0; index < mounts; index += 1) {
          const element = document.createElement(
            index % 2 === 0 ? 'surprisal-train' : 'surprisal-softmax',
          ) as Driven;
          element.setAttribute('autoplay', 'off');
          document.querySelector('main')?.append(element);
          if (index % 20 < 2) await element.ready;
          else await new Promise((resolve) => setTimeout(resolve));
          element.remove();
        }
      }, count);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async (): Promise<{ heap: number; nodes: number; listeners: number }> => {
      for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string): number =>
        metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        heap: value('JSHeapUsedSize'),
        nodes: value('Nodes'),
        listeners: value('JSEventListeners'),
      };
    };
    await mount(100);
    const before = await measure();
    await mount(900);
    const after = await measure();
    expect(after.nodes).toBeLessThan(before.nodes + 500);
    expect(after.listeners).toBeLessThan(before.listeners + 100);
    expect(after.heap).toBeLessThan(before.heap * 1.25 + 2e6);
  });
}, 300_000);
