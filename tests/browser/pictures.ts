// What pictures draw, held against the tables of their numbers.
import type { Page } from 'playwright-core';
import { compact } from '../../web/src/format/numbers.ts';

/** What a picture draws, asked of the property that it is drawn from. */
export interface Drawn {
  readonly lines: readonly { readonly id: string; readonly points: readonly Point[] }[];
  readonly dots: readonly Point[];
  /** Rows of a heat map, a set of bars or an image. */
  readonly rows: readonly (readonly number[])[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A table, the pictures that it has the numbers of, and its cells as they are drawn; null: not drawn. */
export interface Pair {
  readonly table: string;
  readonly pictures: readonly string[];
  /** Brings the lab to where both are; by default it stands there. */
  readonly enter?: (page: Page) => Promise<unknown>;
  readonly cells: (drawn: readonly Drawn[], row: number) => readonly (string | null)[];
}

export const line = (drawn: Drawn | undefined, id: string): readonly Point[] =>
  drawn?.lines.find((one) => one.id === id)?.points ?? [];
export const y = (points: readonly Point[], row: number): number => points[row]?.y ?? Number.NaN;
export const x = (drawn: Drawn | undefined, row: number): number =>
  drawn?.lines[0]?.points[row]?.x ?? Number.NaN;
/** The height at an x; what is not drawn there is no number. */
export const yAt = (points: readonly Point[], at: number): number =>
  points.find((point) => Math.abs(point.x - at) < 1e-6)?.y ?? Number.NaN;
export const numbersOf = (drawn: Drawn | undefined, row: number): string[] =>
  (drawn?.rows[row] ?? []).map(compact);
