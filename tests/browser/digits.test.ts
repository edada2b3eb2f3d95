// The lab `digits`: PyTorch's numbers on the page, the pad, the reader's own files.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { imagesFolder } from '../engine/digits-files.ts';
import { engine, using } from '../engine/engine.ts';
import { readFixture } from '../engine/fixture.ts';
import { measure, smallTargets } from './checks.ts';
import { run, scrollThrough, useBrowser, visit } from './page.ts';

useBrowser();

const names = ['train', 't10k'].flatMap((prefix) => [
  `${prefix}-images-idx3-ubyte`,
  `${prefix}-labels-idx1-ubyte`,
]);
const files = names.map((name) => `${imagesFolder}/${name}`);
const small = '#/digits?train=640&test=200&epochs=2'; // 10 updates an epoch

const dataText = (page: Page): Promise<string | null> =>
  page.locator('surprisal-data-menu .now').textContent();

async function withFiles(page: Page, paths = files): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(paths);
}

async function played(hash = small): Promise<Page> {
  const page = await visit({ hash });
  await run(page).play();
  await run(page).done();
  return page;
}

/** p and −log p of every digit, as they stand beside the pad. */
const answer = (page: Page): Promise<number[][]> =>
  page
    .locator('surprisal-answer tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['.probability', '.loss'].map((cell) => Number(row.querySelector(cell)?.textContent)),
      ),
    );

const likeliest = async (page: Page): Promise<number> => {
  const all = (await answer(page)).map(([p = 0]) => p);
  return all.indexOf(Math.max(...all));
};

describe('a run', () => {
  test('on dropped files has PyTorch’s losses and test accuracies', async () => {
    const c = readFixture('digits.txt').find(({ name }) => name === 'default_seed_1');
    if (c === undefined) throw new Error('the fixture has no such case');
    const page = await visit({ hash: '#/digits?seed=1&train=200&test=50' });
    await withFiles(page);
    // 200 of 1,500 images first; then, without the counts, all of them.
    await expect.poll(() => dataText(page)).toBe('Your files: 200 to train, 50 to test.');
    for (const name of ['train', 'test']) {
      await page.locator(`surprisal-field input[name=${name}]`).fill('all');
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => dataText(page)).toMatch(/1\s?500 to train, 400 to test/u);
    await run(page).play();
    await run(page).done();
    const losses = await run(page).losses();
    expect(losses).toHaveLength(c.number('updates'));
    for (const [i, loss] of c.numbers('losses').entries())
      expect(Math.abs((losses[i] ?? 0) / loss - 1)).toBeLessThanOrEqual(1e-4);
    const correct = 400 * (c.numbers('test_accuracy').at(-1) ?? 0);
    const log = await page.locator('#log').textContent();
    const [, shown = ''] = /Accuracy: (\d+)\/400/u.exec(log ?? '') ?? [];
    expect(Math.abs(Number(shown) - correct)).toBeLessThanOrEqual(2);
  });

  test('on synthetic digits has the digest of Node, and can be scrubbed', async () => {
    const page = await played();
    const digest = using(engine.digits.createSyntheticDigits(0, 'train', 640), (trainDigits) =>
      using(engine.digits.createSyntheticDigits(0, 'test', 200), (testDigits) => {
        trainDigits.draw(640);
        testDigits.draw(200);
        const config = { seed: 0, epochs: 2, learningRate: 0.01, momentum: 0.9, batch: 64 };
        const mine = engine.digits.createDigitsRun(
          config,
          trainDigits.finish(),
          testDigits.finish(),
        );
        mine.step(20);
        return mine.digest();
      }),
    );
    expect(await run(page).digest()).toBe(digest);
    await run(page).seek(3);
    expect(await run(page).state()).toEqual({ status: 'paused', update: 3 });
    expect(await page.locator('#log').textContent()).toContain('The first test comes');
    await run(page).seek(10);
    expect(await page.locator('#test-sub').textContent()).toContain('after epoch 1');
  });

  test('shows the test: confusions, the hardest images, the epochs', async () => {
    const page = await played();
    const counts = await page
      .locator('#confusion td:not(.accuracy)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.trim()) || 0));
    expect(counts.reduce((sum, count) => sum + count)).toBe(200);
    expect(await page.locator('surprisal-test li').count()).toBe(12);
    await page.locator('#epoch-table summary').click();
    await expect.poll(() => page.locator('#epoch-table tbody tr').count()).toBe(2);
    const cells = await page
      .locator('#epoch-table tbody tr')
      .last()
      .locator('td')
      .allTextContents();
    expect(await page.locator('#log').textContent()).toContain(`Average loss: ${cells[1]}`);
    const hardest = page.locator('surprisal-test li button').first();
    const loss = /−log p (\d+\.\d\d)/u.exec((await hardest.textContent()) ?? '')?.[1];
    await hardest.click();
    await expect
      .poll(() => page.locator('surprisal-answer tr.chosen .loss').textContent())
      .toMatch(new RegExp(`^${loss?.slice(0, -1) ?? ''}`, 'u'));
  });

  test('by itself it draws its digits and begins', async () => {
    const page = await visit({ hash: small, moving: true });
    await run(page).done();
    expect(await run(page).state()).toEqual({ status: 'done', update: 20 });
    expect(await page.locator('#end').textContent()).toContain('of 200 digits');
  });
});

describe('the pad', () => {
  test('is read as one draws, with −log p of every digit', async () => {
    const page = await played('#/digits?train=6000&test=500');
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
    await page.locator('#clear').click();
    await expect
      .poll(() => page.locator('surprisal-pad [role=status]').textContent())
      .toContain('a test image');
  });

  test('holds a test image that keys exchange and move', async () => {
    const page = await visit({ hash: small });
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
    const page = await visit({ hash: small });
    const problem = page.locator('surprisal-data-menu .problem');
    await withFiles(page, files.slice(0, 3));
    await expect.poll(() => problem.textContent()).toContain('Not found: test labels.');
    await withFiles(page, [...files, `${imagesFolder}/../README.md`]);
    await expect.poll(() => problem.textContent()).toContain('two of the same kind');
    const payload = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
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
    const page = await visit({ hash: small });
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
    await run(page).play();
    await run(page).done();
    await scrollThrough(page);
    const tables = page.locator('surprisal-data-table summary');
    for (let i = 0; i < (await tables.count()); i += 1) await tables.nth(i).click();
    const { wide, clipped } = await measure(page);
    expect(wide).toEqual([]);
    expect(clipped).toEqual([]);
    expect(await smallTargets(page, least)).toEqual([]);
  });
});
