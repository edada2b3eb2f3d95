// A run by itself, and every control of the transport.
import { describe, expect, test } from 'vitest';
import { run, sharedPage, useBrowser, words } from '../../../../../tests/browser/page.ts';

useBrowser();

const open = sharedPage();

describe('by itself', () => {
  test('it plays to the end and says what happened', async () => {
    const page = await open('#/train?speed=1000', { moving: true });
    await run(page).done();
    expect(await run(page).state()).toEqual({ status: 'done', update: 300 });
    const end = await page.locator('#end').textContent();
    expect(end).toContain('In 300 updates p(Amelie | hello I am) went from');
    const [from = 1, to = 0] = (end?.match(/0\.\d{4}/g) ?? []).map(Number);
    expect(to).toBeGreaterThan(from);
  });

  test('it rests where motion is not wanted', async () => {
    const page = await open('#/train');
    expect(await run(page).state()).toEqual({ status: 'idle', update: 0 });
    expect(await page.locator('#end').textContent()).toContain('Press Play or Step');
  });

  test('something moves without a click elsewhere', async () => {
    const page = await open('#/train', { moving: true });
    await page.waitForFunction(() => (window.surprisal.run?.update ?? 0) > 5);
    expect((await run(page).state()).status).toBe('playing');
  });
});

describe('the transport', () => {
  test('steps, goes back, and jumps by an epoch', async () => {
    const page = await open('#/train');
    const count = page.locator('surprisal-transport .count b');
    await page.locator('#step').click();
    await expect.poll(() => count.textContent()).toBe('1');
    await page.locator('#epoch').click();
    await expect.poll(() => count.textContent()).toBe('4');
    await page.locator('#back').click();
    await expect.poll(() => count.textContent()).toBe('3');
    const losses = await run(page).losses();
    expect(losses).toHaveLength(3);
    await page.locator('#reset').click();
    await expect.poll(() => count.textContent()).toBe('0');
    await run(page).step(3);
    expect(await run(page).losses()).toEqual(losses);
  });

  test('scrubs to any update, with the same numbers as a fresh run', async () => {
    const page = await open('#/train');
    await run(page).seek(300);
    const scrubber = page.locator('surprisal-transport input[type=range]');
    await scrubber.fill('184');
    await expect.poll(() => run(page).state()).toEqual({ status: 'paused', update: 184 });
    const line = page.locator('surprisal-distributions .line').first();
    expect(await words(line)).toMatch(/p = 0\.4875 −log p = 0\.7185/);
  });

  test('plays and pauses', async () => {
    const page = await open('#/train');
    await page.locator('#play').click();
    await expect.poll(async () => (await run(page).state()).update).toBeGreaterThan(3);
    await page.locator('#play').click();
    await expect.poll(async () => (await run(page).state()).status).toBe('paused');
    const { update } = await run(page).state();
    await run(page).digest(); // whatever the worker had sent before has come with its answer
    expect((await run(page).state()).update).toBe(update);
  });

  test('a promise of the hook settles when the page shows the result', async () => {
    const page = await open('#/train');
    const shown = await page.evaluate(async () => {
      await window.surprisal.run?.step(30);
      const lab = document
        .querySelector('surprisal-page')
        ?.shadowRoot?.querySelector('surprisal-train-lab');
      const bar = lab?.shadowRoot?.querySelector('surprisal-transport');
      return bar?.shadowRoot?.querySelector('.count b')?.textContent;
    });
    expect(shown).toBe('30');
  });

  test.each([-1, 1.5, 301, Number.NaN])(
    'seek(%d) is refused and changes nothing',
    async (update) => {
      const page = await open('#/train');
      const message = await page.evaluate(async (to) => {
        try {
          await window.surprisal.run?.seek(to);
          return 'no error';
        } catch (error) {
          return String(error);
        }
      }, update);
      expect(message).toContain('from 0 to 300');
      expect(await run(page).state()).toEqual({ status: 'idle', update: 0 });
    },
  );
});
