// Files that do not come, or not as they should: the page says what happened, offers Retry, and
// keeps its settings; where they are slow it shows what it has and keeps what the reader does.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { goTo, newDocument, run, speak, useBrowser, visit } from './page.ts';
import { site, type Answer } from './server.ts';

useBrowser();

const expected = /404|Failed to load|ERR_|worker|dynamically imported/i;

/** Labs whose engine runs in the worker of the RNN, in that of the digits, and in the page. */
const labs = [
  { name: 'train', hash: '#/train?seed=7', kept: 'seed', value: 7 },
  { name: 'digits', hash: '#/digits?seed=7&train=100&test=50', kept: 'seed', value: 7 },
  { name: 'softmax', hash: '#/softmax?logits=1,2', kept: 'logits', value: [1, 2] },
] as const;

const assets = await readdir(`${site}assets`);
const wasm = await readFile(
  `${site}assets/${assets.find((name) => name.endsWith('.wasm')) ?? 'missing'}`,
);
const page404 = '<!doctype html><title>Not found</title>';

const broken: Readonly<Record<string, { answer: Answer; said: RegExp }>> = {
  'missing, with an HTML page': {
    answer: { status: 404, type: 'text/html', body: page404 },
    said: /answered 404.*<!doctype html>/,
  },
  'an HTML page in its place': {
    answer: { type: 'text/html', body: page404 },
    said: /answered 200.*<!doctype html>/,
  },
  'an HTML page under the type of WASM': {
    answer: { type: 'application/wasm', body: page404 },
    said: /not WebAssembly but.*<!doctype html>/,
  },
  'cut in half': { answer: { body: wasm.subarray(0, wasm.length / 2) }, said: /do not compile/ },
  'cut at its end': { answer: { body: wasm.subarray(0, -7) }, said: /do not compile/ },
  'cut in half, and of another type': {
    answer: { type: 'application/octet-stream', body: wasm.subarray(0, wasm.length / 2) },
    said: /do not compile/,
  },
  empty: { answer: { body: '' }, said: /nothing \(0 bytes\)/ },
  'broken off on its way': { answer: { dropAfter: 50_000 }, said: /broke off/ },
};

const notice = (page: Page) => page.locator('main .notice[role=alert]');

const probabilities = (page: Page) => page.locator('[data-p]').allTextContents();

/** That the lab works: its engine computes. It may have been ready before, without an engine. */
async function works(page: Page, name: string): Promise<void> {
  if (name === 'softmax')
    await expect.poll(() => probabilities(page)).toEqual(['0.2689', '0.7311']);
  else {
    await run(page).step(3);
    expect((await run(page).state()).update).toBe(3);
  }
  expect(await notice(page).count()).toBe(0);
}

test.each(Object.keys(broken))(
  'the WASM is %s: every lab says so, Retry helps, settings are kept',
  async (kind) => {
    const { answer, said } = broken[kind] ?? { answer: {}, said: /^$/ };
    for (const { name, hash, kept, value } of labs) {
      const answers: Record<string, Answer> = { '.wasm': answer };
      const page = await visit({ hash, answers, expected, ready: false });
      await notice(page).waitFor();
      expect(await notice(page).textContent()).toMatch(said);
      if (name !== 'softmax')
        expect(await page.evaluate(() => window.surprisal.run?.status)).toBe('error');
      delete answers['.wasm'];
      await notice(page).locator('#retry').click();
      await works(page, name);
      expect(await page.evaluate((key) => window.surprisal.settings()[key], kept)).toEqual(value);
      await page.context().close();
    }
  },
);

test('a wrong MIME type does no harm', async () => {
  const answers = { '.wasm': { type: 'application/octet-stream' } };
  await works(await visit({ hash: labs[0].hash, answers }), 'train');
});

/** Something that happens when the test says so. */
function later(): { readonly promise: Promise<void>; now(): void } {
  let now = (): void => undefined;
  const promise = new Promise<void>((resolve) => (now = resolve));
  return { promise, now };
}

const type = async (page: Page, name: string, text: string): Promise<void> => {
  const field = page.locator(`input[name=${name}]`);
  await field.fill(text);
  await field.press('Enter');
};

const loading = (page: Page) => page.locator('main .notice[role=status]', { hasText: 'Loading' });

