/** A language model that counts, and the text that it has counted. */
export interface NgramRequest {
  /** 1: how often each token came. 2: how often after the token before it. */
  readonly order: number;
  /** 2 or more, each in [0, vocabulary). */
  readonly tokens: Int32Array;
  /** V, 1 to 20,000. */
  readonly vocabulary: number;
  /** Added to every count, 0 to 1000: 1 is add-one smoothing. */
  readonly pseudoCount: number;
}

/** A sentence of n tokens: n − 1 next tokens. */
export interface NgramReading {
  /** How often this token came there, and any did; without the pseudo-count. */
  readonly counts: Float64Array;
  readonly totals: Float64Array;
  /** P(next | context), and −log of it: 0 and ∞ for what never came. */
  readonly probabilities: Float64Array;
  readonly surprisals: Float64Array;
}

/** What to generate: up to `count` tokens, 0 to 1000, the first after `context`. */
export interface NgramSampling {
  readonly context: number;
  readonly count: number;
  readonly temperature: number;
  readonly seed: number;
}

/** Unigrams and bigrams, counted. */
export interface NgramLab {
  /** Every pair of neighbours in `sentence` (n), as the counted text expects it: −log P in nats, n − 1 of them. */
  ngramRead(request: NgramRequest, sentence: Int32Array): NgramReading;
  /** (V): P(next | context); all 0 where nothing came after it. */
  ngramRow(request: NgramRequest, context: number): Float64Array;
  /** The mean of −log P over all that was counted: n tokens or n − 1 pairs. */
  ngramMeanNll(request: NgramRequest): number;
  /** p to the power 1/T, scaled to sum 1; T from 0.01 to 100. */
  withTemperature(probabilities: Float64Array, temperature: number): Float64Array;
  /** Ends early where nothing ever came next. */
  ngramGenerate(request: NgramRequest, sampling: NgramSampling): Int32Array;
}
