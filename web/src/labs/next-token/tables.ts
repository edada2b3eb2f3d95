import type { TableContent } from '../../charts/data-table.ts';
import { fixed, probabilityText, type Unit, unitOf } from '../../format/numbers.ts';
import type { DrawnView, TextView } from './compute.ts';
import { targetProbability, type ClassOfRow } from './distribution.ts';
import { isolated, shownWords } from '../../format/visible.ts';
import { t } from './messages.ts';
import type { Predictions } from './predictions.ts';

/** Every prediction of the batch; of drawn ones also what they cost. */
export function predictionTable(
  view: DrawnView | TextView,
  predictions: Predictions,
  unit: Unit,
): TableContent {
  const label = (token: number): string =>
    view.kind === 'drawn' ? String(token) : isolated(shownWords(view.vocabulary)[token] ?? '');
  const cells = (index: number): string[] => {
    const window = predictions.at(index);
    if (window === undefined) return [];
    const { sequence, context, target } = window;
    return [
      String(index + 1),
      String(sequence + 1),
      Array.from(context, label).join(' '),
      label(target),
    ];
  };
  const columns = [t('table.number'), t('data.sequence'), t('data.context'), t('data.target')];
  const factor = unitOf[unit];
  const costs = (index: number): string[] =>
    view.kind === 'text'
      ? [
          String(predictions.at(index)?.target ?? ''),
          fixed(view.uniform),
          fixed(view.clueless.nats * factor),
          fixed(view.clueless.nats * factor),
        ]
      : [
          String(view.steps.targets[index] ?? ''),
          probabilityText(targetProbability(view.steps, index)),
          fixed((view.steps.surprisals[index] ?? Number.NaN) * factor),
          fixed((view.steps.means[index] ?? Number.NaN) * factor),
        ];
  return {
    caption: t('data.losses', { unit: t(`unit.${unit}`) }),
    columns: [...columns, 'y', 'p', '−log p', t('data.mean')],
    rowCount: predictions.count,
    row: (index) => [...cells(index), ...costs(index)],
  };
}

/** The classes of one row. */
export function classTable(
  classes: readonly ClassOfRow[],
  caption: string,
  unit: Unit,
): TableContent {
  return {
    caption,
    columns: [t('classes.class'), t('classes.logit'), 'p', '−log p'],
    rowCount: classes.length,
    row: (index) => {
      const { logit, probability, logProbability } = classes[index] ?? {
        logit: Number.NaN,
        probability: Number.NaN,
        logProbability: Number.NaN,
      };
      return [
        String(index),
        fixed(logit),
        probabilityText(probability),
        fixed(-logProbability * unitOf[unit]),
      ];
    },
  };
}

/** Every token that the text has, by its index. */
export function vocabularyTable({ vocabulary }: TextView): TableContent {
  return {
    caption: t('vocabulary.heading'),
    columns: [t('data.index'), t('data.token')],
    rowCount: vocabulary.length,
    row: (index) => [String(index), isolated(shownWords(vocabulary)[index] ?? '')],
  };
}
