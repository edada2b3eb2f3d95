import type { WrittenOutSoftmax } from '../../engine/lab-types.ts';

/** What goes wrong first when softmax is written out, and with which class. */
export type Verdict =
  | { readonly kind: 'overflow' | 'vanished'; readonly index: number }
  | { readonly kind: 'sum' | 'empty' | 'fine' };

export function judge({ exponentials, sum, probabilities }: WrittenOutSoftmax): Verdict {
  const overflowing = exponentials.indexOf(Infinity);
  if (overflowing >= 0) return { kind: 'overflow', index: overflowing };
  if (sum === Infinity) return { kind: 'sum' };
  if (sum === 0) return { kind: 'empty' };
  const vanished = probabilities.indexOf(0);
  return vanished >= 0 ? { kind: 'vanished', index: vanished } : { kind: 'fine' };
}
