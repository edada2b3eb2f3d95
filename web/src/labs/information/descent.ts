import type { LabEngine } from '../../engine/lab-types.ts';

/** What is shifted from one outcome to another, from coarse to fine. */
const shifts = [0.1, 0.02, 0.005, 0.001] as const;

/**
 * The Q that costs least under P, found by trying: a share goes from one outcome to another as long
 * as the engine finds that cheaper. The cost is convex, and one term for each outcome, so that no
 * detour is needed.
 */
export function cheapestQ(engine: LabEngine, p: readonly number[]): readonly number[] {
  const truth = Float64Array.from(p);
  const cost = (q: Float64Array): number => engine.information(truth, q).crossEntropy;
  let q = Float64Array.from(p, () => 1 / p.length);
  let least = cost(q);
  for (const shift of shifts)
    for (let isMoving = true; isMoving;) {
      isMoving = false;
      for (const from of p.keys())
        for (const to of p.keys()) {
          const part = Math.min(shift, q[from] ?? 0);
          if (from === to || part <= 0) continue;
          const tried = q.map((value, i) =>
            i === from ? value - part : i === to ? value + part : value,
          );
          const price = cost(tried);
          if (price >= least) continue;
          [q, least, isMoving] = [tried, price, true];
        }
    }
  return Array.from(q);
}
