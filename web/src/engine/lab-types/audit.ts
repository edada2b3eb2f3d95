/** What is audited: a table of logits, a few rows at a time. */
export interface AuditSetup {
  readonly classes: number;
  /** (rows): classes; empty where there are none, or where a distribution comes with each row. */
  readonly targets: Float64Array;
  /** (classes). */
  readonly weight?: Float64Array;
  readonly ignoreIndex: number;
  /** Rows of a sequence; 0 where that is not known. */
  readonly period: number;
  /** The cells are p, and the loss is that of log p. */
  readonly probabilities: boolean;
}

/** A row, and what it costs. */
export interface CostlyRow {
  readonly row: number;
  readonly target: number;
  readonly loss: number;
  /** argmax; −1 where the row is not finite. */
  readonly predicted: number;
  /** Of the target. */
  readonly probability: number;
}

/** What a table is, in numbers by name (cpp/surprisal/audit says which). Call `delete()` when done. */
export interface Audit {
  /** Whole rows, and a distribution for each, or none. */
  add(cells: Float64Array, soft: Float64Array): void;
  /** Losses, sums and counts of all rows so far, by name; losses in nats. */
  measures(): Readonly<Record<string, number>>;
  /** The costliest first. */
  worst(): readonly CostlyRow[];
  /** (rows): empty beyond a million. */
  rowLosses(): Float32Array;
  delete(): void;
}

/** Tables out of somebody's training. */
export interface AuditLab {
  /** An audit without rows yet. Throws `invalid-argument` for no class, and weights that do not fit. */
  createAudit(setup: AuditSetup): Audit;
}
