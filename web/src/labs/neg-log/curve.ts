import type { TableContent } from '../../charts/data-table.ts';
import type { ChartContent } from '../../charts/content.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { NegLogView } from './compute.ts';
import { t } from './messages.ts';
import type { NegLogSettings } from './settings.ts';

const points = (xs: Float64Array, ys: Float64Array, factor = 1): { x: number; y: number }[] =>
  Array.from(xs, (x, i) => ({ x, y: (ys[i] ?? 0) * factor }));

/** The probability that the reader points at in a table. */
export interface Highlighted {
  readonly p: number;
  readonly nats: number;
}

/** Half the height of the picture; the curve leaves it at the top. */
const height = { nats: 6, bits: 8 } as const;
const step = { nats: 3, bits: 4 } as const;

/** −log p, its mirror image, the tangent at the point, and the worked example's six as dots. */
export function curveChart(
  { curve, point, example }: NegLogView,
  settings: NegLogSettings,
  highlighted: Highlighted | null,
): ChartContent {
  const factor = unitOf[settings.unit];
  const top = height[settings.unit];
  const { p } = settings;
  const loss = point.nats * factor;
  return {
    lines: [
      {
        id: 'example',
        label: t('curve.dots'),
        points: example.tokens.map(({ p: x, nats }) => ({ x, y: nats * factor })),
        colour: 'probability',
        width: 0,
        marks: 3.5,
      },
      {
        id: 'loss',
        label: '−log p',
        points: points(curve.probabilities, curve.nats, factor),
        colour: 'loss',
        width: 2.4,
      },
      {
        id: 'tangent',
        label: t('curve.tangent'),
        points: Number.isFinite(point.slope)
          ? [
              { x: 0, y: point.tangentIntercept * factor },
              { x: point.tangentRoot, y: 0 },
            ]
          : [],
        colour: 'gradient',
        width: 1.4,
      },
      {
        id: 'mirror',
        label: t('curve.mirror'),
        points: points(curve.probabilities, curve.nats, -factor),
        colour: 'reference',
        width: 1.4,
        dash: [2, 4],
      },
    ],
    axes: {
      xLabel: t('curve.x'),
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: -top,
      yMaximum: top,
      yStep: step[settings.unit],
      logarithmic: false,
    },
    rulers: [],
    dots:
      highlighted === null
        ? []
        : [{ x: highlighted.p, y: highlighted.nats * factor, colour: 'probability' }],
    now: { x: p, at: p, y: Math.min(loss, top), caption: '−log p', value: fixed(loss) },
    veilFrom: null,
  };
}

/** What is drawn, as a table. */
export function curveTable({ curve }: NegLogView, settings: NegLogSettings): TableContent {
  const factor = unitOf[settings.unit];
  const { probabilities, nats } = curve;
  return {
    caption: t('curve.table'),
    columns: ['p', '−log p', 'log p'],
    rowCount: probabilities.length,
    row: (index) => [
      fixed(probabilities[index] ?? Number.NaN),
      fixed((nats[index] ?? Number.NaN) * factor),
      fixed(0 - (nats[index] ?? Number.NaN) * factor),
    ],
  };
}
