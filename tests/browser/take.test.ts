// The menu "Take it with you": what it hands out is read back, and runs come back in.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { pytorchRnn } from '../../web/src/export/pytorch-rnn.ts';
import { imagesFolder } from '../engine/digits-files.ts';
import { engine, using } from '../engine/engine.ts';
import { contracts } from '../lab-contract.ts';
import { reload, run, scrollThrough, sharedPage, useBrowser, visit, words } from './page.ts';

useBrowser();
const open = sharedPage({ bypassCSP: true });
/** For what is taken from one page to another. */
const openOther = sharedPage();

const smallDigits = '#/digits?train=640&test=200&epochs=2';
const seven = { ...defaultRun, seed: 7, mode: 'last-position' } as const;

const dialog = (page: Page): Locator => page.locator('surprisal-menu dialog');
const said = (page: Page): Locator => page.locator('surprisal-share .said');

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await dialog(page).waitFor();
}

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function saved(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const offer = (page: Page, section: string, format: string): Locator =>
  page.locator(`surprisal-menu #${section} [data-format="${format}"]`).first();

/** The run's JSON as the menu hands it out. */
async function exported(page: Page): Promise<Saved> {
  await openMenu(page);
  const file = await saved(page, offer(page, 'numbers', 'JSON'));
  await page.keyboard.press('Escape');
  return file;
}

interface Dropped {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
  /** Spaces at its end. */
  readonly blanks?: number;
}

/** Drops files on the lab, or on another part of the page; whether the page kept the browser from them. */
const drop = (page: Page, files: readonly Dropped[], on = 'main > *'): Promise<boolean> =>
  page.evaluate(
    ({ files: dropped, on: selector }) => {
      const root = document.querySelector('surprisal-page')?.shadowRoot;
      const target = root?.querySelector(selector);
      if (target == null) throw new Error(`there is no ${selector}`);
      const dataTransfer = new DataTransfer();
      for (const { name, text, base64, blanks = 0 } of dropped) {
        const bytes = Uint8Array.from(atob(base64 ?? ''), (c) => c.charCodeAt(0));
        dataTransfer.items.add(new File([text ?? bytes, ' '.repeat(blanks)], name));
      }
      const inner =
        selector === 'main > *' ? (target.shadowRoot?.querySelector('h1') ?? target) : target;
      const kept = ['dragover', 'drop'].map((type) => {
        const how = { bubbles: true, composed: true, cancelable: true, dataTransfer };
        const event = new DragEvent(type, how);
        inner.dispatchEvent(event);
        return event.defaultPrevented;
      });
      return kept.every(Boolean);
    },
    { files, on },
  );

const json = (file: Saved): Dropped => ({ name: file.name, text: file.bytes.toString() });
const settled = (page: Page): Locator =>
  page.locator('surprisal-share .said:not([data-kind=working])');

const images: Dropped[] = ['train', 't10k'].flatMap((prefix) =>
  [`${prefix}-images-idx3-ubyte`, `${prefix}-labels-idx1-ubyte`].map((name) => ({
    name,
    base64: readFileSync(`${imagesFolder}/${name}`).toString('base64'),
  })),
);

describe('what the train lab hands out', () => {
  test('are the link, the frame and the element of its settings', async () => {
    const page = await open('#/train?seed=7&mode=last-position');
    await openMenu(page);
    const codes = await page.locator('surprisal-menu surprisal-code pre').allTextContents();
    const { origin } = new URL(page.url());
    expect(codes[0]).toContain(`${origin}/#/train?seed=7&mode=last-position`);
    expect(codes[1]).toContain(`src="${origin}/embed.html#/train?seed=7&amp;mode=last-position"`);
    expect(codes[2]).toContain('<surprisal-train seed="7" mode="last-position"></surprisal-train>');
  });

  test('are its losses, weights and script, the same as the engine’s', async () => {
    const page = await open('#/train?seed=7&mode=last-position');
    await run(page).seek(31);
    const fresh = using(engine.createRnnRun(seven), (one) => {
      one.step(31);
      return {
        losses: [...one.losses()],
        targets: [...one.targetProbabilities()],
        digest: one.digest(),
        weights: one.tensors().filter(({ kind }) => kind === 'parameter'),
      };
    });
    await openMenu(page);

    const record = await saved(page, offer(page, 'numbers', 'JSON'));
    expect(record.name).toBe('surprisal-train-seed-7-update-31.json');
    expect(JSON.parse(record.bytes.toString())).toMatchObject({
      kind: 'surprisal-run',
      schemaVersion: 1,
      lab: 'train',
      settings: { seed: '7', mode: 'last-position', epochs: '100' },
      engine: engine.version,
      update: 31,
      totalUpdates: 300,
      digest: fresh.digest,
    });
    const { losses } = JSON.parse(record.bytes.toString()) as { losses: number[] };
    expect(losses.map(Math.fround)).toEqual(fresh.losses);

    const csv = await saved(page, offer(page, 'numbers', 'CSV'));
    const [head, ...rows] = csv.bytes
      .toString()
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head).toEqual(['update', 'epoch', 'sentence', 'words', 'target', 'loss', 'p_target']);
    expect(rows.map((row) => Math.fround(Number(row[5])))).toEqual(fresh.losses);
    expect(rows.map((row) => Math.fround(Number(row[6])))).toEqual(fresh.targets);
    expect(rows[2]?.slice(0, 5)).toEqual(['3', '1', '2', 'hello I am', 'Amelie']);

    const floats = (bytes: Uint8Array, count: number): number[] => {
      const view = new DataView(
        bytes.buffer,
        bytes.byteOffset + bytes.length - 4 * count,
        4 * count,
      );
      return Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
    };
    const npz = unzipSync((await saved(page, offer(page, 'weights', 'npz'))).bytes);
    for (const { name, values } of fresh.weights)
      expect(floats(npz[`${name}.npy`] ?? new Uint8Array(), values.length)).toEqual([...values]);
    const safetensors = await saved(page, offer(page, 'weights', 'safetensors'));
    const all = fresh.weights.flatMap(({ values }) => [...values]);
    expect(floats(safetensors.bytes, all.length)).toEqual(all);

    const script = await saved(page, offer(page, 'script', '.py'));
    expect(script.name).toBe('surprisal-train.py');
    expect(script.bytes.toString()).toBe(pytorchRnn(seven));
  });

  test('rests while the menu is open, and goes on after it', async () => {
    const page = await open('#/train?epochs=10000&speed=30');
    await run(page).play();
    await openMenu(page);
    await expect.poll(async () => (await run(page).state()).status).toBe('paused');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await run(page).state()).status).toBe('playing');
  });
});

