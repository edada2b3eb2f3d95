import type { Spacing } from './shared.ts';

/** A binary floating-point format. */
export type NumberFormat = 'float32' | 'float16' | 'bfloat16';

/** The softmax of one row of C logits taken apart, in float32. */
export interface SoftmaxView {
  /** (C): z / T, which all the rest is computed from. */
  readonly scaled: Float32Array;
  /** (C): exp(z / T), as the formula has it; infinite past overflow. */
  readonly exponentials: Float32Array;
  /** Σ exp(z / T). */
  readonly sum: number;
  readonly maximum: number;
  /** (C): exp(z / T − maximum), which the probabilities are computed from. */
  readonly shiftedExponentials: Float32Array;
  readonly shiftedSum: number;
  /** (C). */
  readonly probabilities: Float32Array;
  /** (C). */
  readonly logProbabilities: Float32Array;
  /** (C, C): ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ), by the scaled logits. */
  readonly jacobian: Float32Array;
}

/** Softmax along a line: some logits take each value in turn. */
export interface SoftmaxSweep {
  /** (n): the value that the moving logits have. */
  readonly xs: Float64Array;
  /** (n, C). */
  readonly probabilities: Float32Array;
}

/** Points of eˣ. */
export interface ExponentialCurve {
  /** (n). */
  readonly xs: Float64Array;
  /** (n): eˣ in float32. */
  readonly values: Float32Array;
}

/** Softmax and its logarithm, every intermediate rounded to a number format; lists have C entries. */
export interface WrittenOutSoftmax {
  /** Rounded to the format. */
  readonly logits: Float32Array;
  /** What was subtracted: the maximum, or 0. */
  readonly shift: number;
  /** z − shift. */
  readonly shifted: Float32Array;
  /** e = exp(z − shift): overflows without a shift. */
  readonly exponentials: Float32Array;
  readonly sum: number;
  /** e / Σ e: NaN where both are infinite, or both 0. */
  readonly probabilities: Float32Array;
  /** log(p): −∞ where p has become 0. */
  readonly logOfProbabilities: Float32Array;
  readonly logSum: number;
  /** log-softmax: z − shift − log Σ e. */
  readonly logProbabilities: Float32Array;
}

/** Softmax with and without a shift, as the logits grow. */
export interface WrittenOutSweep {
  /** (n): what was added to every logit, or what it was multiplied with. */
  readonly xs: Float64Array;
  /** (n, C): probabilities without a shift. */
  readonly naive: Float32Array;
  /** (n, C): probabilities with the maximum subtracted. */
  readonly shifted: Float32Array;
}

/** How far a number format reaches. */
export interface FormatRange {
  readonly largest: number;
  readonly smallestNormal: number;
  /** The smallest above 0, subnormal. */
  readonly smallest: number;
  /** From 1 to the next number. */
  readonly epsilon: number;
  /** ln(largest): eˣ overflows above it. 88.72 in float32, 11.09 in float16. */
  readonly logLargest: number;
}

/** Softmax with every number on the way. */
export interface SoftmaxLab {
  /** softmax(z / T); 1 to 1000 logits in ±10³⁰, T in [0.01, 100], 1 if absent. */
  softmax(logits: Float64Array, temperature?: number): SoftmaxView;
  /** Probabilities while the logits whose indices are in `moving` take each value together. */
  softmaxSweep(
    logits: Float64Array,
    moving: Int32Array,
    spacing: Spacing,
    temperature?: number,
  ): SoftmaxSweep;
  /** eˣ in float32 over evenly spaced x. */
  exponentialCurve(spacing: Spacing): ExponentialCurve;
  /** Softmax as a learner writes it in this format: `none` is naive, `maximum` is safe. */
  writtenOutSoftmax(
    logits: Float64Array,
    shift: 'none' | 'maximum',
    format: NumberFormat,
  ): WrittenOutSoftmax;
  /** Both ways, while a constant is added to every logit (`offset`) or each is multiplied (`scale`). */
  writtenOutSweep(
    logits: Float64Array,
    growth: 'offset' | 'scale',
    spacing: Spacing,
    format: NumberFormat,
  ): WrittenOutSweep;
  /** The limits of a number format. */
  numberFormat(name: NumberFormat): FormatRange;
}
