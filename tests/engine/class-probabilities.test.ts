// Class probabilities and masked classes as PyTorch has them: class_probabilities.txt, masked.txt.
import { expect, test } from 'vitest';
import type { CrossEntropyRequest } from '../../web/src/engine/types.ts';
import { engine } from './engine.ts';
import { crossEntropyRequest, type FixtureCase, readFixture } from './fixture.ts';
import { largestScaledDistance } from './near.ts';

const allowed = 2e-6;
const soft = readFixture('class_probabilities.txt');
const masked = readFixture('masked.txt');

function check(c: FixtureCase, request: CrossEntropyRequest): void {
  const { loss, rowLosses, gradient } = engine.crossEntropy(request);
  const losses = request.reduction === 'none' ? rowLosses : [loss];
  expect(largestScaledDistance(losses, c.numbers('loss'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance(gradient, c.numbers('gradient'))).toBeLessThanOrEqual(allowed);
}

test.each(soft)('class probabilities: $name', (c) => {
  const request = crossEntropyRequest(c);
  check(c, { ...request, targets: Float32Array.from(c.numbers('targets')) });
});

test.each(masked)('masked: $name', (c) => {
  check(c, crossEntropyRequest(c));
});

test.each(soft.filter((_, i) => i % 12 === 0))('taken apart in float64: $name', (c) => {
  const { logits, targets: _, weight, ...request } = crossEntropyRequest(c);
  const steps = engine.labs.crossEntropySteps({
    ...request,
    logits: Float64Array.from(logits),
    targets: new Int32Array(),
    targetProbabilities: Float64Array.from(c.numbers('targets')),
    ...(weight && { weight: Float64Array.from(weight) }),
    precision: 'float64',
  });
  const losses = request.reduction === 'none' ? steps.rowLosses : [steps.loss];
  expect(largestScaledDistance(losses, c.numbers('loss'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance(steps.gradient, c.numbers('gradient'))).toBeLessThanOrEqual(allowed);
});

test('a masked class of probability 0 costs nothing, where PyTorch has 0 times infinity', () => {
  const result = engine.crossEntropy({
    logits: Float32Array.of(1, -Infinity, 2),
    rows: 1,
    classes: 3,
    targets: Float32Array.of(0.25, 0, 0.75),
    reduction: 'mean',
  });
  expect(result.loss).toBeCloseTo(0.5633, 4);
  expect([...result.gradient].every(Number.isFinite)).toBe(true);
  expect(result.gradient[1]).toBe(0);
  expect(result.probabilities[1]).toBe(0);
});

test('a mean of class probabilities divides by the rows, whatever the weights', () => {
  const request = {
    logits: Float32Array.of(1, 2, 0, -1),
    rows: 2,
    classes: 2,
    targets: Float32Array.of(0.3, 0.7, 1, 0),
    weight: Float32Array.of(5, 7),
  };
  const mean = engine.crossEntropy({ ...request, reduction: 'mean' });
  expect(mean.divisor).toBe(2);
  const sum = engine.crossEntropy({ ...request, reduction: 'sum' });
  expect(mean.loss).toBeCloseTo(sum.loss / 2, 6);
});
