import type { LabEngine } from '../../engine/lab-types.ts';

/** Over Q of the first outcome, the cross-entropy where Q shares out the rest as P does. */
export interface Cheapest {
  readonly q: Float64Array;
  readonly crossEntropy: Float64Array;
}

/** Hundredths: every place that a bar can be dragged to. */
const places = 101;
/** The outcome that moves. */
export const moving = 0;

let last: { readonly key: string; readonly cheapest: Cheapest } | undefined;

/** It depends on P alone, and P stands still while Q moves. */
export function computeCheapest(engine: LabEngine, p: readonly number[]): Cheapest {
  const key = p.join();
  if (last?.key !== key) {
    const truth = Float64Array.from(p);
    const q = Float64Array.from({ length: places }, (_, i) => i / (places - 1));
    const crossEntropy = q.map(
      (x) => engine.information(truth, engine.rebalance(truth, moving, x)).crossEntropy,
    );
    last = { key, cheapest: { q, crossEntropy } };
  }
  return last.cheapest;
}
