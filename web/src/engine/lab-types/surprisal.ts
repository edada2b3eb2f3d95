import type { Precision, Spacing } from './shared.ts';

/** A point of −log p with its tangent: the line through (0, intercept) and (root, 0). */
export interface SurprisalPoint {
  readonly logProbability: number;
  readonly nats: number;
  readonly bits: number;
  /** 1 / p. */
  readonly perplexity: number;
  /** −1 / p. */
  readonly slope: number;
  /** 1 − log p. */
  readonly tangentIntercept: number;
  /** p (1 − log p). */
  readonly tangentRoot: number;
}

/** All (n). */
export interface SurprisalCurve {
  readonly probabilities: Float64Array;
  readonly nats: Float64Array;
  readonly bits: Float64Array;
  readonly logProbabilities: Float64Array;
}

/** A point of −log(p + ε). */
export interface EpsilonPoint {
  /** −log(p + ε). */
  readonly nats: number;
  /** −1 / (p + ε). */
  readonly slope: number;
  /** −log ε, which it never exceeds. */
  readonly ceiling: number;
}

/** −log p with and without ε, over powers of ten. */
export interface EpsilonCurve {
  /** (n): 10ˣ. */
  readonly probabilities: Float64Array;
  /** (n): −log p. */
  readonly nats: Float64Array;
  /** (n): −log(p + ε). */
  readonly withEpsilon: Float64Array;
  /** −log ε. */
  readonly ceiling: number;
}

/** A likelihood as a running product beside its negative logarithm as a running sum. */
export interface RunningLikelihood {
  /** (n): p₁ ⋯ pₖ. */
  readonly products: Float64Array;
  /** (n): −log p₁ − … − log pₖ. */
  readonly surprisals: Float64Array;
  readonly meanSurprisal: number;
  /** e to the mean. */
  readonly perplexity: number;
  /** Index of the factor that made the product subnormal; null if none did. */
  readonly firstSubnormal: number | null;
  /** Index of the factor that made the product 0; null if none did. */
  readonly firstZero: number | null;
  /** The product before that, or the last one. */
  readonly lastNonzero: number;
}

/** What a forecast pays under three scoring rules; all (n). */
export interface ScoringCurves {
  /** Given to what came, or said of one outcome. */
  readonly probabilities: Float64Array;
  /** −log p, in nats. */
  readonly logarithmic: Float64Array;
  /** 1 − p. */
  readonly linear: Float64Array;
  /** (1 − p)². */
  readonly quadratic: Float64Array;
}

/** −log p of one probability and of many. */
export interface SurprisalLab {
  /** nats / ln 2. */
  bits(nats: number): number;
  /** −log p of p in [0, 1]. */
  surprisal(probability: number): SurprisalPoint;
  /** From p = `from` to p = `to`, both in [0, 1]. */
  surprisalCurve(spacing: Spacing): SurprisalCurve;
  /** −log(p + ε), ε in (0, 1]. */
  epsilonPoint(probability: number, epsilon: number): EpsilonPoint;
  /** Over p = 10ˣ for exponents x in [−300, 0]. */
  epsilonCurve(exponents: Spacing, epsilon: number): EpsilonCurve;
  /** What p costs by three rules, over p in [0, 1]. */
  scoringCurves(spacing: Spacing): ScoringCurves;
  /**
   * The mean price for whoever believes one distribution and says another, in which `outcome` is
   * given each probability in turn and the others keep their proportions.
   */
  expectedScoringCurves(believed: Float64Array, outcome: number, spacing: Spacing): ScoringCurves;
  /** 1 to 100,000 probabilities; `float32` if no precision is given. */
  runningLikelihood(probabilities: Float64Array, precision?: Precision): RunningLikelihood;
}
