import { roundedTo } from '../../format/rounding.ts';
import type { LabEngine } from '../../engine/lab-types.ts';
import type { Pair } from './settings.ts';

/** As one would type it: nine decimals, so that links stay short and the sum stays 1. */
const tidy = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => roundedTo(value, 9));

/** One bar goes to `value`; the others keep their proportions, and the sum stays 1. */
export function dragged(
  engine: LabEngine,
  values: readonly number[],
  index: number,
  value: number,
): readonly number[] {
  return tidy(engine.rebalance(Float64Array.from(values), index, value));
}

/** A new outcome takes an even share; one that goes leaves its share to the others. */
export function resized(
  engine: LabEngine,
  values: readonly number[],
  outcomes: number,
): readonly number[] {
  let now = [...values];
  while (now.length < outcomes)
    now = [...dragged(engine, [...now, 0], now.length, 1 / (now.length + 1))];
  while (now.length > outcomes) now = dragged(engine, now, now.length - 1, 0).slice(0, -1);
  return now;
}

/** Certain of outcome `index`. */
export const oneHot = (outcomes: number, index: number): number[] =>
  Array.from({ length: outcomes }, (_, at) => (at === index ? 1 : 0));

/** The outcome that is certain, or null. */
export function certain(values: readonly number[]): number | null {
  const index = values.indexOf(1);
  return index === -1 ? null : index;
}

const mix = (from: readonly number[], to: readonly number[], part: number): number[] =>
  from.map((value, index) => (1 - part) * value + part * (to[index] ?? 0));

/** What Q is in each step of the demonstration: it comes from far off to P, and goes on to its own place. */
export const demonstrationSteps = { there: 72, back: 36 } as const;

export function demonstrated({ p, q }: Pair, step: number): Pair {
  const { there, back } = demonstrationSteps;
  const even = p.map(() => 1 / p.length);
  const start = mix(even, oneHot(p.length, p.length - 1), 0.8);
  return {
    p,
    q: step <= there ? mix(start, p, step / there) : mix(p, q, (step - there) / back),
  };
}
