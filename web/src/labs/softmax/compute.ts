import type { LabEngine, SoftmaxView as OneSoftmax, Spacing } from '../../engine/lab-types.ts';
import { computeApart, type ApartView } from './apart.ts';
import { crossings, type Crossing } from './crossings.ts';
import { logitsOf, movingLogits, type SoftmaxSettings } from './settings.ts';
import { computeStability, type StabilityView } from './stability.ts';
import { sweepEnd, sweepPoints, sweepSpan } from './sweep.ts';

export interface SoftmaxLabView {
  readonly logits: readonly number[];
  /** Indices of the logits that the chart moves. */
  readonly moving: readonly number[];
  readonly softmax: OneSoftmax;
  readonly probabilitySum: number;
  /** All probabilities (n, C) over the moving logit. */
  readonly sweep: { readonly spacing: Spacing; readonly probabilities: Float32Array };
  readonly exponential: { readonly spacing: Spacing; readonly values: Float32Array };
  /** e. */
  readonly base: number;
  /** e to the leftmost. */
  readonly far: number;
  /** The same with a constant added to every logit. */
  readonly added: OneSoftmax;
  /** Of any probability, by adding it. */
  readonly largestChange: number;
  readonly stability: StabilityView;
  /** Where the lines of the sweep meet that of the moving class. */
  readonly crossings: readonly Crossing[];
  readonly apart: ApartView;
}

/** Where it is read how near eˣ comes to 0. */
export const leftmost = -10;

export function computeSoftmax(engine: LabEngine, settings: SoftmaxSettings): SoftmaxLabView {
  const { temperature, add } = settings;
  const logits = Float64Array.from(logitsOf(settings));
  const moving = movingLogits(settings);
  const softmax = engine.softmax(logits, temperature);
  const added = engine.softmax(
    logits.map((z) => (z === -Infinity ? z : Math.min(Math.max(z + add, -1e30), 1e30))),
    temperature,
  );
  const span = sweepSpan(settings);
  const spacing = { from: -span, to: span, points: sweepPoints };
  const exponential = { from: -sweepEnd, to: sweepEnd, points: 401 };
  return {
    logits: Array.from(logits),
    moving,
    softmax,
    probabilitySum: softmax.probabilities.reduce((sum, p) => sum + p, 0),
    sweep: {
      spacing,
      probabilities: engine.softmaxSweep(logits, Int32Array.from(moving), spacing, temperature)
        .probabilities,
    },
    exponential: {
      spacing: exponential,
      values: engine.exponentialCurve(exponential).values,
    },
    base: engine.exponentialCurve({ from: 0, to: 1, points: 2 }).values[1] ?? Number.NaN,
    far: engine.exponentialCurve({ from: leftmost, to: 0, points: 2 }).values[0] ?? Number.NaN,
    added,
    largestChange: Math.max(
      ...softmax.probabilities.map((p, i) => Math.abs((added.probabilities[i] ?? 0) - p)),
    ),
    stability: computeStability(engine, settings),
    crossings: crossings(engine, settings, span),
    apart: computeApart(engine, settings),
  };
}

/** The x of point `index`. */
export function xOf({ from, to, points }: Spacing, index: number): number {
  return from + ((to - from) * index) / (points - 1);
}
