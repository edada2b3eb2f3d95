// What stands in a chart beside its lines.
import type { ColourName, Palette } from './palette.ts';

/** A level that the curve is measured against. */
export interface Ruler {
  readonly y: number;
  readonly label: string;
  readonly colour: ColourName;
  /** Which end of the line its label stands at. */
  readonly align: 'left' | 'right';
}

/** A word in the picture, beside the line it names. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Annotations {
  labels: readonly Label[];
  rulers: readonly Ruler[];
  /** Where the run stands: a hairline over the whole height, and a dot where y is given. */
  now: {
    readonly x: number;
    /** x of the dot. */ readonly at: number;
    readonly y: number | null;
    readonly caption: string;
    readonly value: string;
  } | null;
  /** Points that belong to what the reader points at elsewhere. */
  dots: readonly { readonly x: number; readonly y: number; readonly colour: ColourName }[];
  /** What lies beyond this x is known but not yet reached: drawn faint. */
  veilFrom: number | null;
  /** The reader's cursor. */
  cursor: number | null;
  palette: Palette;
}
