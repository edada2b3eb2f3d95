import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoundedLine } from '../../web/src/charts/decimate.ts';
import { niceCeiling } from '../../web/src/charts/nice.ts';

describe('a bounded line', () => {
  test('keeps every point until it is full', () => {
    const line = new BoundedLine(8);
    for (let i = 0; i < 8; i += 1) line.append(i, 10 * i);
    expect(line.points).toEqual(Array.from({ length: 8 }, (_, i) => ({ x: i, y: 10 * i })));
  });

  test('then merges pairs, and goes on with twice the stride', () => {
    const line = new BoundedLine(4);
    for (let i = 0; i < 6; i += 1) line.append(i, i);
    expect(line.stride).toBe(2);
    expect(line.points).toEqual([
      { x: 0.5, y: 0.5 },
      { x: 2.5, y: 2.5 },
      { x: 4.5, y: 4.5 },
    ]);
  });

  test('never has more points than its limit, and leaves nothing out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const line = new BoundedLine(64);
        for (let i = 0; i < count; i += 1) line.append(i, 1);
        expect(line.points.length).toBeLessThanOrEqual(64);
        expect(line.points.every(({ y }) => y === 1)).toBe(true);
        // Each point stands in the middle of those it stands for.
        const last = line.points.at(-1);
        expect(last?.x).toBeGreaterThan(count - 1 - line.stride);
        expect(last?.x).toBeLessThanOrEqual(count - 1);
        expect(line.points[0]?.x).toBe((Math.min(line.stride, count) - 1) / 2);
      }),
    );
  });

  test('is empty after clear, and draws anew', () => {
    const line = new BoundedLine(4);
    for (let i = 0; i < 9; i += 1) line.append(i, i);
    line.clear();
    line.append(3, 4);
    expect(line.points).toEqual([{ x: 3, y: 4 }]);
    expect(line.stride).toBe(1);
  });

  test('wants an even limit', () => {
    expect(() => new BoundedLine(3)).toThrow(RangeError);
  });
});

test('a scale is the next round number up', () => {
  expect([0.9, 1, 1.1, 2.3, 4.9, 5.1, 37, 0.034, 2e-7].map(niceCeiling)).toEqual([
    1, 1, 1.5, 3, 5, 6, 40, 0.04, 2e-7,
  ]);
  expect(niceCeiling(0)).toBe(1);
  expect(niceCeiling(Number.NaN)).toBe(1);
});
