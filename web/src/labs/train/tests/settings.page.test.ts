// What a change of the settings makes of a run.
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../../engine/default-run.ts';
import { engine, using } from '../../../../../tests/engine/engine.ts';
import {
  reload,
  run,
  sharedPage,
  speak,
  useBrowser,
  visit,
} from '../../../../../tests/browser/page.ts';

useBrowser();

const open = sharedPage();

describe('the settings', () => {
  test('a change makes another run and stands in the address', async () => {
    const page = await open('#/train');
    await run(page).step(9);
    const before = await run(page).losses();
    const seed = page.locator('surprisal-controls input[name=seed]');
    await seed.fill('7');
    await seed.press('Enter');
    await expect.poll(() => run(page).state()).toEqual({ status: 'idle', update: 0 });
    expect(new URL(page.url()).hash).toBe('#/train?seed=7');
    await run(page).step(9);
    expect(await run(page).losses()).not.toEqual(before);
  });

  test('another run every frame or sooner, and the last of them is shown', async () => {
    const page = await open('#/train?speed=full');
    await run(page).play();
    await page.evaluate(async () => {
      for (let seed = 1; seed <= 40; seed += 1) {
        location.hash = `#/train?speed=1000&seed=${seed}`;
        if (seed % 3 > 0) await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForFunction(() => window.surprisal.settings()['seed'] === 40);
    await run(page).pause();
    await run(page).seek(0);
    await run(page).seek(300);
    const digest = using(engine.createRnnRun({ ...defaultRun, seed: 40 }), (mine) => {
      mine.step(300);
      return mine.digest();
    });
    expect(await run(page).digest()).toBe(digest);
  });

  test('bits and the logarithmic scale show the same run', async () => {
    const page = await open('#/train');
    await run(page).seek(30);
    await page.locator('input[name=bits]').check();
    await page.locator('input[name=log]').check();
    expect(await run(page).state()).toEqual({ status: 'paused', update: 30 });
    expect(new URL(page.url()).hash).toBe('#/train?unit=bits&scale=log');
    expect(await page.locator('surprisal-distributions .line').first().textContent()).toContain(
      '−log₂ p',
    );
  });

  test('an experiment starts its run', async () => {
    const page = await open('#/train', { moving: true });
    await page.locator('#try-last').click();
    await page.waitForFunction(() => window.surprisal.settings()['mode'] === 'last-position');
    await page.waitForFunction(() => (window.surprisal.run?.update ?? 0) > 0);
    expect(new URL(page.url()).hash).toBe('#/train?mode=last-position');
  });

  test('the language changes at once and is remembered', async () => {
    const page = await visit();
    await speak(page, '中文');
    expect(await page.locator('h1').textContent()).toContain('语言模型');

    await reload(page);
    expect(await page.locator('h1').textContent()).toContain('语言模型');
  });
});
