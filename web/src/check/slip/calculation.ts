/** A number as the reader has written it. */
export interface Written {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  /** 100 for a number of per cent. */
  readonly scale: 1 | 100;
}

/** What a number of a hand calculation is meant to be. */
export type Quantity =
  | { readonly kind: 'exponential'; readonly index: number }
  | { readonly kind: 'probability'; readonly index: number }
  | { readonly kind: 'surprisal'; readonly index: number }
  | { readonly kind: 'sum' | 'loss' | 'total' | 'mean' }
  /** −log of a number, wherever it comes from. */
  | { readonly kind: 'log'; readonly of: number };

export interface Entry {
  readonly quantity: Quantity;
  readonly written: Written;
}

export interface HandRow {
  /** From 1, as the reader counts. */
  readonly number: number;
  readonly logits: number[];
  target: number | null;
  readonly entries: Entry[];
}

/** Rows with one mean; the entries are of all rows together. */
export interface HandPart {
  readonly rows: HandRow[];
  readonly entries: Entry[];
}

export type ReadProblem =
  | 'empty'
  | 'long'
  | 'word'
  | 'unnamed'
  | 'rows'
  | 'logits'
  | 'classes'
  | 'many'
  | 'target'
  | 'no-target';

export type Reading =
  | { readonly ok: true; readonly parts: readonly HandPart[] }
  | {
      readonly ok: false;
      readonly problem: ReadProblem;
      readonly details: Readonly<Record<string, string | number>>;
    };

export const handLimits = { text: 100_000, rows: 64, classes: 32, logit: 1e30 } as const;