test.each([
  ['the WASM', '.wasm'],
  ['the script of the worker', '/worker-'],
])('%s is slow: the first picture stands, and what the reader does is kept', async (_, part) => {
  const coming = later();
  const answers = { [part]: { after: coming.promise } };
  const page = await visit({ hash: '#/train', answers, ready: false });
  await page.locator('#expects-heading').waitFor();
  await page.locator('surprisal-distributions .sentence').nth(2).waitFor();
  await loading(page).waitFor();
  // Every frame comes, the fields below are there, and take what is typed.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await type(page, 'seed', '7');
  await speak(page, '中文');
  await speak(page, 'English');
  const stepped = run(page).step(5);
  expect(await run(page).state()).toEqual({ status: 'idle', update: 0 });
  coming.now();
  await stepped;
  expect(await run(page).state()).toEqual({ status: 'paused', update: 5 });
  expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
  expect(await loading(page).count()).toBe(0);
  const losses = await run(page).losses();
  expect(losses).toEqual(
    await (
      await visit({ hash: '#/train?seed=7' })
    ).evaluate(async () => {
      await window.surprisal.run?.step(5);
      return window.surprisal.run?.losses();
    }),
  );
});

test('the digits, too, wait for a slow engine with what the reader does', async () => {
  const coming = later();
  const answers = { '.wasm': { after: coming.promise } };
  const page = await visit({ hash: '#/digits?train=100&test=50', answers, ready: false });
  await loading(page).waitFor();
  await type(page, 'seed', '7');
  coming.now();
  await works(page, 'digits');
  expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
});

test('an instant lab keeps its picture while the engine is slow, and then shows what was typed', async () => {
  const coming = later();
  const answers = { '.wasm': { after: coming.promise } };
  const page = await visit({ hash: '#/softmax', answers, ready: false });
  await type(page, 'z1', '5');
  await loading(page).waitFor();
  expect(await page.locator('input[name=z1]').inputValue()).toBe('5');
  expect(await probabilities(page)).toHaveLength(3);
  coming.now();
  await page.evaluate(() => window.surprisal.ready);
  expect(await loading(page).count()).toBe(0);
  await expect.poll(() => probabilities(page)).toEqual(['0.9749', '0.0179', '0.0073']);
  expect(await page.locator('input[name=z1]').inputValue()).toBe('5');
});

test('the script of a worker is missing: the page says so, and Retry helps', async () => {
  for (const { name, hash } of labs.slice(0, 2)) {
    const answers: Record<string, Answer> = { 'worker-': { status: 404, body: page404 } };
    const page = await visit({ hash, answers, expected, ready: false });
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain('stopped unexpectedly');
    delete answers['worker-'];
    await notice(page).locator('#retry').click();
    await works(page, name);
    expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(7);
  }
});

const chunks: readonly Answer[] = [{ status: 404 }, { dropAfter: 1000 }];

test.each(chunks)(
  'the code of a lab does not come (%o): the page says so, Retry helps',
  async (answer) => {
    for (const lab of ['softmax', 'digits']) {
      const answers: Record<string, Answer | undefined> = { [`assets/${lab}-`]: answer };
      const page = await visit({ hash: '#/train?seed=7', answers, expected });
      await run(page).step(3);
      await goTo(page, lab);
      const message = page.locator('.notice[role=alert]', { hasText: 'could not be loaded' });
      await message.waitFor();
      // The lab from before goes on.
      expect(await page.evaluate(() => window.surprisal.lab)).toBe('train');
      await run(page).step(3);
      expect((await run(page).state()).update).toBe(6);
      answers[`assets/${lab}-`] = undefined;
      await newDocument(page, () => message.getByRole('button', { name: 'Retry' }).click());
      expect(await page.evaluate(() => window.surprisal.lab)).toBe(lab);
      expect(await page.locator('.notice').count()).toBe(0);
      await page.context().close();
    }
  },
);

test('the worker also runs from a Blob', async () => {
  const page = await visit({ options: { bypassCSP: true } });
  const [wasm = 'missing'] = assets.filter((name) => /^rnn-.*\.wasm$/.test(name));
  const scripts = assets.filter((name) => /^worker-.*\.js$/.test(name));
  const texts = await Promise.all(scripts.map((name) => readFile(`${site}assets/${name}`, 'utf8')));
  const script = scripts[texts.findIndex((text) => text.includes(wasm))] ?? 'missing';
  const files = [`assets/${script}`, `assets/${wasm}`] as const;
  const answer = await page.evaluate(async ([script, wasm]) => {
    const code = await (await fetch(script)).blob();
    const wasmBinary = await (await fetch(wasm)).arrayBuffer();
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    try {
      return await new Promise<{ type: string }>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ type: string }>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ type: 'load', source: { wasmBinary } });
      });
    } finally {
      worker.terminate();
    }
  }, files);
  expect(answer).toMatchObject({ type: 'loaded' });
});