/** What a browser makes of an image file. */
const sizeOf = (
  page: Page,
  { bytes, name }: Saved,
): Promise<{ width: number; height: number; texts: string }> =>
  page.evaluate(
    async ({ data, type }) => {
      const image = new Image();
      image.src = `data:${type};base64,${data}`;
      await image.decode();
      const parsed =
        type === 'image/png' ? null : new DOMParser().parseFromString(atob(data), 'image/svg+xml');
      if (parsed?.querySelector('parsererror')) throw new Error('the SVG is not well formed');
      return {
        width: image.naturalWidth,
        height: image.naturalHeight,
        texts: parsed?.documentElement.textContent ?? '',
      };
    },
    { data: bytes.toString('base64'), type: name.endsWith('.png') ? 'image/png' : 'image/svg+xml' },
  );

test.each(contracts)('every picture and table of %s can be had', async (lab, contract) => {
  const { small = '', settle, except } = contract;
  const page = await open(`#/${lab}${small}`);
  await scrollThrough(page);
  await settle?.(page);
  await openMenu(page);
  const pictures = await page
    .locator('surprisal-menu #pictures :is([data-format=PNG], [data-format=SVG])')
    .all();
  expect(pictures.length >= 3, `${pictures.length} pictures`).toBe(!except?.pictures);
  for (const button of pictures) {
    const file = await saved(page, button);
    expect(file.name).toMatch(new RegExp(`^surprisal-${lab}-[\\w.-]+\\.(png|svg)$`));
    const { width, height, texts } = await sizeOf(page, file);
    expect(Math.min(width, height), file.name).toBeGreaterThan(60);
    if (file.name.endsWith('.png')) expect(width, file.name).toBeGreaterThan(300);
    else expect(texts.trim(), file.name).not.toBe('');
  }
  for (const button of await page.locator('surprisal-menu #numbers [data-format=CSV]').all()) {
    const { bytes, name } = await saved(page, button);
    expect(name).toMatch(/\.csv$/);
    expect(bytes.toString().split('\r\n').length).toBeGreaterThan(2);
  }
  const script = await saved(page, offer(page, 'script', '.py'));
  expect(script.bytes.toString()).toMatch(/^(import|from|#)/);
  const tables = page.locator('surprisal-menu #numbers [data-format=JSON]').last();
  const all = JSON.parse((await saved(page, tables)).bytes.toString()) as {
    tables: unknown[];
    lab: string;
  };
  expect(all.lab).toBe(lab);
  expect(all.tables.length > 0).toBe(!except?.tables);
});

describe('a run comes back in', () => {
  test.each([0, 1, 137, 300])(
    'exported at update %i, bit for bit, in a fresh page',
    async (update) => {
      const hash = '#/train?seed=7&mode=last-position&lr=0.05&optimizer=sgd&momentum=0.9';
      const page = await open(hash);
      await run(page).seek(update);
      const [losses, digest] = [await run(page).losses(), await run(page).digest()];
      const file = await exported(page);
      const other = await openOther('#/train?embed=4');
      expect(await drop(other, [json(file)])).toBe(true);
      await settled(other).waitFor();
      expect(await words(settled(other))).toContain(
        `is bit for bit the same here: ${update} ${update === 1 ? 'loss' : 'losses'} and the digest ${digest}, at update ${update} of 300.`,
      );
      expect((await run(other).state()).update).toBe(update);
      expect(await run(other).losses()).toEqual(losses);
      expect(await run(other).digest()).toBe(digest);
      expect(new URL(other.url()).hash).toBe(hash);
      await settled(other).getByRole('button', { name: 'Dismiss' }).click();
      await expect.poll(() => said(other).count()).toBe(0);
    },
  );

  test('by the keyboard alone, from the menu of another lab', async () => {
    const page = await open(smallDigits);
    await run(page).seek(13);
    const [digest, file] = [await run(page).digest(), await exported(page)];
    const other = await openOther('#/train');
    await openMenu(other);
    const input = other.locator('surprisal-menu input[type=file]');
    await input.setInputFiles({
      name: file.name,
      mimeType: 'application/json',
      buffer: file.bytes,
    });
    await settled(other).waitFor();
    expect(await words(settled(other))).toContain('is bit for bit the same here: 13 losses');
    expect(await other.evaluate(() => window.surprisal.lab)).toBe('digits');
    expect(await run(other).digest()).toBe(digest);
    expect(new URL(other.url()).hash).toBe(smallDigits);
    await other.goBack();
    await expect.poll(() => other.evaluate(() => window.surprisal.lab)).toBe('train');
  });

  test('one that diverged, with the loss that was no number', async () => {
    const page = await open('#/train?optimizer=sgd&lr=10&weight-decay=1');
    await run(page).play();
    await expect.poll(async () => (await run(page).state()).status).toBe('error');
    const file = await exported(page);
    expect(file.bytes.toString()).toContain('"reason": "NaN"');
    const other = await openOther('#/train');
    await drop(other, [json(file)]);
    await settled(other).waitFor();
    expect(await words(settled(other))).toContain('is bit for bit the same here');
  });

  test('one that is not the same says where it parts', async () => {
    const page = await open('#/train?seed=3');
    await run(page).seek(20);
    const file = await exported(page);
    const record = JSON.parse(file.bytes.toString()) as { losses: number[]; digest: string };
    const [fifth = 0] = record.losses.splice(4, 1, 1.5);
    await drop(page, [{ name: 'other.json', text: JSON.stringify(record) }]);
    await settled(page).waitFor();
    expect(await words(settled(page))).toContain(
      `“other.json” differs from update 5 on: 1.5 in the file, ${Math.fround(fifth)} here. 4 losses before it are the same.`,
    );
    const digest = '0'.repeat(16);
    await drop(page, [
      {
        name: 'digest.json',
        text: JSON.stringify({ ...JSON.parse(file.bytes.toString()), digest }),
      },
    ]);
    await expect.poll(() => words(said(page))).toContain(`the file gives the digest ${digest}`);
  });

  test('one of dropped images says so, and needs them', async () => {
    const page = await open('#/digits?train=200&test=50&epochs=1');
    expect(await drop(page, images)).toBe(true);
    const now = page.locator('surprisal-data-menu .now');
    await expect.poll(() => now.textContent()).toContain('Your files: 200 to train');
    await run(page).seek(3);
    const file = await exported(page);
    expect(JSON.parse(file.bytes.toString())).toMatchObject({
      images: { from: 'files', train: 200, test: 50 },
    });
    const other = await openOther('#/digits?train=200&test=50');
    await drop(other, [json(file)]);
    await settled(other).waitFor();
    expect(await words(settled(other))).toContain(
      'was trained on image files, 200 to train and 50 to test',
    );
    expect(new URL(other.url()).hash).toBe('#/digits?train=200&test=50');
    await drop(other, images);
    await expect
      .poll(() => other.locator('surprisal-data-menu .now').textContent())
      .toContain('Your files: 200 to train');
    await drop(other, [json(file)]);
    await expect.poll(() => words(said(other))).toContain('is bit for bit the same here: 3 losses');
  });
});

describe('a file that is no run', () => {
  const head = { kind: 'surprisal-run', schemaVersion: 1 };
  const good = {
    ...head,
    lab: 'train',
    settings: { seed: '7' },
    engine: 'x',
    update: 0,
    totalUpdates: 300,
    digest: 'cbf29ce484222325',
    losses: [],
  };
  const bad = (change: object): string => JSON.stringify({ ...good, ...change });
  const cases: [string, string, string][] = [
    ['no JSON', '{"kind": <img src=x onerror=alert(1)>', 'is not JSON'],
    ['empty', '', 'is not JSON'],
    ['other JSON', '{"a": 1}', 'is not a run of Surprisal'],
    ['newer', bad({ schemaVersion: 2 }), 'has schema version 2; this page reads up to 1'],
    [
      'of another lab',
      bad({ lab: 'softmax' }),
      'is of the lab “softmax”, which is none of those that train: train, digits',
    ],
    ['damaged', bad({ losses: [1] }), 'is damaged at'],
    [
      'with settings out of range',
      bad({ settings: { seed: '0.5', lr: '11' } }),
      'use a number above 0, at most 10',
    ],
    ['with settings that do not exist', bad({ settings: { x: '1' } }), 'there is no such setting'],
    [
      'of another length',
      bad({ totalUpdates: 299 }),
      'says 299 updates in all; with its settings there are 300',
    ],
  ];

  test.each(cases.slice(0, -1))('%s: is refused, and nothing is lost', async (_, text, message) => {
    const hash = '#/train?seed=5';
    const page = await open(hash);
    await run(page).seek(10);
    const before = [await run(page).state(), await run(page).losses(), page.url()];
    const name = '<b>x</b>.json';
    expect(await drop(page, [{ name, text }])).toBe(true);
    await settled(page).waitFor();
    const notice = await words(settled(page));
    expect(notice).toContain(message);
    expect(notice).toContain('“<b>x</b>.json”');
    expect(notice).toContain('Nothing was changed.');
    expect(await settled(page).locator('img, b').count()).toBe(0);
    expect([await run(page).state(), await run(page).losses(), page.url()]).toEqual(before);
    await settled(page).getByRole('button', { name: 'Dismiss' }).click();
    expect(await said(page).count()).toBe(0);
  });

  test('of another length: it is said, and the run stands', async () => {
    const page = await open('#/train');
    const [, text = '', message = ''] = cases.at(-1) ?? [];
    await drop(page, [{ name: 'x.json', text }]);
    await settled(page).waitFor();
    expect(await words(settled(page))).toContain(message);
  });

  test('too large, or several at once', async () => {
    const page = await open('#/train?seed=5');
    await drop(page, [{ name: 'big.json', blanks: 33 * 1024 * 1024 }]);
    await settled(page).waitFor();
    expect(await words(settled(page))).toContain(
      '“big.json” has 34603008 bytes; a run has at most 33554432.',
    );
    await drop(page, [
      json({ name: 'a.json', bytes: Buffer.from('{}') }),
      { name: 'b', text: '{}' },
    ]);
    await expect.poll(() => words(said(page))).toContain('these were 2 files');
  });

  test('beside the lab does not take the reader away', async () => {
    const page = await open('#/train');
    expect(await drop(page, [{ name: 'a.txt', text: 'x' }], 'header')).toBe(true);
    expect(await said(page).count()).toBe(0);
  });
});

describe('the menu', () => {
  test('works by the keyboard alone, and gives the focus back', async () => {
    const page = await open('#/softmax');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.textContent.trim() ?? '';
      });
    for (let i = 0; i < 40 && (await focused()) !== 'Take it with you'; i += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    expect(await focused()).toBe('Close');
    for (let i = 0; i < 40 && (await focused()) !== '.py'; i += 1) await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('surprisal-softmax.py');
    expect(await words(page.locator('surprisal-menu .saved'))).toBe(
      'Saved as surprisal-softmax.py',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await focused()).toBe('Take it with you');
  });

  test('is not shown in a sandboxed frame, where browsers refuse downloads', async () => {
    const page = await visit({ ready: false });
    await page.addInitScript(() => Object.defineProperty(self, 'origin', { value: 'null' }));
    await reload(page);
    expect(await page.locator('surprisal-share button').count()).toBe(0);
    expect(await page.locator('surprisal-share[part=share]').count()).toBe(1);
  });
});
