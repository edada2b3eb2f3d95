// The pad, and what is refused of a reader’s files and settings.
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { imagesFolder } from '../../../../../tests/engine/digits-files.ts';
import { measure, smallTargets } from '../../../../../tests/browser/checks.ts';
import {
  run,
  scrollThrough,
  sharedPage,
  useBrowser,
  visit,
} from '../../../../../tests/browser/page.ts';
import { answer, dataText, files, likeliest, names, played, small, withFiles } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('the pad', () => {
  test('is read as one draws, with −log p of every digit', async () => {
    const page = await played(await open('#/digits?train=6000&test=500'));
    const box = await page.locator('canvas.paper').boundingBox();
    if (box === null) throw new Error('there is no pad');
    const to = (x: number, y: number, steps = 5): Promise<void> =>
      page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps });
    await to(0.28, 0.26, 1);
    await page.mouse.down();
    await to(0.7, 0.26);
    await to(0.56, 0.55);
    await to(0.46, 0.85);
    await page.mouse.up();
    await expect.poll(() => likeliest(page)).toBe(7);
    for (const [p = 0, loss = 0] of await answer(page))
      if (p > 0.01) expect(Math.abs(Math.exp(-loss) - p)).toBeLessThanOrEqual(2e-4);
    await page.locator('surprisal-answer tr').nth(4).locator('button').click();
    expect(page.url()).toContain('label=3');
  });

  test('Clear always leaves it empty: a test image, one that was moved, what was drawn', async () => {
    const page = await open(small);
    const status = page.locator('surprisal-pad [role=status]');
    /** How much more there is to say of the pad than of a blank one. */
    const ink = (): Promise<number> =>
      page.locator('canvas.paper').evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const blank = document.createElement('canvas');
        [blank.width, blank.height] = [canvas.width, canvas.height];
        return canvas.toDataURL().length - blank.toDataURL().length;
      });
    const clear = async (): Promise<void> => {
      await expect.poll(ink).toBeGreaterThan(0);
      await page.locator('#clear').click();
      await expect.poll(() => status.textContent()).toContain('empty');
      await expect.poll(ink).toBe(0);
      await run(page).step(1); // the network changes, and what lies there is read again
      expect(await ink()).toBe(0);
    };
    await expect.poll(() => status.textContent()).toContain('a test image: ');
    await clear();
    await page.locator('#sample-next').click();
    await page.locator('surprisal-pad [role=application]').focus();
    await expect.poll(ink).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => status.textContent()).toContain('moved by you');
    await clear();
    const box = await page.locator('canvas.paper').boundingBox();
    if (box === null) throw new Error('there is no pad');
    await page.mouse.move(box.x + 60, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 140, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => status.textContent()).toContain('yours');
    await clear();
  });

  test('holds a test image that keys exchange and move', async () => {
    const page = await open(small);
    const status = page.locator('surprisal-pad [role=status]');
    await expect.poll(() => status.textContent()).toContain('a test image: ');
    const before = await answer(page);
    await page.locator('#sample-next').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('sample=1');
    await expect.poll(() => answer(page)).not.toEqual(before);
    const second = await answer(page);
    await page.locator('surprisal-pad [role=application]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => status.textContent()).toContain('moved by you');
    await expect.poll(() => answer(page)).not.toEqual(second);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => answer(page)).toEqual(second);
  });
});

describe('what is refused', () => {
  test('files: the message names them, the images from before stay', async () => {
    const page = await open(small);
    const problem = page.locator('surprisal-data-menu .problem');
    await withFiles(page, files.slice(0, 3));
    await expect.poll(() => problem.textContent()).toContain('Not found: test labels.');
    const payload = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
    const four = names.map((name) => payload(name, readFileSync(`${imagesFolder}/${name}`)));
    const other = Buffer.from(four[0]?.buffer ?? []);
    other.writeUInt8(255 - other.readUInt8(999), 999);
    await page.locator('input[type=file]').setInputFiles([...four, payload('train-images', other)]);
    await expect.poll(() => problem.textContent()).toContain('two of the same kind');
    await page
      .locator('input[type=file]')
      .setInputFiles([
        payload('train-images', Buffer.from([0, 0, 8, 3, 0, 0, 0, 9])),
        ...names.slice(1).map((name) => payload(name, readFileSync(`${imagesFolder}/${name}`))),
      ]);
    await expect.poll(() => problem.textContent()).toContain('train-images');
    expect(await dataText(page)).toBe('Synthetic: 640 to train, 200 to test.');
    await run(page).step(3);
    expect(await run(page).state()).toEqual({ status: 'paused', update: 3 });
  });

  test('a folder that is not there', async () => {
    const page = await visit({ hash: small, expected: /404/ });
    await page.locator('#folder').click();
    await expect
      .poll(() => page.locator('surprisal-data-menu .problem').textContent())
      .toContain('Not found: train-images-idx3-ubyte.');
    expect(page.url()).not.toContain('data=folder');
    await run(page).step(2);
    expect(await run(page).state()).toEqual({ status: 'paused', update: 2 });
  });

  test('settings out of range: said beside the field, the run stays', async () => {
    const page = await open(small);
    await run(page).step(4);
    const field = page.locator('surprisal-field:has(input[name=batch])');
    await field.locator('input').fill('4097');
    await page.keyboard.press('Enter');
    await expect.poll(() => field.locator('.problem').textContent()).toContain('4096');
    expect(await run(page).state()).toEqual({ status: 'paused', update: 4 });
  });
});

describe.each([
  ['light', 'en-US', 1280, 24],
  ['dark', 'zh-CN', 320, 44],
] as const)('%s, %s, %d px', (colorScheme, locale, width, least) => {
  test('nothing overflows or is clipped, targets are large enough', async () => {
    const page = await visit({
      hash: small,
      options: { colorScheme, locale, viewport: { width, height: 800 } },
    });
    await played(page);
    await scrollThrough(page);
    const tables = page.locator('surprisal-data-table summary');
    for (let i = 0; i < (await tables.count()); i += 1) await tables.nth(i).click();
    const { wide, clipped } = await measure(page);
    expect(wide).toEqual([]);
    expect(clipped).toEqual([]);
    expect(await smallTargets(page, least)).toEqual([]);
  });
});
