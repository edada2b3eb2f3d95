import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { FromEmbed, ToEmbed } from '../../web/src/embed/messages.ts';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { readRun } from '../../web/src/export/run-json.ts';
import { engine, using } from '../engine/engine.ts';
import { contracts } from '../lab-contract.ts';
import { hostPage } from './host-page.ts';
import { address, run, sharedTab, useBrowser, words } from './page.ts';

useBrowser();
const visit = sharedTab();

type Said = FromEmbed & { readonly frame: number };

/** The page of a tutorial: frames, sandboxed as strictly as frames with scripts can be. */
async function host(
  places: readonly string[],
  { sandbox = 'allow-scripts', moving = false, gap = 0 }: HostOptions = {},
): Promise<Page> {
  const frames = places.map(
    (place) =>
      `<iframe sandbox="${sandbox}" src="embed.html${place}" width="900" height="700"></iframe><p style="height:${gap}px">words</p>`,
  );
  const body = `<!doctype html><title>tutorial</title><link rel="icon" href="data:,">${frames.join('')}
    <script>
      window.said = [];
      addEventListener('message', ({ source, data }) => {
        const frame = Array.from(frames).findIndex((each) => each === source);
        window.said.push({ ...data, frame });
      });
      window.send = (frame, message) =>
        frames[frame].postMessage({ surprisal: 1, ...message }, '*');
    </script>`;
  const answers = { 'host.html': { status: 200, type: 'text/html', body } };
  const at = `${address}host.html`;
  return visit({ at, answers, moving, ready: false });
}

interface HostOptions {
  readonly sandbox?: string;
  readonly moving?: boolean;
  /** Pixels between the frames. */
  readonly gap?: number;
}

interface HostWindow extends Window {
  readonly said: Said[];
  send(frame: number, message: object): void;
}

/** The first message of that type, from that frame, that also has these properties. */
async function heard<Type extends FromEmbed['type']>(
  page: Page,
  type: Type,
  { frame = 0, ...properties }: Readonly<Record<string, unknown>> = {},
): Promise<Extract<Said, { type: Type }>> {
  const handle = await page.waitForFunction(
    (wanted) =>
      (window as unknown as HostWindow).said.find((message) =>
        Object.entries(wanted).every(([name, value]) => Reflect.get(message, name) === value),
      ),
    { type, frame, ...properties },
    { timeout: 45_000 },
  );
  return (await handle.jsonValue()) as Extract<Said, { type: Type }>;
}

type Message = ToEmbed extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'surprisal'>
    : never
  : never;

const send = (page: Page, message: Message | object, frame = 0): Promise<void> =>
  page.evaluate(([to, what]) => (window as unknown as HostWindow).send(to, what), [
    frame,
    message,
  ] as const);

const frame = (page: Page, index = 0) => page.locator('iframe').nth(index).contentFrame();

