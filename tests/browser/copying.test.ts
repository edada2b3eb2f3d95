// What copy buttons and the reader's own keys take from the page, as it arrives elsewhere.
import type { Frame, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { iframeSnippet } from '../../web/src/export/snippets.ts';
import { listedLabs } from '../labs.ts';
import { address, scrollThrough, useBrowser, visit } from './page.ts';
import { unfold } from './unfold.ts';

// A name that is not the loopback's makes plain http an insecure origin.
useBrowser('--host-resolver-rules=MAP lesson.test 127.0.0.1');

interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** What arrives where one pastes: a page of its own, since a lab may use what is pasted. */
async function pasted(from: Page): Promise<Pasted> {
  const page = await from.context().newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').focus();
  const arrived = await page.evaluateHandle(() => {
    const promise = new Promise<Pasted>((resolve) => {
      addEventListener('paste', ({ clipboardData }) => {
        const read = (type: string): string => clipboardData?.getData(type) ?? '';
        resolve({ text: read('text/plain'), html: read('text/html') });
      });
    });
    return { promise };
  });
  await page.keyboard.press('Control+V');
  const found = await arrived.evaluate(({ promise }) => promise);
  await page.close();
  return found;
}

const buttons = (root: Page | Frame): Locator =>
  root.locator('surprisal-copy > button, surprisal-copy button');

/** The address of the server by a name that browsers do not take for this machine. */
const insecure = (): string => address.replace('127.0.0.1', 'lesson.test');

async function inFrame(lab: string, attributes: string): Promise<[Page, Frame]> {
  const body = `<!doctype html><title>lesson</title><link rel="icon" href="data:,">
    <iframe width="1000" height="900" ${attributes} src="embed.html#/${lab}?autoplay=off"></iframe>`;
  const answers = { 'lesson.html': { status: 200, type: 'text/html', body } };
  const expected = /clipboard/i; // the browser may tell of its refusal
  const page = await visit({ at: `${address}lesson.html`, answers, ready: false, expected });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no frame');
  await frame.waitForFunction(() => 'surprisal' in window);
  await frame.evaluate(() => window.surprisal.ready);
  return [page, frame];
}

/** Presses a copy button; what it says then, for as long as it does. */
async function press(button: Locator): Promise<string> {
  const said = await button.evaluateHandle((element) => {
    const promise = new Promise<string>((resolve) => {
      const before = element.textContent;
      const observer = new MutationObserver(() => {
        if (element.textContent === before) return;
        observer.disconnect();
        resolve(element.textContent.trim());
      });
      observer.observe(element, { childList: true, characterData: true, subtree: true });
    });
    return { promise };
  });
  await button.click();
  return said.evaluate(({ promise }) => promise);
}

/** Presses every copy button in sight; how each answers. */
async function pressAll(root: Page | Frame): Promise<string[]> {
  const said: string[] = [];
  for (const button of await buttons(root).all())
    if (await button.isVisible()) said.push(await press(button));
  return said;
}

test.each(listedLabs)('every copy button of %s works in a sandboxed frame', async (lab) => {
  const [page, frame] = await inFrame(lab, 'sandbox="allow-scripts"');
  await frame.locator('h1').click();
  await unfold(frame);
  await scrollFrame(frame);
  await frame.locator('surprisal-code pre').first().waitFor();
  const said = await pressAll(frame);
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said)).toEqual(new Set(['Copied']));
  const { text } = await pasted(page);
  expect(text).toMatch(/import torch/);
});

