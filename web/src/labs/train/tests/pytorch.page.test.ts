// From an address alone, PyTorch's losses on the page and Node's digest.
import { describe, expect, test } from 'vitest';
import { engine, using } from '../../../../../tests/engine/engine.ts';
import { readFixture, rnnConfig, type FixtureCase } from '../../../../../tests/engine/fixture.ts';
import { largestDistance } from '../../../../../tests/engine/near.ts';
import { run, sharedPage, useBrowser } from '../../../../../tests/browser/page.ts';

useBrowser();

const open = sharedPage();

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
    const page = await open(fragment(c));
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
