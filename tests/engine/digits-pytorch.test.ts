// The image classifier as WASM trains as in PyTorch: tests/fixtures/digits.txt.
import { expect, test } from 'vitest';
import type { OptimizerName } from '../../web/src/engine/types.ts';
import { imageSet } from './digits-files.ts';
import { engine, using } from './engine.ts';
import { readFixture } from './fixture.ts';

const train = imageSet('train');
const held_out = imageSet('t10k');

test.each(readFixture('digits.txt'))('the first losses of $name are within 1e-4', (c) => {
  const config = {
    seed: c.number('seed'),
    epochs: c.number('epochs'),
    learningRate: c.number('lr'),
    momentum: c.number('momentum'),
    batch: c.number('batch'),
    optimizer: c.text('optimizer') as OptimizerName,
    weightDecay: c.number('weight_decay'),
    clipNorm: c.number('clip') === 0 ? null : c.number('clip'),
  };
  using(engine.digits.createDigitsRun(config, train, held_out), (run) => {
    expect(run.totalUpdates).toBe(c.number('updates'));
    run.step(run.totalUpdates);
    const losses = run.losses();
    for (const [i, loss] of c.numbers('losses').entries())
      expect(Math.abs((losses[i] ?? Number.NaN) / loss - 1)).toBeLessThanOrEqual(1e-4);
    const accuracies = c.numbers('test_accuracy');
    const evaluations = run.evaluations();
    expect(evaluations).toHaveLength(accuracies.length);
    for (const [epoch, accuracy] of accuracies.entries())
      expect(Math.abs((evaluations[epoch]?.accuracy ?? Number.NaN) - accuracy)).toBeLessThanOrEqual(
        0.005,
      );
  });
});
