// The toy RNN as WASM trains as in PyTorch: tests/fixtures/rnn.txt.
import { expect, test } from 'vitest';
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { engine, using } from './engine.ts';
import { readFixture, rnnConfig } from './fixture.ts';
import { largestDistance } from './near.ts';

const cases = readFixture('rnn.txt');

test.each(cases)('every loss of $name is within 5e-6', (c) => {
  const expected = c.numbers('losses');
  const losses = using(engine.createRnnRun(rnnConfig(c)), (run) => {
    expect(run.step(expected.length + 1)).toBe(expected.length);
    return run.losses();
  });
  expect(largestDistance(losses, expected)).toBeLessThanOrEqual(5e-6);
});

test('the recorded runs cover seeds, modes, optimizers, sizes and sentences', () => {
  const distinct = (field: string): Set<string> =>
    new Set(cases.map((c) => c.all(field).join(';')));
  expect(distinct('seed').size).toBeGreaterThanOrEqual(20);
  expect(cases.filter((c) => c.number('seed') > 2 ** 32).length).toBeGreaterThanOrEqual(4);
  expect([...distinct('mode')].sort()).toEqual(['every-position', 'last-position']);
  expect([...distinct('optimizer')].sort()).toEqual(['adam', 'adamw', 'rmsprop', 'sgd']);
  expect(distinct('hidden').size).toBeGreaterThanOrEqual(6);
  expect(distinct('sentence').size).toBeGreaterThanOrEqual(5);
});

test('the default run is the recorded one with seed 0', () => {
  const recorded = cases.find((c) => c.name === 'default_seed_0');
  expect(recorded && rnnConfig(recorded)).toEqual(defaultRun);
});
