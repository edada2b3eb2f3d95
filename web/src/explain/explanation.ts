import type { CostlyRow } from '../engine/lab-types.ts';

export type Kind = 'logits' | 'probabilities' | 'log-probabilities';

/** What is probably wrong; the words are in the catalogue, by this name. */
export const findingCodes = [
  'softmax-twice',
  'log-softmax-twice',
  'sigmoid-before',
  'relu-before',
  'single-class',
  'nan',
  'infinite',
  'target-masked',
  'zero-probability',
  'targets-nan',
  'targets-one-hot',
  'targets-probabilities',
  'targets-no-distribution',
  'targets-fractional',
  'targets-float',
  'targets-shifted',
  'targets-out-of-range',
  'targets-all-ignored',
  'targets-transposed',
  'targets-are-inputs',
  'rows-shifted',
  'layout',
  'mean-over-padding',
  'loss-is-sum',
  'loss-per-sequence',
  'loss-per-cell',
  'loss-weights-ignored',
  'loss-weights-undivided',
  'nll-of-logits',
  'nll-of-probabilities',
  'loss-mismatch',
  'above-ruler',
  'below-data',
  'one-class-predicted',
  'class-never-predicted',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What is worth knowing, and no mistake. */
export const noteCodes = [
  'classes-second',
  'last-column',
  'masked',
  'ignored',
  'padding-left-out',
  'marker-left-out',
  'label-smoothing',
  'loss-is-sum-as-said',
  'loss-in-bits',
  'perplexity',
  'soft-targets',
  'no-targets',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** The numbers, and words, that led to it. */
export type Evidence = Readonly<Record<string, number | string | boolean>>;

export interface Finding<Code extends string = FindingCode> {
  readonly code: Code;
  readonly evidence: Evidence;
}

/** The loss of the whole table, under each reduction; null without targets. */
export interface Reductions {
  readonly mean: number | null;
  readonly sum: number | null;
  /** Rows that the mean is over. */
  readonly counted: number;
  readonly ignored: number;
  /** Σ wℓ / Σ w, where weights are given. */
  readonly weighted?: number | null;
  /** −log of the cells themselves, where they are probabilities. */
  readonly honest?: number | null;
}

export interface Explanation {
  readonly source: string;
  readonly kind: Kind;
  readonly format: string;
  readonly shape: readonly number[];
  readonly rows: number;
  readonly classes: number;
  /** What `cross_entropy` makes of this table, as a mean; NaN where a row that counts has one. */
  readonly loss: number | null;
  readonly reductions: Reductions;
  /** ln C. */
  readonly ruler: number;
  /** Share of the rows that count whose largest logit is the target's. */
  readonly accuracy: number | null;
  /** The loss that the file says, if it says one. */
  readonly reported: number | null;
  readonly worst: readonly CostlyRow[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding<NoteCode>[];
}
