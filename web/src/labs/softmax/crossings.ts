import type { LabEngine } from '../../engine/lab-types.ts';
import { movingLogits, logitsOf, withLogit, type SoftmaxSettings } from './settings.ts';

/** Where the line of the moving class meets that of another, and the probability that both have there. */
export interface Crossing {
  readonly other: number;
  readonly x: number;
  readonly p: number;
}

/** Equal logits have equal probabilities: the lines meet where the moving logit is another's. */
export function crossings(
  engine: LabEngine,
  settings: SoftmaxSettings,
  span: number,
): readonly Crossing[] {
  const moving = movingLogits(settings);
  const first = moving[0] ?? 0;
  return logitsOf(settings)
    .flatMap((x, other) => {
      if (moving.includes(other) || Math.abs(x) > span) return [];
      const there = Float64Array.from(withLogit(settings, first, x));
      const p = engine.softmax(there, settings.temperature).probabilities[first] ?? Number.NaN;
      return [{ other, x, p }];
    })
    .sort((one, next) => one.x - next.x);
}

/** The first two classes that stay where they are, neither masked; null if there are none. */
export function stayingPair(
  logits: readonly number[],
  moving: readonly number[],
): readonly [number, number] | null {
  const [one, two] = logits.flatMap((z, i) => (z === -Infinity || moving.includes(i) ? [] : [i]));
  return one === undefined || two === undefined ? null : [one, two];
}
