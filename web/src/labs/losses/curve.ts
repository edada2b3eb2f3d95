import type { ChartContent } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { fixed } from '../../format/numbers.ts';
import type { LossesView } from './compute.ts';
import { t } from './messages.ts';
import { widest, type LossesSettings } from './settings.ts';

/** The largest price: the widest miss is from −3 to 1. */
const top = 16;

/** The price of every prediction, the slope at the reader's, and where the target is. */
export function curveChart(
  { curve, point }: LossesView,
  { prediction, target }: LossesSettings,
): ChartContent {
  const tangentAt = (x: number): { x: number; y: number } => ({
    x,
    y: point.loss + point.gradient * (x - prediction),
  });
  return {
    lines: [
      {
        id: 'loss',
        label: t('curve.loss'),
        points: Array.from(curve.predictions, (x, i) => ({ x, y: curve.losses[i] ?? Number.NaN })),
        colour: 'loss',
        width: 2.4,
      },
      {
        id: 'tangent',
        label: t('curve.tangent'),
        points: [tangentAt(-widest), tangentAt(widest)],
        colour: 'gradient',
        width: 1.4,
      },
    ],
    axes: {
      xLabel: t('curve.x'),
      xMinimum: -widest,
      xMaximum: widest,
      yMinimum: 0,
      yMaximum: top,
      yStep: 4,
      logarithmic: false,
    },
    rulers: [],
    dots: [{ x: target, y: 0, colour: 'target' }],
    now: {
      x: prediction,
      at: prediction,
      y: point.loss,
      caption: t('curve.loss'),
      value: fixed(point.loss),
    },
    veilFrom: null,
  };
}

/** What is drawn, as a table. */
export function curveTable({ curve }: LossesView): TableContent {
  const { predictions, losses, gradients } = curve;
  return {
    caption: t('curve.table'),
    columns: ['x', t('curve.loss'), t('curve.gradient')],
    rowCount: predictions.length,
    row: (index) => [
      fixed(predictions[index] ?? Number.NaN),
      fixed(losses[index] ?? Number.NaN),
      fixed(gradients[index] ?? Number.NaN),
    ],
  };
}
