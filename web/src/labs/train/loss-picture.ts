import type { LineSpec } from '../../charts/content.ts';
import type { ChartContent, Readout, ReadoutRow } from '../../charts/content.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import { t } from './messages.ts';
import { recordedRun } from './recorded.ts';
import {
  epochs,
  isNotebookData,
  lastUpdateOf,
  mostLines,
  sentenceName,
  type DrawnRun,
} from './drawn-run.ts';
import type { TrainSettings } from './settings.ts';

const recordedPoints = {
  nats: recordedRun.map(({ epoch, loss }) => ({ x: epoch, y: loss })),
  bits: recordedRun.map(({ epoch, loss }) => ({ x: epoch, y: loss * unitOf.bits })),
} as const;

function lossAxes(run: DrawnRun): ChartContent['axes'] {
  const { facts, history, settings } = run;
  const factor = unitOf[settings.unit];
  const highest = Math.max(facts.floor.uniform * 1.12, history.largest) * factor;
  const logarithmic = settings.scale === 'log';
  const lowest =
    Math.min(history.smallest, facts.floor.mean > 0 ? facts.floor.mean : 0.5, 0.5) * factor;
  return {
    xLabel: t('chart.epoch'),
    xMaximum: epochs(run),
    yMinimum: logarithmic ? niceCeiling(lowest) / 5 : 0,
    yMaximum: highest < 4 ? Math.ceil(highest * 2) / 2 : niceCeiling(highest),
    logarithmic,
  };
}

function lossLines(run: DrawnRun): readonly LineSpec[] {
  const { facts, history, settings, focus } = run;
  const lines: LineSpec[] = [];
  if (facts.sentences.length <= mostLines)
    for (const [sentence, line] of history.lossLines.entries()) {
      const lit = focus?.sentence === sentence;
      lines.push({
        id: `sentence-${sentence}`,
        label: sentenceName(facts, sentence),
        points: line.points,
        colour: 'loss',
        width: lit ? 2 : 1.2,
        opacity: lit ? 1 : 0.34,
      });
    }
  if (isNotebookData(settings))
    lines.push({
      id: 'recorded',
      label: t('loss.recorded'),
      points: recordedPoints[settings.unit],
      colour: 'reference',
      width: 1.5,
      dash: [1, 4],
      marks: 2.2,
    });
  lines.push({
    id: 'mean',
    label: t('loss.mean'),
    points: history.meanLine.points,
    colour: 'loss',
    width: focus === null ? 2.4 : 1.6,
  });
  return lines;
}

/** The mean of the last whole epoch, or, before there is one, the loss of the last update. */
export function currentLoss(run: DrawnRun): {
  readonly x: number;
  readonly value: number;
  readonly caption: string;
  readonly epoch: number;
} | null {
  const { facts, history, update } = run;
  const count = facts.sentences.length;
  const epoch = Math.floor(update / count);
  const mean = epoch > 0 ? history.atEpoch('loss', epoch) : undefined;
  if (mean !== undefined)
    return { x: epoch, value: mean, caption: t('loss.mean-of', { epoch }), epoch };
  const loss = update > 0 ? history.at('loss', update) : undefined;
  return loss === undefined
    ? null
    : { x: update / count, value: loss, caption: t('loss.update-of', { update }), epoch: 0 };
}

export function lossChart(run: DrawnRun): ChartContent {
  const { facts, history, settings, update, focus } = run;
  const factor = unitOf[settings.unit];
  const count = facts.sentences.length;
  const current = currentLoss(run);
  const axes = lossAxes(run);
  const focused = focus === null ? null : lastUpdateOf(focus.sentence, update, count);
  const focusedLoss = focused === null ? undefined : history.at('loss', focused);
  return {
    lines: lossLines(run),
    axes,
    rulers: [
      {
        y: facts.floor.uniform * factor,
        label: t('loss.uniform', {
          size: facts.vocabulary.length,
          value: fixed(facts.floor.uniform * factor),
          log: t(`ln.${settings.unit}`),
        }),
        colour: 'soft',
        align: 'right',
      },
      {
        y: facts.floor.mean * factor,
        label: t('loss.floor', { value: fixed(facts.floor.mean * factor) }),
        colour: 'target',
        align: 'left',
      },
    ],
    labels:
      isNotebookData(settings) && axes.xMaximum >= 60
        ? [recordedLabel(settings, axes.xMaximum)]
        : [],
    dots:
      focused === null || focusedLoss === undefined
        ? []
        : [{ x: focused / count, y: focusedLoss * factor, colour: 'loss' }],
    now: {
      x: update / count,
      at: current?.x ?? 0,
      y: current === null ? null : current.value * factor,
      caption: current?.caption ?? '',
      value: current === null ? '' : fixed(current.value * factor),
    },
    veilFrom: history.known > update ? update / count : null,
  };
}

function recordedLabel(
  settings: TrainSettings,
  xMaximum: number,
): { x: number; y: number; text: string } {
  const last = recordedRun.findLast(({ epoch }) => epoch <= xMaximum) ?? {
    epoch: 100,
    loss: 0.4435,
  };
  return { x: last.epoch, y: last.loss * unitOf[settings.unit], text: t('loss.recorded') };
}

export function lossReadout(run: DrawnRun, x: number): Readout | null {
  const { facts, history, settings } = run;
  const count = facts.sentences.length;
  const factor = unitOf[settings.unit];
  const update = Math.max(1, Math.round(x * count));
  const loss = history.at('loss', update);
  const recorded = isNotebookData(settings)
    ? recordedRun.find(({ epoch }) => epoch * count === update)
    : undefined;
  if (loss === undefined && recorded === undefined) return null;
  const rows: ReadoutRow[] = [];
  if (loss !== undefined)
    rows.push({
      label: sentenceName(facts, (update - 1) % count),
      value: fixed(loss * factor),
      colour: 'loss',
    });
  const epoch = Math.floor(update / count);
  const mean = epoch > 0 ? history.atEpoch('loss', epoch) : undefined;
  if (mean !== undefined) {
    rows.push({ label: t('loss.mean-of', { epoch }), value: fixed(mean * factor), colour: 'loss' });
    rows.push({
      label: t('loss.perplexity'),
      value: fixed(history.atEpoch('perplexity', epoch) ?? Number.NaN),
      colour: 'ink',
    });
  }
  if (recorded !== undefined)
    rows.push({
      label: t('loss.recorded'),
      value: fixed(recorded.loss * factor),
      colour: 'reference',
    });
  return { title: t('chart.update', { update, epoch: Math.ceil(update / count) }), rows };
}

export function perplexityText(run: DrawnRun): string {
  const current = currentLoss(run);
  const perplexity =
    current === null || current.epoch === 0
      ? undefined
      : run.history.atEpoch('perplexity', current.epoch);
  return perplexity === undefined ? '' : fixed(perplexity);
}
