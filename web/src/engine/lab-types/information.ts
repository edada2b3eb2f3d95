/** Two distributions; lists have one term per outcome, 0 where P is 0. */
export interface Information {
  /** −log P and −log Q. */
  readonly surprisalP: Float64Array;
  readonly surprisalQ: Float64Array;
  /** −P log P. */
  readonly entropyTerms: Float64Array;
  /** −P log Q. */
  readonly crossEntropyTerms: Float64Array;
  /** P log(P / Q); single ones may be negative. */
  readonly divergenceTerms: Float64Array;
  /** H(P). */
  readonly entropy: number;
  /** H(P, Q) = H(P) + KL(P‖Q). */
  readonly crossEntropy: number;
  /** KL(P‖Q): infinite where Q is 0 and P is not. */
  readonly divergence: number;
}

/** −[y log p + (1 − y) log(1 − p)]. */
export interface BinaryCrossEntropy {
  /** p: as given, or σ of the logit. */
  readonly probability: number;
  readonly loss: number;
  /** −y/p + (1 − y)/(1 − p). */
  readonly gradientByProbability: number;
  /** p − y. */
  readonly gradientByLogit: number;
}

/** Entropy, cross-entropy and divergence. */
export interface InformationLab {
  /** Two distributions over the same outcomes, each summing to 1 within 10⁻⁶. */
  information(p: Float64Array, q: Float64Array): Information;
  /** Entry `index` becomes `value`; the others keep their proportions (equal shares if all were 0). */
  rebalance(distribution: Float64Array, index: number, value: number): Float64Array;
  /** p and the target y in [0, 1]. */
  binaryCrossEntropy(probability: number, target: number): BinaryCrossEntropy;
  /** The same where p = σ(logit). */
  binaryCrossEntropyWithLogit(logit: number, target: number): BinaryCrossEntropy;
}
