import type { NextTokenLab, Window } from '../../engine/lab-types.ts';

/** Sequences of tokens that are looked at together. */
export type Batch = readonly Int32Array[];

const rowsOfPage = 64;

/** Every prediction of a batch, by number from 0, in pages of whole sequences. */
export class Predictions {
  readonly batch: Batch;
  readonly count: number;
  readonly pageCount: number;
  readonly sequencesOfPage: number;
  readonly #rows: number;
  readonly #windows: (sequences: Batch) => readonly Window[];
  readonly #pages = new Map<number, readonly Window[]>();

  constructor(batch: Batch, windows: NextTokenLab['windows'], first: readonly Window[] | null) {
    this.batch = batch;
    this.#windows = windows;
    // Every sequence but the last has the length of the first.
    const positions = (batch[0]?.length ?? 2) - 1;
    this.sequencesOfPage = sequencesOfPage(batch);
    this.#rows = this.sequencesOfPage * positions;
    this.count = batch.reduce((sum, sequence) => sum + sequence.length - 1, 0);
    this.pageCount = Math.ceil(batch.length / this.sequencesOfPage);
    if (first !== null) this.#pages.set(0, first);
  }

  pageOf(index: number): number {
    return Math.floor(index / this.#rows);
  }

  /** Number of the first prediction of a page. */
  firstOf(page: number): number {
    return page * this.#rows;
  }

  /** Its sequences, numbered from 0 in the batch. */
  page(page: number): readonly Window[] {
    const known = this.#pages.get(page);
    if (known !== undefined) return known;
    const from = page * this.sequencesOfPage;
    const windows = this.#windows(this.batch.slice(from, from + this.sequencesOfPage)).map(
      (window) => ({ ...window, sequence: window.sequence + from }),
    );
    this.#pages.set(page, windows);
    return windows;
  }

  at(index: number): Window | undefined {
    const page = this.pageOf(index);
    return this.page(page)[index - this.firstOf(page)];
  }
}

function sequencesOfPage(batch: Batch): number {
  return Math.max(1, Math.floor(rowsOfPage / ((batch[0]?.length ?? 2) - 1)));
}

/** The sequences of the first page, which a view brings along with their windows. */
export function firstPage(batch: Batch): Batch {
  return batch.slice(0, sequencesOfPage(batch));
}
