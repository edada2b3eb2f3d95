import type { NextTokenLab, Window } from '../../engine/lab-types.ts';

/** Sequences of tokens that are looked at together. */
export type Batch = readonly Int32Array[];

const rowsOfPage = 16;

/** Every prediction of a batch, by number from 0, in pages: of whole sequences, or of parts of one. */
export class Predictions {
  readonly batch: Batch;
  readonly count: number;
  readonly pageCount: number;
  /** Sequences that are unfolded together, their predictions, and the pages that these fill. */
  readonly #together: number;
  readonly #rows: number;
  readonly #pages: number;
  readonly #windows: (sequences: Batch) => readonly Window[];
  readonly #unfolded = new Map<number, readonly Window[]>();

  constructor(batch: Batch, windows: NextTokenLab['windows'], first: readonly Window[] | null) {
    this.batch = batch;
    this.#windows = windows;
    this.#together = sequencesOfPage(batch);
    // Every sequence but the last has the length of the first.
    this.#rows = this.#together * positionsOf(batch);
    this.#pages = Math.ceil(this.#rows / rowsOfPage);
    this.count = batch.reduce((sum, sequence) => sum + sequence.length - 1, 0);
    this.pageCount = this.pageOf(this.count - 1) + 1;
    if (first !== null) this.#unfolded.set(0, first);
  }

  pageOf(index: number): number {
    const group = Math.floor(index / this.#rows);
    return group * this.#pages + Math.floor((index - group * this.#rows) / rowsOfPage);
  }

  /** Number of the first prediction of a page. */
  firstOf(page: number): number {
    return Math.floor(page / this.#pages) * this.#rows + (page % this.#pages) * rowsOfPage;
  }

  page(page: number): readonly Window[] {
    const from = (page % this.#pages) * rowsOfPage;
    return this.#group(Math.floor(page / this.#pages)).slice(from, from + rowsOfPage);
  }

  at(index: number): Window | undefined {
    const group = Math.floor(index / this.#rows);
    return this.#group(group)[index - group * this.#rows];
  }

  /** The batch's sequences are numbered from 0. */
  #group(group: number): readonly Window[] {
    const known = this.#unfolded.get(group);
    if (known !== undefined) return known;
    const from = group * this.#together;
    const windows = this.#windows(this.batch.slice(from, from + this.#together)).map((window) => ({
      ...window,
      sequence: window.sequence + from,
    }));
    this.#unfolded.set(group, windows);
    return windows;
  }
}

function positionsOf(batch: Batch): number {
  return (batch[0]?.length ?? 2) - 1;
}

function sequencesOfPage(batch: Batch): number {
  return Math.max(1, Math.floor(rowsOfPage / positionsOf(batch)));
}

/** The sequences that a view brings along unfolded. */
export function firstPage(batch: Batch): Batch {
  return batch.slice(0, sequencesOfPage(batch));
}
