/** The number format of a computation. */
export type Precision = 'float32' | 'float64';

/** `points` numbers from `from` to `to`, both included. */
export interface Spacing {
  readonly from: number;
  readonly to: number;
  /** 2 to 100,000; times the number of logits at most 10⁶. */
  readonly points: number;
}
