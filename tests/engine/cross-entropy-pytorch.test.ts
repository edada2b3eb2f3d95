// Cross-entropy as WASM is PyTorch's: tests/fixtures/cross_entropy.txt and worked.txt.
import { expect, test } from 'vitest';
import { engine } from './engine.ts';
import { crossEntropyRequest, readFixture } from './fixture.ts';
import { largestScaledDistance } from './near.ts';

const allowed = 2e-6;
const cases = readFixture('cross_entropy.txt');

test.each(cases)('loss and gradient of $name', (c) => {
  const request = crossEntropyRequest(c);
  const result = engine.crossEntropy(request);
  const losses = request.reduction === 'none' ? result.rowLosses : [result.loss];
  expect(largestScaledDistance(losses, c.numbers('loss'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance(result.gradient, c.numbers('gradient'))).toBeLessThanOrEqual(
    allowed,
  );
  if (!c.has('softmax')) return;
  const { probabilities, logProbabilities } = result;
  expect(largestScaledDistance(probabilities, c.numbers('softmax'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance(logProbabilities, c.numbers('log_softmax'))).toBeLessThanOrEqual(
    allowed,
  );
});

test('there are at least 200 random combinations, and cases whose loss is not a number', () => {
  expect(cases.filter(({ name }) => name.startsWith('random_')).length).toBeGreaterThanOrEqual(200);
  expect(cases.some((c) => c.numbers('loss').some(Number.isNaN))).toBe(true);
});

test.each(readFixture('worked.txt'))('worked example $name', (c) => {
  const result = engine.crossEntropy(crossEntropyRequest(c));
  const perplexity = engine.perplexity(result.loss);
  expect(largestScaledDistance(result.rowLosses, c.numbers('losses'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance([result.loss], c.numbers('loss'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance([perplexity], c.numbers('perplexity'))).toBeLessThanOrEqual(allowed);
  expect(largestScaledDistance(result.gradient, c.numbers('gradient'))).toBeLessThanOrEqual(
    allowed,
  );
});

test('the options have defaults, and the divisor is told', () => {
  const request = {
    logits: Float32Array.of(2, 1, 0.5, 3),
    rows: 2,
    classes: 2,
    targets: Int32Array.of(0, -100),
  };
  const mean = engine.crossEntropy({ ...request, reduction: 'mean' });
  const sum = engine.crossEntropy({ ...request, reduction: 'sum' });
  expect(mean.divisor).toBe(1);
  expect(mean.loss).toBe(sum.loss);
  const weight = Float32Array.of(0.25, 1);
  expect(engine.crossEntropy({ ...request, weight, reduction: 'mean' }).divisor).toBe(0.25);
});
