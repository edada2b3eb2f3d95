import type { ChartContent } from '../../charts/content.ts';
import type { Readout } from '../../charts/content.ts';
import { compact, fixed } from '../../format/numbers.ts';
import type { SoftmaxLabView } from './compute.ts';
import { classLine, namesOnLines, pointsOf } from './lines.ts';
import { t } from './messages.ts';
import { className, nameOf } from './names.ts';
import type { SoftmaxSettings } from './settings.ts';

/** `z₃`, or `z₃ = z₄`. */
export const movingName = (moving: readonly number[]): string =>
  moving.map((index) => nameOf('z', index)).join(' = ');

/** All probabilities over the logit that moves. */
export function sweepChart(
  { sweep, moving, logits, softmax, crossings }: SoftmaxLabView,
  names: SoftmaxSettings['names'],
  highlighted: number | null,
): ChartContent {
  const { spacing, probabilities } = sweep;
  const at = logits[moving[0] ?? 0] ?? Number.NaN;
  const inside = at >= spacing.from && at <= spacing.to;
  const lines = logits.map((_, index) =>
    classLine(index, highlighted, {
      id: nameOf('p', index),
      label: names === 'classes' ? className(index) : nameOf('p', index),
      points: pointsOf(probabilities, spacing, logits.length, index),
      width: moving.includes(index) ? 2.6 : 1.6,
    }),
  );
  return {
    lines,
    axes: {
      xLabel: movingName(moving),
      xMinimum: spacing.from,
      xMaximum: spacing.to,
      yMinimum: 0,
      yMaximum: 1,
      logarithmic: false,
    },
    rulers: [],
    labels:
      highlighted === null
        ? namesOnLines(lines, 1)
        : namesOnLines(
            lines.filter((_, i) => i === highlighted),
            1,
          ),
    dots: [
      ...crossings.map(({ x, p }) => ({ x, y: p, colour: 'reference' as const })),
      ...(inside
        ? Array.from(softmax.probabilities, (y, i) => ({
            x: at,
            y,
            colour:
              highlighted === null || highlighted === i
                ? ('probability' as const)
                : ('paper' as const),
          }))
        : []),
    ],
    now: inside ? { x: at, at, y: null, caption: '', value: '' } : null,
    veilFrom: null,
  };
}

/** eˣ, with every logit that lies on it. */
export function exponentialChart(
  { exponential, softmax }: SoftmaxLabView,
  highlighted: number | null,
): ChartContent {
  const { spacing, values } = exponential;
  const points = Array.from(softmax.scaled, (x, i) => ({
    x,
    y: softmax.exponentials[i] ?? 0,
    text: nameOf('z', i),
    index: i,
  })).filter(({ x }) => x >= spacing.from && x <= spacing.to);
  return {
    lines: [
      {
        id: 'exp',
        label: 'eˣ',
        points: pointsOf(values, spacing),
        colour: 'logit',
        width: 2.4,
      },
    ],
    axes: {
      xLabel: 'x',
      xMinimum: spacing.from,
      xMaximum: spacing.to,
      yMinimum: 0,
      yMaximum: 8,
      logarithmic: false,
    },
    rulers: [],
    labels: points
      .filter(({ x }, i) => points.every((other, j) => j >= i || Math.abs(other.x - x) > 0.15))
      .map(({ x, y, text }) => ({ x: x - 0.06, y: y + 1.1, text })),
    dots: points.map(({ x, y, index }) => ({
      x,
      y,
      colour: highlighted === index ? 'probability' : highlighted === null ? 'logit' : 'paper',
    })),
    now: null,
    veilFrom: null,
  };
}

export function exponentialAt({ exponential }: SoftmaxLabView, x: number): Readout {
  const { from, to, points } = exponential.spacing;
  const index = Math.round(((x - from) / (to - from)) * (points - 1));
  return {
    title: `x = ${fixed(x, 2)}`,
    rows: [
      {
        label: 'eˣ',
        value: compact(exponential.values[index] ?? Number.NaN),
        colour: 'logit',
      },
    ],
  };
}

/** The largest logit moved over the format's whole range, naive and with the maximum subtracted. */
export function growthChart(
  { stability, logits }: SoftmaxLabView,
  highlighted: number | null,
): ChartContent {
  const { spacing, naive, shifted } = stability.growth;
  const count = logits.length;
  const limit = stability.range.logLargest;
  const lines = logits.map((_, index) =>
    classLine(index, highlighted, {
      id: `shifted ${index}`,
      label: nameOf('p', index),
      points: pointsOf(shifted, spacing, count, index),
      width: 1.6,
    }),
  );
  return {
    lines: [
      ...logits.map((_, index) => ({
        id: `naive ${index}`,
        label: nameOf('p', index),
        points: pointsOf(naive, spacing, count, index),
        colour: 'probability' as const,
        width: 7,
        opacity: highlighted === null || highlighted === index ? 0.28 : 0.1,
      })),
      ...lines,
      {
        id: 'limit',
        label: '',
        points: [
          { x: limit, y: 0 },
          { x: limit, y: 1 },
        ],
        colour: 'reference',
        width: 1,
        dash: [2, 3],
      },
    ],
    axes: {
      xLabel: t('growth.x'),
      xMinimum: spacing.from,
      xMaximum: spacing.to,
      yMinimum: 0,
      yMaximum: 1,
      logarithmic: false,
    },
    rulers: [],
    labels: [{ x: limit - 0.01 * (spacing.to - spacing.from), y: 1, text: fixed(limit, 2) }],
    dots: Array.from(stability.shifted.probabilities, (y, i) => ({
      x: stability.largest,
      y,
      colour:
        highlighted === null || highlighted === i ? ('probability' as const) : ('paper' as const),
    })),
    now: { x: stability.largest, at: stability.largest, y: null, caption: '', value: '' },
    veilFrom: null,
  };
}

/** log(softmax(z)) and log_softmax(z) of the smaller of two probabilities over their distance. */
export function logChart({ stability }: SoftmaxLabView, factor: number): ChartContent {
  const { gap, apart, logs } = stability;
  const { underflow } = stability.range;
  const { spacing } = logs;
  const bottom = -spacing.to * (factor > 1 ? 1.5 : 1);
  const direct = (apart.logProbabilities[1] ?? Number.NaN) * factor;
  return {
    lines: [
      {
        id: 'of-softmax',
        label: 'log(softmax(z))',
        points: pointsOf(logs.ofSoftmax, spacing, 1, 0, factor),
        colour: 'loss',
        width: 7,
        opacity: 0.3,
      },
      {
        id: 'direct',
        label: 'log_softmax(z)',
        points: pointsOf(logs.direct, spacing, 1, 0, factor),
        colour: 'loss',
        width: 1.8,
      },
      {
        id: 'limit',
        label: '',
        points: [
          { x: underflow, y: 0 },
          { x: underflow, y: bottom },
        ],
        colour: 'reference',
        width: 1,
        dash: [2, 3],
      },
    ],
    axes: {
      xLabel: t('logs.x'),
      xMinimum: 0,
      xMaximum: spacing.to,
      yMinimum: bottom,
      yMaximum: 0,
      logarithmic: false,
    },
    rulers: [],
    labels: [{ x: underflow - 0.01 * spacing.to, y: bottom * 0.92, text: fixed(underflow, 2) }],
    now: {
      x: gap,
      at: gap,
      y: direct,
      caption: 'log_softmax',
      value: fixed(direct),
    },
    veilFrom: null,
  };
}
