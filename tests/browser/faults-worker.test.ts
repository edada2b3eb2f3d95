// A worker that ends: the run goes on where it was, and where that does not help the page says so.
import type { Page, Worker } from 'playwright-core';
import { expect, test } from 'vitest';
import { imagesFolder } from '../engine/digits-files.ts';
import { address, run, useBrowser, visit } from './page.ts';
import { end, kill, worker } from './workers.ts';

useBrowser();

const expected = /worker|killed/i;

const another = (page: Page): Promise<Worker> => page.waitForEvent('worker');

const recovered = (page: Page) => page.locator('main .notice[role=status]');
const problem = (page: Page) => page.locator('main .notice[role=alert]');
const past = (page: Page, update: number) =>
  page.waitForFunction((least) => (window.surprisal.run?.update ?? 0) > least, update);

/** The run as it would be without any trouble, by the losses up to now. */
async function expectUnbroken(page: Page): Promise<void> {
  await run(page).pause();
  const { update } = await run(page).state();
  const [losses, digest] = [await run(page).losses(), await run(page).digest()];
  await run(page).seek(0);
  await run(page).seek(update);
  expect(losses).toHaveLength(update);
  expect(await run(page).losses()).toEqual(losses);
  expect(await run(page).digest()).toBe(digest);
}

const dropFiles = async (page: Page): Promise<void> => {
  const names = ['train', 't10k'].flatMap((prefix) => [
    `${imagesFolder}/${prefix}-images-idx3-ubyte`,
    `${imagesFolder}/${prefix}-labels-idx1-ubyte`,
  ]);
  await page.locator('input[type=file]').setInputFiles(names);
  await expect
    .poll(() => page.locator('surprisal-data-menu .now').textContent())
    .toContain('Your files');
};

const runs: Readonly<Record<string, { hash: string; prepare?: (page: Page) => Promise<void> }>> = {
  'of the RNN': { hash: '#/train?seed=3&epochs=10000&embed=64&hidden=128&speed=1000' },
  'of the digits': { hash: '#/digits?seed=3&train=640&test=50&epochs=100' },
  'of dropped digits': { hash: '#/digits?seed=3&epochs=100', prepare: dropFiles },
};

test.each(Object.keys(runs))(
  'a run %s that loses its worker while it plays goes on where it was',
  async (name) => {
    const { hash, prepare } = runs[name] ?? { hash: '' };
    const page = await visit({ hash, expected });
    await prepare?.(page);
    await run(page).play();
    await past(page, 30);
    const next = another(page);
    await kill(worker(page));
    await recovered(page).waitFor();
    await next;
    const { update } = await run(page).state();
    await past(page, update);
    expect((await run(page).state()).status).toBe('playing');
    await expectUnbroken(page);
    if (prepare !== undefined)
      expect(await page.locator('surprisal-data-menu .now').textContent()).toContain('Your files');
    expect(await recovered(page).count()).toBe(0);
  },
);

test('a worker that ends in silence is missed, and its run started again where it was', async () => {
  const page = await visit({ hash: '#/train?seed=3' });
  await run(page).seek(120);
  const before = await run(page).losses();
  await end(worker(page));
  await recovered(page).waitFor();
  await expect.poll(() => run(page).state()).toEqual({ status: 'paused', update: 120 });
  expect(await run(page).losses()).toEqual(before);
  await run(page).step(1);
  expect((await run(page).state()).update).toBe(121);
});

test.each(['of the RNN', 'of the digits'])(
  'a run %s whose worker ends in mid-seek stands where it was, and can be sought again',
  async (name) => {
    const page = await visit({ hash: runs[name]?.hash ?? '', expected });
    await run(page).step(20);
    const next = another(page);
    const far = name === 'of the RNN' ? 30_000 : 900;
    const sought = run(page)
      .seek(far)
      .then(
        () => 'there',
        (error: unknown) => String(error),
      );
    await past(page, 20);
    await kill(worker(page));
    expect(await sought).toContain('stopped');
    await next;
    await run(page).seek(far);
    expect(await run(page).state()).toMatchObject({ update: far });
  },
);

test.each(['of the RNN', 'of the digits'])(
  'a run %s whose worker ends again and again is not started for ever; Retry goes on with it',
  async (name) => {
    const page = await visit({ hash: runs[name]?.hash ?? '', expected });
    await run(page).seek(40);
    let started = 1;
    page.on('worker', (next) => {
      started += 1;
      void kill(next);
    });
    await kill(worker(page));
    await problem(page).waitFor();
    expect(await problem(page).textContent()).toContain('stopped unexpectedly');
    expect(await problem(page).textContent()).toContain('killed');
    expect(started).toBe(3);
    expect((await run(page).state()).status).toBe('error');
    // What is asked now is answered, not kept for ever.
    await expect(run(page).step(1)).rejects.toThrow('killed');
    await expect(run(page).digest()).rejects.toThrow('killed');

    page.removeAllListeners('worker');
    await page.locator('#retry').click();
    await expect.poll(() => run(page).state()).toEqual({ status: 'paused', update: 40 });
    await expectUnbroken(page);
    expect(await page.evaluate(() => window.surprisal.settings()['seed'])).toBe(3);
    expect(await problem(page).count()).toBe(0);
  },
);

test('settings that are changed while there is no worker hold from Retry on, from the start', async () => {
  const page = await visit({ hash: '#/train?seed=3', expected });
  await run(page).seek(40);
  page.on('worker', (next) => void kill(next));
  await kill(worker(page));
  await problem(page).waitFor();
  page.removeAllListeners('worker');
  await page.evaluate(() => (location.hash = '#/train?seed=4'));
  await page.waitForFunction(() => window.surprisal.settings()['seed'] === 4);
  await page.locator('#retry').click();
  await expect.poll(() => run(page).state()).toEqual({ status: 'idle', update: 0 });
  await run(page).step(3);
  const losses = await run(page).losses();
  const fresh = await visit({ hash: '#/train?seed=4' });
  await run(fresh).step(3);
  expect(await run(fresh).losses()).toEqual(losses);
});

test('in an embedded frame a command whose worker ends is answered, and the next one works', async () => {
  const body = `<!doctype html><title>tutorial</title><link rel="icon" href="data:,">
    <iframe sandbox="allow-scripts" src="embed.html#/train?epochs=10000&embed=64&hidden=128" width="900" height="700"></iframe>
    <script>
      window.said = [];
      addEventListener('message', ({ data }) => window.said.push(data));
      window.send = (message) => frames[0].postMessage({ surprisal: 1, ...message }, '*');
    </script>`;
  const page = await visit({
    at: `${address}host.html`,
    answers: { 'host.html': { type: 'text/html', body } },
    expected,
    ready: false,
  });
  interface Host {
    readonly said: readonly { readonly type: string; readonly id?: string }[];
    send(message: object): void;
  }
  const heard = (wanted: Readonly<Record<string, string>>): Promise<unknown> =>
    page.waitForFunction(
      (properties) =>
        (window as unknown as Host).said.find((message) =>
          Object.entries(properties).every(([name, value]) => Reflect.get(message, name) === value),
        ),
      wanted,
    );
  const send = (message: object): Promise<void> =>
    page.evaluate((what) => (window as unknown as Host).send(what), message);
  await heard({ type: 'ready' });
  await send({ type: 'step', count: 30_000, id: 'cut off' });
  await heard({ type: 'step' });
  await kill(worker(page));
  await heard({ type: 'error', id: 'cut off' });
  await send({ type: 'step', count: 1, id: 'after it' });
  await heard({ type: 'state', id: 'after it' });
});
