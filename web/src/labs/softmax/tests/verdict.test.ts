import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { judge } from '../verdict.ts';

const steps = (shift: 'none' | 'maximum', ...logits: number[]) =>
  judge(engine.labs.writtenOutSoftmax(Float64Array.from(logits), shift, 'float32'));

test.each([
  ['overflow of one exponential', steps('none', 0, 89), { kind: 'overflow', index: 1 }],
  ['overflow of the sum alone', steps('none', 88.7, 88.7), { kind: 'sum' }],
  ['a sum of nothing', steps('none', -110, -120), { kind: 'empty' }],
  ['a probability that vanishes', steps('none', 0, -110), { kind: 'vanished', index: 1 }],
  ['nothing', steps('none', 2, 1, 0.1), { kind: 'fine' }],
  ['nothing, with the maximum subtracted', steps('maximum', 889, 888), { kind: 'fine' }],
])('%s is what goes wrong first', (_name, found, expected) => {
  expect(found).toEqual(expected);
});
