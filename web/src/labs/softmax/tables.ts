import type { TableContent } from '../../charts/data-table.ts';
import { compact, fixed } from '../../format/numbers.ts';
import { movingName } from './charts.ts';
import { xOf, type SoftmaxLabView } from './compute.ts';
import { t } from './messages.ts';
import { className, nameOf } from './names.ts';
import type { SoftmaxSettings } from './settings.ts';

const names = (quantity: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => nameOf(quantity, i));

export function sweepTable(
  { sweep, logits, moving }: SoftmaxLabView,
  called: SoftmaxSettings['names'],
): TableContent {
  const { spacing, probabilities } = sweep;
  const count = logits.length;
  return {
    caption: t('sweep.caption', { z: movingName(moving) }),
    columns: [
      movingName(moving),
      ...(called === 'classes' ? logits.map((_, i) => className(i)) : names('p', count)),
    ],
    rowCount: spacing.points,
    row: (index) => [
      fixed(xOf(spacing, index)),
      ...Array.from(probabilities.subarray(index * count, (index + 1) * count), compact),
    ],
  };
}

export function exponentialTable({ exponential }: SoftmaxLabView): TableContent {
  const { spacing, values } = exponential;
  return {
    caption: t('exp.caption'),
    columns: ['x', 'eˣ'],
    rowCount: spacing.points,
    row: (index) => [fixed(xOf(spacing, index), 2), fixed(values[index] ?? Number.NaN)],
  };
}

export function rowsTable({ logits, softmax }: SoftmaxLabView): TableContent {
  const at = (values: Float32Array, i: number): string => compact(values[i] ?? Number.NaN);
  return {
    caption: t('rows.caption'),
    columns: [t('rows.class'), 'z', 'z/T', 'e^(z/T)', 'e^(z/T − max)', 'p', 'log p'],
    rowCount: logits.length,
    row: (i) => [
      String(i + 1),
      compact(logits[i] ?? Number.NaN),
      at(softmax.scaled, i),
      at(softmax.exponentials, i),
      at(softmax.shiftedExponentials, i),
      at(softmax.probabilities, i),
      at(softmax.logProbabilities, i),
    ],
  };
}

export function growthTable({ stability, logits }: SoftmaxLabView): TableContent {
  const { spacing, naive, shifted } = stability.growth;
  const count = logits.length;
  const row = (values: Float32Array, index: number): string[] =>
    Array.from(values.subarray(index * count, (index + 1) * count), compact);
  return {
    caption: t('growth.caption'),
    columns: [
      t('growth.x'),
      ...names('p', count).map((p) => t('growth.naive-of', { p })),
      ...names('p', count).map((p) => t('growth.shifted-of', { p })),
    ],
    rowCount: spacing.points,
    row: (index) => [fixed(xOf(spacing, index), 2), ...row(naive, index), ...row(shifted, index)],
  };
}

export function logTable({ stability }: SoftmaxLabView, factor: number): TableContent {
  const { spacing, ofSoftmax, direct } = stability.logs;
  return {
    caption: t('logs.caption'),
    columns: [t('logs.x'), 'log(softmax(z))', 'log_softmax(z)'],
    rowCount: spacing.points,
    row: (index) => [
      fixed(xOf(spacing, index), 2),
      fixed((ofSoftmax[index] ?? Number.NaN) * factor),
      fixed((direct[index] ?? Number.NaN) * factor),
    ],
  };
}