test('a sandboxed frame trains, says so, and needs nothing from outside', async () => {
  const page = await host(['#/train?seed=1&speed=full']);
  const ready = await heard(page, 'ready');
  expect(ready).toMatchObject({ lab: 'train', status: 'idle', update: 0, total: 300, loss: null });
  expect(ready.settings['seed']).toBe('1');
  // It grows with what it loads, and says so each time.
  await page.waitForFunction(() =>
    (window as unknown as HostWindow).said.some(
      (message) => message.type === 'resize' && message.height > 700,
    ),
  );

  await send(page, { type: 'play', id: 'go' });
  await heard(page, 'done', { update: 300 });
  const steps = await page.evaluate(() =>
    (window as unknown as HostWindow).said.filter(({ type }) => type === 'step'),
  );
  expect(steps.length).toBeGreaterThan(0);
  // The loss of the third sentence's update at epoch 100, as PyTorch prints it for seed 1.
  expect((await heard(page, 'step', { update: 300 })).loss?.toFixed(4)).toBe('0.5689');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('commands step, seek and set, and every one is answered', async () => {
  const page = await host(['#/train']);
  await heard(page, 'ready');
  await send(page, { type: 'step', count: 3, id: 1 });
  expect(await heard(page, 'state', { id: 1 })).toMatchObject({ update: 3, status: 'paused' });
  await send(page, { type: 'seek', update: 120, id: 2 });
  expect(await heard(page, 'state', { id: 2 })).toMatchObject({ update: 120 });
  await send(page, { type: 'set', settings: { seed: 2, mode: 'last-position' }, id: 3 });
  const changed = await heard(page, 'state', { id: 3 });
  expect(changed.settings).toMatchObject({ seed: '2', mode: 'last-position', epochs: '100' });
  expect(changed.update).toBe(0);
  await send(page, { type: 'getState', id: 4 });
  expect((await heard(page, 'state', { id: 4 })).settings).toEqual(changed.settings);
  await expect
    .poll(() => words(frame(page).locator('surprisal-transport .seed')))
    .toContain('seed 2');
});

test('a run can be asked for, and is what the menu saves', async () => {
  const page = await host(['#/train?seed=1', '#/softmax']);
  await heard(page, 'ready');
  await send(page, { type: 'seek', update: 30, id: 'there' });
  await heard(page, 'state', { id: 'there' });
  await send(page, { type: 'getRun', id: 'run' });
  const { run: record } = await heard(page, 'run', { id: 'run' });
  expect(record).toMatchObject({ kind: 'surprisal-run', lab: 'train', update: 30 });
  expect((record as { losses: unknown[] }).losses).toHaveLength(30);
  await heard(page, 'ready', { frame: 1 });
  await send(page, { type: 'getRun', id: 'none' }, 1);
  const { message } = await heard(page, 'error', { frame: 1, id: 'none' });
  expect(message).toContain('softmax has no run');
});

test('a run that is asked for while it plays is of one moment', async () => {
  const page = await host(['#/train?epochs=10000&speed=full']);
  await heard(page, 'ready');
  await send(page, { type: 'play', id: 'play' });
  await heard(page, 'state', { id: 'play' });
  for (const id of [1, 2, 3]) {
    await send(page, { type: 'getRun', id });
    const { run: file } = await heard(page, 'run', { id });
    const read = readRun(JSON.stringify(file), ['train']);
    if (!read.ok) throw new Error(read.problem.kind);
    const { update, digest, losses } = read.run;
    const fresh = using(engine.createRnnRun({ ...defaultRun, epochs: 10_000 }), (one) => {
      one.step(update);
      return { losses: [...one.losses()], digest: one.digest() };
    });
    expect({ losses, digest }).toEqual(fresh);
  }
});

test('in a sandbox, where browsers refuse downloads, there is no menu', async () => {
  const page = await host(['#/train?autoplay=off']);
  await heard(page, 'ready');
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('surprisal-share').count()).toBe(1);
  expect(await frame.locator('surprisal-share button').count()).toBe(0);
});

test('what is refused is answered with the range, and changes nothing', async () => {
  const page = await host(['#/train?seed=5']);
  await heard(page, 'ready');
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ type: 'set', settings: { lr: -1 } }, /lr “-1”: use a number above 0, at most 10/],
    [{ type: 'set', settings: { lr: 0.1, colour: 'red' } }, /colour.*no such setting/],
    [{ type: 'set', settings: { seed: { nested: true } } }, /settings\.seed/],
    [{ type: 'set' }, /settings/],
    [{ type: 'seek', update: 301 }, /301 is not a whole number from 0 to 300/],
    [{ type: 'seek', update: -1 }, /update/],
    [{ type: 'seek', update: '12' }, /update/],
    [{ type: 'step', count: 1.5 }, /count/],
    [{ type: 'explode' }, /type/],
    [{ surprisal: 2, type: 'play' }, /surprisal: 2 is not 1/],
  ];
  for (const [id, [message, said]] of wrong.entries()) {
    await send(page, { ...message, id });
    await expect
      .poll(() =>
        page.evaluate(() =>
          (window as unknown as HostWindow).said
            .filter((each) => each.type === 'error')
            .map((each) => each.message),
        ),
      )
      .toHaveLength(id + 1);
    const errors = await page.evaluate(() =>
      (window as unknown as HostWindow).said.filter((each) => each.type === 'error'),
    );
    expect(errors.at(-1)).toMatchObject({ message: expect.stringMatching(said) as string });
  }
  await send(page, { type: 'getState', id: 'after' });
  const after = await heard(page, 'state', { id: 'after' });
  expect(after).toMatchObject({ update: 0, lab: 'train' });
  expect(after.settings).toMatchObject({ seed: '5', lr: '0.001' });
});

test('messages that are not ours, or from elsewhere, are ignored', async () => {
  const page = await host(['#/train', '#/train']);
  await heard(page, 'ready');
  await heard(page, 'ready', { frame: 1 });
  await send(page, { surprisal: undefined, type: 'seek', update: 50 });
  await page.evaluate(() => window.frames[0]?.postMessage('seek', '*'));
  // A frame beside it is not the page around it.
  await page.frames()[2]?.evaluate(() => {
    parent.frames[0]?.postMessage({ surprisal: 1, type: 'seek', update: 50 }, '*');
  });
  await send(page, { type: 'getState', id: 'last' });
  expect(await heard(page, 'state', { id: 'last' })).toMatchObject({ update: 0 });
  const errors = await page.evaluate(() =>
    (window as unknown as HostWindow).said.filter(({ type }) => type === 'error'),
  );
  expect(errors).toEqual([]);
});

