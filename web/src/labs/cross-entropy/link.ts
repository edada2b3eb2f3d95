/** One probability that the reader points at or has the focus on: row and class, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export class PlacePoint extends CustomEvent<Place | null> {
  constructor(place: Place | null) {
    super('place-point', { detail: place, bubbles: true, composed: true });
  }
}

export const samePlace = (a: Place | null, row: number, column: number): boolean =>
  a?.row === row && a.column === column;

/** `lit` where the place is pointed at. */
export const litAt = (a: Place | null, row: number, column: number): string =>
  samePlace(a, row, column) ? 'lit' : '';