/** Down to its end, where the last part loads. */
const scrollFrame = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += 400) {
      scrollTo(0, at);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

test.each([
  ['sandbox="allow-scripts"', false],
  [/sandbox="[^"]*" allow="[^"]*"/.exec(iframeSnippet('a', 'b'))?.[0] ?? '', true],
])('in a frame with %s, the clipboard itself is allowed: %s', async (attributes, allowed) => {
  const [, frame] = await inFrame('softmax', attributes);
  const policy = await frame.evaluate(() =>
    (document as unknown as Policed).featurePolicy.allowsFeature('clipboard-write'),
  );
  expect(policy).toBe(allowed);
  interface Policed {
    readonly featurePolicy: { allowsFeature(name: string): boolean };
  }
});

test('on plain http the link to the settings is copied as it stands in the address', async () => {
  const page = await visit({ at: insecure(), hash: '#/softmax?logits=1,-2.5' });
  expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([
    false,
    false,
  ]);
  const said = await pressAll(page);
  expect(said).toEqual(['Copied', 'Copied']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect((await pasted(page)).text).toBe(page.url());
});

test('where nothing is allowed, the text is selected for the reader’s own keys, and it says so', async () => {
  const page = await visit({
    hash: '#/information',
    prepare: () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    },
  });
  for (const button of await buttons(page).all()) {
    const name = await button.textContent();
    expect(await press(button)).toBe('Selected below: press Ctrl+C or ⌘C');
    const field = page.locator('surprisal-copy textarea');
    expect(await field.evaluate((one) => (one as HTMLTextAreaElement).readOnly)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => button.textContent()).toBe(name);
    expect(await field.count()).toBe(0);
    await page.keyboard.press('Enter'); // the focus is where it was
    await field.waitFor();
    const text = await field.inputValue();
    const done = page.locator('surprisal-copy [role=status]', { hasText: 'Copied' });
    await Promise.all([done.waitFor({ state: 'attached' }), page.keyboard.press('Control+C')]);
    expect((await pasted(page)).text).toBe(text);
  }
});

test('a text that cannot be had is told apart from one that cannot be copied', async () => {
  const page = await visit({ hash: '#/softmax' });
  const copy = page.locator('surprisal-copy').first();
  await copy.evaluate((element) => {
    Object.assign(element, { text: () => Promise.reject(new Error('gone')) });
  });
  expect(await press(copy.locator('button'))).toBe('Could not copy');
});

const shown = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walk = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) texts.push(node.data);
        if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      }
    };
    walk(document.body);
    return texts.join('|');
  });

/** A number with a typographic minus, or with thin spaces between its digits. */
const typographic = /−[\d.∞]|\d[\u2009\u202f]\d/;

test.each(listedLabs)('every table of %s, copied, has numbers that programs read', async (lab) => {
  const page = await visit({ hash: `#/${lab}` });
  await scrollThrough(page);
  await unfold(page);
  for (const summary of await page.locator('surprisal-data-table summary').all())
    if (await summary.isVisible()) await summary.click();
  const tables = page.locator('table:visible', { hasText: typographic });
  await expect.poll(() => tables.count()).toBeGreaterThan(0);
  const signs = (text: string): number => text.match(/−[\d.∞]/g)?.length ?? 0;
  const before = signs(await shown(page));
  for (const table of (await tables.all()).slice(0, 4)) {
    await table.evaluate((one) => getSelection()?.selectAllChildren(one));
    await page.keyboard.press('Control+C');
    const { text, html } = await pasted(page);
    for (const copied of [text, html.replace(/<[^>]*>/g, ' ')]) {
      expect(copied).toMatch(/-\d|-inf|\d{4}/);
      expect(typographic.exec(copied)?.[0]).toBeUndefined();
    }
  }
  await expect.poll(async () => signs(await shown(page))).toBe(before);
});

test('cells and parts of cells are copied as selected, and stay so on the screen', async () => {
  const page = await visit({ hash: '#/cross-entropy' });
  for (const from of [0, 1]) {
    const wanted = await page.evaluate((start) => {
      const found: Text[] = [];
      const walk = (root: Node): void => {
        for (const node of root.childNodes) {
          if (node instanceof Text && /^\s*−\d+\.\d+\s*$/.test(node.data)) found.push(node);
          if (node instanceof Element && node.checkVisibility() && node.shadowRoot)
            walk(node.shadowRoot);
          walk(node);
        }
      };
      walk(document.body);
      const cell = found.find((node) => node.parentElement?.closest('td, th, dd') !== null);
      if (cell === undefined) throw new Error('there is no negative number');
      const at = cell.data.indexOf('−');
      const end = cell.data.trimEnd().length;
      getSelection()?.setBaseAndExtent(cell, at + start, cell, end);
      return cell.data.slice(at + start, end);
    }, from);
    await page.keyboard.press('Control+C');
    expect((await pasted(page)).text).toBe(wanted.replace('−', '-'));
    expect(await page.evaluate(() => String(getSelection()))).toBe(wanted);
  }
});
