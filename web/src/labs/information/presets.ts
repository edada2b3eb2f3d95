import type { Pair } from './settings.ts';

/** A true class and a prediction, as they come up in a first course. */
export const presets = [
  { name: 'binary-7', pq: { p: [1, 0], q: [0.7, 0.3] } },
  { name: 'binary-9', pq: { p: [1, 0], q: [0.9, 0.1] } },
  { name: 'binary-2', pq: { p: [1, 0], q: [0.2, 0.8] } },
  { name: 'truth-2', pq: { p: [0, 0, 1], q: [0.1, 0.2, 0.7] } },
  { name: 'truth-0', pq: { p: [1, 0, 0], q: [0.1, 0.2, 0.7] } },
] as const satisfies readonly { readonly name: string; readonly pq: Pair }[];

export type PresetName = (typeof presets)[number]['name'];

export const samePair = (a: Pair, b: Pair): boolean => JSON.stringify(a) === JSON.stringify(b);
