import type { LitElement } from 'lit';
import type { RunHook } from '../state/player.ts';
import type { TableContent } from '../charts/data-table.ts';
import type { Palette } from '../charts/palette.ts';
import type { WeightTensor } from '../engine/types.ts';
import type { CsvCell } from './csv.ts';
import type { RunRecord } from './run-json.ts';
import type { BarsPicture } from './svg/bars-svg.ts';
import type { DistributionsPicture } from './svg/distributions-svg.ts';
import type { HeatMapPicture } from './svg/heat-map-svg.ts';
import type { SettingsTable } from '../state/settings.ts';

/** What draws the pictures; the menu brings it along. */
export interface SvgWriters {
  readonly bars: (picture: BarsPicture, palette: Palette) => string;
  readonly heatMap: (picture: HeatMapPicture, palette: Palette) => string;
  readonly distributions: (picture: DistributionsPicture, palette: Palette) => string;
}

/** A picture of a lab as a self-contained SVG. */
export interface OwnPicture {
  /** For people. */
  readonly name: string;
  /** For the name of the file. */
  readonly file: string;
  readonly svg: (write: SvgWriters, palette: Palette) => string | Promise<string>;
}

/** What the menu needs of a run. */
export interface ExportedRun extends RunHook {
  readonly facts: { readonly totalUpdates: number } | null;
  readonly engineVersion: string;
  readonly trouble: { readonly kind: string; readonly reason: string } | null;
  record(): Promise<{
    readonly update: number;
    readonly losses: Float32Array;
    readonly digest: string;
  }>;
  weights(): Promise<{ readonly weights: readonly WeightTensor[] }>;
}

export type Images = NonNullable<RunRecord['images']>;

export interface RunExports {
  readonly session: ExportedRun;
  /** One row for each update so far, below a row of names. */
  readonly rows: () => Iterable<readonly CsvCell[]>;
  /** Where the images come from, on labs that train on images. */
  readonly images?: () => Images;
  /** Gets the images of a recorded run ready; whether they are there. */
  prepare?(images: Images): boolean;
  /** Settles when files on their way have been read. */
  settled?(): Promise<void>;
  /** Takes dropped files that are not a run. */
  readonly otherFiles?: (files: readonly File[]) => void;
}

/** The lab's element, as far as what is taken away asks it. */
export interface ExportedElement extends LitElement {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Settles when the engine's numbers stand on the page, or when it is said why they do not. */
  readonly ready: Promise<void>;
}

/** What a lab whose numbers follow from its settings says of itself. */
export type InstantExports = Omit<ExportSource, 'element' | 'run'>;

/** A lab's computation in other languages than PyTorch's lines. */
export interface WaysToTake {
  readonly python?: () => Promise<string>;
  /** Pieces of the engine's source, each with the file that it stands in. */
  readonly cpp: () => Promise<readonly { readonly file: string; readonly code: string }[]>;
}

/** Lines of a chart as NumPy computes them. */
export interface ChartFormula {
  /** What the lines are computed from, as lines of Python. */
  readonly setup: readonly string[];
  /** By the id of a line: x and y, as expressions. */
  readonly lines: Readonly<Record<string, readonly [x: string, y: string]>>;
}

/** What can be taken away from a lab, asked for when the menu opens. */
export interface ExportSource {
  /** The lab's name in the address. */
  readonly lab: string;
  readonly element: ExportedElement;
  readonly table: SettingsTable;
  /** Its lines or script for PyTorch. */
  readonly script: () => string;
  readonly ways?: WaysToTake;
  /** Its computation step by step, as Markdown with LaTeX. */
  readonly walkThrough?: () => Promise<string>;
  /** By the id of a line chart, what of it follows from formulas. */
  readonly formulas?: () => Promise<Readonly<Record<string, ChartFormula>>>;
  /** Pictures of its own, beside those that the menu finds. */
  readonly pictures?: () => readonly OwnPicture[];
  /** Tables of its own, beside those that the menu finds. */
  readonly tables?: () => readonly TableContent[];
  readonly run?: RunExports;
}
