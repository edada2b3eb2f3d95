// What charts show, as plain data: whoever makes it need not know the elements that draw it.
import type { Annotations, Label, Ruler } from './notes.ts';
import type { Point } from './decimate.ts';
import type { ColourName } from './palette.ts';
import type { Slide } from './slide.ts';

/** One line of a chart. */
export interface LineSpec {
  readonly id: string;
  readonly label: string;
  /** Drawn as it is at the time of drawing; the owner may go on appending. */
  readonly points: Point[];
  readonly colour: ColourName;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: readonly number[];
  /** Radius of a mark at every point. */
  readonly marks?: number;
}

/** The axes of a line chart. */
export interface Axes {
  readonly xLabel: string;
  /** 0 if absent. */
  readonly xMinimum?: number;
  readonly xMaximum: number;
  readonly yMinimum: number;
  readonly yMaximum: number;
  /** Between the numbers of a linear y; round ones are chosen if absent. */
  readonly yStep?: number;
  readonly logarithmic: boolean;
}

/** All that a line chart draws. */
export interface ChartContent {
  readonly lines: readonly LineSpec[];
  readonly axes: Axes;
  readonly rulers: readonly Ruler[];
  readonly labels?: readonly Label[];
  readonly dots?: Annotations['dots'];
  readonly now: Annotations['now'];
  readonly veilFrom: number | null;
}

export interface ReadoutRow {
  readonly label: string;
  readonly value: string;
  readonly colour: ColourName;
}

/** What a chart says when the reader points at an x. */
export interface Readout {
  readonly title: string;
  readonly rows: readonly ReadoutRow[];
}

/** A point that the reader moves along x: where it is, how far it goes, and what it is called. */
export interface Draggable extends Slide {
  readonly x: number;
  readonly text: string;
}

/** A line chart as it stands, for the sentence that describes it. */
export interface ChartState {
  readonly content: ChartContent | undefined;
  readonly drag: Draggable | null;
  readonly readAt: ((x: number) => Readout | null) | null;
}

/** What a heat map shows. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly values: ArrayLike<number>;
}
