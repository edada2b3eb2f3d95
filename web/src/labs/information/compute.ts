import type { BinaryCrossEntropy, Information, LabEngine } from '../../engine/lab-types.ts';
import { computeCheapest, type Cheapest } from './cheapest.ts';
import { oneHot } from './pair.ts';
import type { InformationSettings } from './settings.ts';

export interface InformationView {
  readonly information: Information;
  /** e to H(P, Q). */
  readonly perplexity: number;
  /** −log(1/n), in nats: H of n equal chances. */
  readonly most: number;
  /** For each outcome as the truth: −Σ P log Q with a one-hot P, and −log Q(y) by its index. */
  readonly truths: readonly { readonly categorical: number; readonly sparse: number }[];
  readonly cheapest: Cheapest;
  readonly binary: BinaryCrossEntropy;
  /** Over p: the loss where y = 1 and where y = 0. */
  readonly curves: {
    readonly probabilities: Float64Array;
    readonly one: Float64Array;
    readonly zero: Float64Array;
  };
}

const curvePoints = 201;

export function computeInformation(
  engine: LabEngine,
  { pq, prob, y }: InformationSettings,
): InformationView {
  const q = Float64Array.from(pq.q);
  const information = engine.information(Float64Array.from(pq.p), q);
  const probabilities = Float64Array.from({ length: curvePoints }, (_, i) => i / (curvePoints - 1));
  const losses = (target: number): Float64Array =>
    probabilities.map((p) => engine.binaryCrossEntropy(p, target).loss);
  return {
    information,
    perplexity: exponential(engine, information.crossEntropy),
    most: engine.surprisal(1 / q.length).nats,
    truths: pq.q.map((probability, index) => ({
      categorical: engine.information(Float64Array.from(oneHot(q.length, index)), q).crossEntropy,
      sparse: engine.surprisal(probability).nats,
    })),
    cheapest: computeCheapest(engine, pq.p),
    binary: engine.binaryCrossEntropy(prob, Number(y)),
    curves: { probabilities, one: losses(1), zero: losses(0) },
  };
}

function exponential(engine: LabEngine, x: number): number {
  if (!Number.isFinite(x)) return x;
  return engine.exponentialCurve({ from: x, to: x, points: 2 }).values[0] ?? Number.NaN;
}
