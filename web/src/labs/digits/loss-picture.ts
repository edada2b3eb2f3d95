import type { ChartContent, Readout, ReadoutRow } from '../../charts/content.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { DrawnRun } from '../training/drawn-run.ts';
import type { DigitsFacts } from './digits-protocol.ts';
import type { DigitsHistory } from './history.ts';
import { t } from './messages.ts';
import type { DigitsSettings } from './settings.ts';

/** Everything that the loss is drawn from. */
export type DrawnDigits = DrawnRun<DigitsFacts, DigitsHistory, DigitsSettings>;

export function lossChart({ facts, history, settings, update }: DrawnDigits): ChartContent {
  const factor = unitOf[settings.unit];
  const highest = Math.max(facts.uniform * 1.12, Math.min(history.largest, 100)) * factor;
  const logarithmic = settings.scale === 'log';
  const lowest = Math.min(history.smallest, 0.1) * factor;
  const perEpoch = facts.updatesPerEpoch;
  const smoothed = update > 0 ? history.at('smoothedLoss', update) : undefined;
  return {
    lines: [
      {
        id: 'batch',
        label: t('loss.batch'),
        points: history.lossLine.points,
        colour: 'loss',
        width: 1,
        opacity: 0.3,
      },
      {
        id: 'smoothed',
        label: t('loss.smoothed'),
        points: history.smoothedLine.points,
        colour: 'loss',
        width: 2.4,
      },
      {
        id: 'test',
        label: t('loss.test'),
        points: history.testLine.points,
        colour: 'ink',
        width: 1.4,
        dash: [4, 3],
        marks: 3,
      },
    ],
    axes: {
      xLabel: t('chart.epoch'),
      xMaximum: facts.totalUpdates / perEpoch,
      yMinimum: logarithmic ? niceCeiling(lowest) / 5 : 0,
      yMaximum: highest < 4 ? Math.ceil(highest * 2) / 2 : niceCeiling(highest),
      logarithmic,
    },
    rulers: [
      {
        y: facts.uniform * factor,
        label: t('loss.uniform', {
          log: t(`ln.${settings.unit}`),
          value: fixed(facts.uniform * factor),
        }),
        colour: 'soft',
        align: 'right',
      },
    ],
    now: {
      x: update / perEpoch,
      at: update / perEpoch,
      y: smoothed === undefined ? null : smoothed * factor,
      caption: smoothed === undefined ? '' : t('loss.smoothed'),
      value: smoothed === undefined ? '' : fixed(smoothed * factor),
    },
    veilFrom: history.known > update ? update / perEpoch : null,
  };
}

export function lossReadout({ facts, history, settings }: DrawnDigits, x: number): Readout | null {
  const factor = unitOf[settings.unit];
  const update = Math.max(1, Math.round(x * facts.updatesPerEpoch));
  const loss = history.at('loss', update);
  if (loss === undefined) return null;
  const rows: ReadoutRow[] = [
    { label: t('loss.batch'), value: fixed(loss * factor), colour: 'loss' },
    {
      label: t('loss.smoothed'),
      value: fixed((history.at('smoothedLoss', update) ?? Number.NaN) * factor),
      colour: 'loss',
    },
  ];
  const test = update % facts.updatesPerEpoch === 0 ? history.testAt(update) : undefined;
  if (test !== undefined) {
    rows.push({ label: t('loss.test'), value: fixed(test.loss * factor), colour: 'ink' });
    rows.push({ label: t('test.accuracy'), value: fixed(test.accuracy), colour: 'ink' });
  }
  const epoch = Math.ceil(update / facts.updatesPerEpoch);
  return { title: t('chart.update', { update, epoch }), rows };
}

/** One row an update: the loss of its batch, the running mean, and the test where there was one. */
export function lossTable({ facts, history, settings, update }: DrawnDigits): TableContent {
  const factor = unitOf[settings.unit];
  const number = (value: number | undefined): string =>
    value === undefined ? '' : fixed(value * factor);
  return {
    caption: t('loss.caption', { unit: t(`unit.${settings.unit}`) }),
    columns: [t('transport.update'), t('loss.batch'), t('loss.smoothed'), t('loss.test')],
    rowCount: Math.min(update, history.known),
    row: (index) => {
      const at = index + 1;
      const tested = at % facts.updatesPerEpoch === 0 ? history.testAt(at) : undefined;
      return [
        String(at),
        number(history.at('loss', at)),
        number(history.at('smoothedLoss', at)),
        number(tested?.loss),
      ];
    },
  };
}

/** One row an epoch. */
export function epochTable({ facts, history, settings, update }: DrawnDigits): TableContent {
  const factor = unitOf[settings.unit];
  return {
    caption: t('epochs.caption', { unit: t(`unit.${settings.unit}`) }),
    columns: [
      t('chart.epoch'),
      t('epochs.train'),
      t('loss.test'),
      t('loss.perplexity'),
      t('test.accuracy'),
    ],
    rowCount: Math.min(Math.floor(update / facts.updatesPerEpoch), history.knownEpochs),
    row: (index) => {
      const test = history.atEpoch('test', index + 1);
      return [
        String(index + 1),
        fixed((history.atEpoch('loss', index + 1) ?? Number.NaN) * factor),
        fixed((test?.loss ?? Number.NaN) * factor),
        fixed(test?.perplexity ?? Number.NaN),
        fixed(test?.accuracy ?? Number.NaN),
      ];
    },
  };
}
