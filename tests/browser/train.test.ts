// The lab `train`: PyTorch's numbers on the page, and every control of the transport.
import { describe, expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { engine, using } from '../engine/engine.ts';
import { readFixture, rnnConfig, type FixtureCase } from '../engine/fixture.ts';
import { largestDistance } from '../engine/near.ts';
import { run, useBrowser, visit, words } from './page.ts';

useBrowser();

const chosen = readFixture('rnn.txt').filter((c, i, all) => {
  const first = (field: string): boolean =>
    all.findIndex((one) => one.text(field) === c.text(field)) === i;
  return (
    i === 0 || first('optimizer') || first('mode') || first('hidden') || c.number('seed') > 2 ** 32
  );
});

function fragment(c: FixtureCase): string {
  const config = rnnConfig(c);
  const parameters = new URLSearchParams({
    seed: String(config.seed),
    epochs: String(config.epochs),
    mode: config.mode,
    lr: String(config.learningRate),
    optimizer: config.optimizer,
    momentum: String(config.momentum),
    'weight-decay': String(config.weightDecay),
    clip: config.clipNorm === null ? 'off' : String(config.clipNorm),
    embed: String(config.embeddingSize),
    hidden: String(config.hiddenSize),
    sentences: config.sentences.map((words) => words.join(' ')).join('\n'),
  });
  return `#/train?${parameters}`;
}

describe('from the fragment alone', () => {
  test.each(chosen)("$name has PyTorch's losses and Node's digest", async (c) => {
    const page = await visit({ hash: fragment(c) });
    const expected = c.numbers('losses');
    await run(page).step(expected.length);
    expect(largestDistance(await run(page).losses(), expected)).toBeLessThanOrEqual(5e-6);
    const digest = using(engine.createRnnRun(rnnConfig(c)), (mine) => {
      mine.step(expected.length);
      return mine.digest();
    });
    expect(await run(page).digest()).toBe(digest);
  });
});

describe('by itself', () => {
  test('it plays to the end and says what happened', async () => {
    const page = await visit({ moving: true, hash: '#/train?speed=1000' });
    await run(page).done();
    expect(await run(page).state()).toEqual({ status: 'done', update: 300 });
    const end = await page.locator('#end').textContent();
    expect(end).toContain('In 300 updates p(Amelie | hello I am) went from');
    const [from = 1, to = 0] = (end?.match(/0\.\d{4}/g) ?? []).map(Number);
    expect(to).toBeGreaterThan(from);
  });

  test('it rests where motion is not wanted', async () => {
    const page = await visit();
    expect(await run(page).state()).toEqual({ status: 'idle', update: 0 });
    expect(await page.locator('#end').textContent()).toContain('Press Play or Step');
  });

  test('something moves without a click elsewhere', async () => {
    const page = await visit({ moving: true });
    await page.waitForFunction(() => (window.surprisal.run?.update ?? 0) > 5);
    expect((await run(page).state()).status).toBe('playing');
  });
});

describe('the transport', () => {
  test('steps, goes back, and jumps by an epoch', async () => {
    const page = await visit();
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
    const page = await visit();
    await run(page).seek(300);
    const scrubber = page.locator('surprisal-transport input[type=range]');
    await scrubber.fill('184');
    await expect.poll(() => run(page).state()).toEqual({ status: 'paused', update: 184 });
    const line = page.locator('surprisal-distributions .line').first();
    expect(await words(line)).toMatch(/p = 0\.4875 −log p = 0\.7185/);
  });

  test('plays and pauses', async () => {
    const page = await visit();
    await page.locator('#play').click();
    await expect.poll(async () => (await run(page).state()).update).toBeGreaterThan(3);
    await page.locator('#play').click();
    await expect.poll(async () => (await run(page).state()).status).toBe('paused');
    const { update } = await run(page).state();
    await page.waitForTimeout(200);
    expect((await run(page).state()).update).toBe(update);
  });

  test('a promise of the hook settles when the page shows the result', async () => {
    const page = await visit();
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
      const page = await visit();
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

describe('the settings', () => {
  test('a change makes another run and stands in the address', async () => {
    const page = await visit();
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

  test('another run every few milliseconds, and the last of them is shown', async () => {
    const page = await visit({ hash: '#/train?speed=full' });
    await run(page).play();
    for (let seed = 1; seed <= 40; seed += 1) {
      await page.evaluate((s) => (location.hash = `#/train?speed=1000&seed=${s}`), seed);
      await page.waitForTimeout(seed % 7);
    }
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
    const page = await visit();
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
    const page = await visit({ moving: true });
    await page.locator('#try-last').click();
    await page.waitForFunction(() => window.surprisal.settings()['mode'] === 'last-position');
    await page.waitForFunction(() => (window.surprisal.run?.update ?? 0) > 0);
    expect(new URL(page.url()).hash).toBe('#/train?mode=last-position');
  });

  test('the language changes at once and is remembered', async () => {
    const page = await visit();
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('h1').textContent()).toContain('语言模型');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.reload();
    await page.evaluate(() => window.surprisal.ready);
    expect(await page.locator('h1').textContent()).toContain('语言模型');
  });
});
