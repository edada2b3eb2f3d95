import type { ChartContent } from '../../charts/line-chart.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { NegLogView } from './compute.ts';
import { t } from './messages.ts';
import type { NegLogSettings } from './settings.ts';

const points = (xs: Float64Array, ys: Float64Array, factor = 1): { x: number; y: number }[] =>
  Array.from(xs, (x, i) => ({ x, y: (ys[i] ?? 0) * factor }));

/** −log p, its mirror image, and the tangent at the point. */
export function curveChart({ curve, point }: NegLogView, settings: NegLogSettings): ChartContent {
  const factor = unitOf[settings.unit];
  const { p } = settings;
  const loss = point.nats * factor;
  return {
    lines: [
      {
        id: 'mirror',
        label: t('curve.mirror'),
        points: points(curve.probabilities, curve.logProbabilities, factor),
        colour: 'reference',
        width: 1.2,
        dash: [2, 4],
      },
      {
        id: 'tangent',
        label: 'tangent',
        points: Number.isFinite(point.slope)
          ? [
              { x: 0, y: point.tangentIntercept * factor },
              { x: point.tangentRoot, y: 0 },
            ]
          : [],
        colour: 'gradient',
        width: 1.2,
      },
      {
        id: 'loss',
        label: '−log p',
        points: points(curve.probabilities, curve.nats, factor),
        colour: 'loss',
        width: 2.4,
      },
    ],
    axes: {
      xLabel: t('curve.x'),
      xMinimum: 0,
      xMaximum: 1,
      yMinimum: -5 * Math.ceil(factor),
      yMaximum: 5 * Math.ceil(factor),
      logarithmic: false,
    },
    rulers: [],
    now: {
      x: p,
      at: p,
      y: Number.isFinite(loss) ? loss : null,
      caption: '−log p',
      value: fixed(loss),
    },
    veilFrom: null,
  };
}
