import { niceCeiling } from '../../charts/nice.ts';
import type {
  FormatRange,
  LabEngine,
  NumberFormat,
  Spacing,
  WrittenOutSoftmax,
} from '../../engine/lab-types.ts';
import { logitRange, logitsOf, type SoftmaxSettings } from './settings.ts';

export const formats = ['float32', 'float16', 'bfloat16'] as const satisfies NumberFormat[];

export interface Format extends FormatRange {
  readonly name: NumberFormat;
  /** eˣ is 0 below about minus this. */
  readonly underflow: number;
}

/** What becomes of softmax in a number format, written out naively and with the maximum subtracted. */
export interface StabilityView {
  readonly formats: readonly Format[];
  /** That of the settings. */
  readonly range: Format;
  /** Where the largest logit stands; the others keep their distance. */
  readonly largest: number;
  readonly naive: WrittenOutSoftmax;
  readonly shifted: WrittenOutSoftmax;
  /** Both ways, (n, C), over where the largest logit stands. */
  readonly growth: {
    readonly spacing: Spacing;
    readonly naive: Float32Array;
    readonly shifted: Float32Array;
  };
  /** Distance of two logits, and their softmax. */
  readonly gap: number;
  readonly apart: WrittenOutSoftmax;
  readonly logs: LogCurves;
}

/** Logarithm of the smaller of two probabilities over the distance of the logits. */
export interface LogCurves {
  readonly spacing: Spacing;
  /** log(softmax(z)). */
  readonly ofSoftmax: Float32Array;
  /** log_softmax(z). */
  readonly direct: Float32Array;
}

/** Probabilities of all sweeps below; the engine allows 10⁶. */
const growthPoints = 401;
const logPoints = 301;

const twoApart = (engine: LabEngine, gap: number, format: NumberFormat): WrittenOutSoftmax =>
  engine.writtenOutSoftmax(Float64Array.of(0, -gap), 'maximum', format);

let lastCurves: { readonly key: string; readonly curves: LogCurves } | undefined;

function logCurves(engine: LabEngine, to: number, format: NumberFormat): LogCurves {
  const key = `${format} ${to}`;
  if (lastCurves?.key !== key) {
    const steps = Array.from({ length: logPoints }, (_, i) =>
      twoApart(engine, (to * i) / (logPoints - 1), format),
    );
    const curves = {
      spacing: { from: 0, to, points: logPoints },
      ofSoftmax: Float32Array.from(steps, (one) => one.logOfProbabilities[1] ?? Number.NaN),
      direct: Float32Array.from(steps, (one) => one.logProbabilities[1] ?? Number.NaN),
    };
    lastCurves = { key, curves };
  }
  return lastCurves.curves;
}

function formatOf(engine: LabEngine, name: NumberFormat): Format {
  const range = engine.numberFormat(name);
  return { name, ...range, underflow: engine.surprisal(range.smallest).nats };
}

export function computeStability(engine: LabEngine, settings: SoftmaxSettings): StabilityView {
  const { format } = settings;
  const all = formats.map((name) => formatOf(engine, name));
  const range = formatOf(engine, format);
  const { underflow } = range;
  const largest = settings.largest ?? Math.ceil(range.logLargest);
  const gap = settings.gap ?? Math.ceil(1.06 * underflow);
  const logits = logitsOf(settings);
  const maximum = Math.max(...logits);
  // Further apart than the engine's range is further than any format can tell from it.
  const relative = Float64Array.from(logits, (z) => Math.max(z - maximum, logitRange.minimum));
  const moved = relative.map((z) => Math.max(z + largest, logitRange.minimum));
  const spacing = {
    from: -niceCeiling(Math.max(underflow, -largest)),
    to: niceCeiling(Math.max(range.logLargest, largest)),
    points: growthPoints,
  };
  const { naive, shifted } = engine.writtenOutSweep(
    relative.map((z) => Math.max(z, logitRange.minimum - spacing.from)),
    'offset',
    spacing,
    format,
  );
  return {
    formats: all,
    range,
    largest,
    naive: engine.writtenOutSoftmax(moved, 'none', format),
    shifted: engine.writtenOutSoftmax(moved, 'maximum', format),
    growth: { spacing, naive, shifted },
    gap,
    apart: twoApart(engine, gap, format),
    logs: logCurves(engine, niceCeiling(Math.max(1.1 * underflow, gap)), format),
  };
}
