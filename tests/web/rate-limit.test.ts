import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateLimit } from '../../web/src/platform/rate-limit.ts';

test('a few at once, then as many as time brings', () => {
  const limit = new RateLimit(3, 2, 1000);
  expect([1000, 1000, 1001, 1002, 1200].map((now) => limit.take(now))).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
  expect([1500, 1501, 2000, 2001].map((now) => limit.take(now))).toEqual([
    ...[true, false, true, false],
  ]);
  expect([9000, 9000, 9000, 9000].map((now) => limit.take(now))).toEqual([
    ...[true, true, true, false],
  ]);
});

test('no ten seconds ever have a hundred', () => {
  const steps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })), {
    minLength: 300,
    maxLength: 600,
  });
  fc.assert(
    fc.property(steps, (pauses) => {
      const limit = new RateLimit(40, 4, 0);
      const taken: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now += pause;
        if (limit.take(now)) taken.push(now);
      }
      for (const [i, at] of taken.entries())
        expect(taken.filter((other, k) => k >= i && other < at + 10_000).length).toBeLessThan(100);
    }),
  );
});