test('a flood is cut off with one word, and the lab goes on', async () => {
  const page = await host(['#/train']);
  await heard(page, 'ready');
  await page.evaluate(() => {
    const around = window as unknown as HostWindow;
    for (let i = 0; i < 5000; i += 1) around.send(0, { type: 'getState', id: i });
  });
  const { message } = await heard(page, 'error');
  expect(message).toContain('Too many messages');
  await expect
    .poll(async () => {
      await send(page, { type: 'seek', update: 7, id: 'calm' });
      return page.evaluate(() =>
        (window as unknown as HostWindow).said.some((each) => 'id' in each && each.id === 'calm'),
      );
    })
    .toBe(true);
  const counts = await page.evaluate(() => {
    const { said } = window as unknown as HostWindow;
    const of = (type: string) => said.filter((each) => each.type === type).length;
    return { errors: of('error'), states: of('state') };
  });
  expect(counts.errors).toBe(1);
  expect(counts.states).toBeLessThan(1000);
});

test('several frames do not disturb each other; one out of sight rests', async () => {
  const page = await host(['#/train?seed=1', '#/train?seed=2'], { moving: true, gap: 3000 });
  await heard(page, 'ready');
  await heard(page, 'ready', { frame: 1 });
  await heard(page, 'step', { frame: 0 });
  const updates = (index: number) =>
    page.evaluate(
      (at) =>
        (window as unknown as HostWindow).said.filter(
          ({ type, frame }) => type === 'step' && frame === at,
        ).length,
      index,
    );
  expect(await updates(1)).toBe(0);
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await heard(page, 'step', { frame: 1 });
  await heard(page, 'state', { frame: 0, status: 'paused' });
});

test('parts, theme and language are as the address says', async () => {
  const page = await visit({
    at: `${address}embed.html`,
    hash: '#/train?hide=controls,code,try&theme=dark&lang=zh&autoplay=off',
  });
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  const visible = (selector: string) => page.locator(selector).first().isVisible();
  await expect.poll(() => visible('#inspect-heading')).toBe(true);
  expect(await visible('surprisal-transport')).toBe(false);
  expect(await visible('#torch-heading')).toBe(false);
  expect(await visible('#try-heading')).toBe(false);
  expect(await visible('surprisal-data-table')).toBe(true);
  expect(await visible('.copy-link')).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(20, 22, 26)',
  );
  await page.evaluate(() => (location.hash = '#/train?show=formula'));
  await expect.poll(() => visible('#inspect-heading')).toBe(false);
  expect(await visible('surprisal-equation')).toBe(true);
  expect(await visible('surprisal-data-table')).toBe(false);
  expect(await visible('h1')).toBe(false);
  // Nothing of this is remembered for the page.
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a frame and an element stand open at full depth', async () => {
  const openFolds = (page: Page): Promise<readonly boolean[]> =>
    page
      .locator('details.fold')
      .evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  const page = await visit({ at: `${address}embed.html`, hash: '#/softmax?depth=full' });
  await expect.poll(() => openFolds(page)).toContain(true);
  expect(await openFolds(page)).not.toContain(false);
  await page.evaluate(() => (location.hash = '#/softmax?depth=beginner'));
  await expect.poll(() => openFolds(page)).not.toContain(true);
  const other = await hostPage('<surprisal-softmax depth="full"></surprisal-softmax>');
  await expect.poll(() => openFolds(other)).toContain(true);
  await other.locator('surprisal-softmax').evaluate((lab) => lab.setAttribute('depth', 'beginner'));
  await expect.poll(() => openFolds(other)).not.toContain(true);
});

test.for([
  ['#/train?hide=everything', /hide “everything”: choose one of opening, controls/],
  ['#/train?theme=pink', /theme “pink”: choose one of auto, light, dark/],
  ['#/nowhere', /lab “nowhere”: choose one of neg-log, softmax/],
  ['#/train?lr=-1', /lr “-1”: use a number above 0/],
  ['#/softmax?logits=<b>', /logits “<b>”/],
] as const)('%s is refused in words, and a lab is shown', async ([hash, said]) => {
  const page = await visit({ at: `${address}embed.html`, hash });
  await expect.poll(() => words(page.locator('surprisal-embed .notice').first())).toMatch(said);
  await expect.poll(() => page.locator('h1').isVisible()).toBe(true);
});

test('the hook of the embedded page drives its lab', async () => {
  const page = await visit({ at: `${address}embed.html`, hash: '#/train?seed=2' });
  await run(page).seek(300);
  expect((await run(page).losses()).at(-1)?.toFixed(4)).toBe('0.6770');
  expect(await page.evaluate(() => window.surprisal.lab)).toBe('train');
});

test.for(contracts)('%s runs in a sandbox', async ([lab, { small = '' }]) => {
  const page = await host([`#/${lab}${small}`]);
  const ready = await heard(page, 'ready');
  expect(ready.lab).toBe(lab);
  await send(page, { type: 'step', id: 'on' });
  expect(await heard(page, 'state', { id: 'on' })).toMatchObject({ update: 1 });
  await frame(page).locator('h1').waitFor();
});
