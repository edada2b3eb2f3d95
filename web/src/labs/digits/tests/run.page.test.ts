// A run on the page: PyTorch’s numbers, its tests, its end.
import { describe, expect, test } from 'vitest';
import { engine, using } from '../../../../../tests/engine/engine.ts';
import { readFixture } from '../../../../../tests/engine/fixture.ts';
import { run, sharedPage, useBrowser } from '../../../../../tests/browser/page.ts';
import { dataText, played, small, withFiles } from './on-page.ts';

useBrowser();

const open = sharedPage();

describe('a run', () => {
  test('on dropped files has PyTorch’s losses and test accuracies', async () => {
    const c = readFixture('digits.txt').find(({ name }) => name === 'default_seed_1');
    if (c === undefined) throw new Error('the fixture has no such case');
    const page = await open('#/digits?seed=1&train=200&test=50');
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
    const page = await played(await open(small));
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
    const page = await played(await open(small));
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
    const page = await open(small, { moving: true });
    await run(page).done();
    expect(await run(page).state()).toEqual({ status: 'done', update: 20 });
    expect(await page.locator('#end').textContent()).toContain('of 200 digits');
  });
});
