import type { ChartContent, Readout, ReadoutRow } from '../../charts/line-chart.ts';
import type { LineSpec } from '../../charts/chart-js.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { niceCeiling } from '../../charts/nice.ts';
import { fixed, unitOf } from '../../format/numbers.ts';
import type { SentencePrediction } from '../../engine/types.ts';
import type { RunFacts } from '../../worker/protocol.ts';
import type { Focus } from './focus.ts';
import { History } from './history.ts';
import { t } from './messages.ts';
import { recordedRun } from './recorded.ts';
import { notebookSentences, type TrainSettings } from './settings.ts';
import { context, positions, target, word } from './words.ts';

/** Everything that the two charts of the lab are drawn from. */
export interface Scene {
  readonly facts: RunFacts;
  readonly history: History;
  readonly settings: TrainSettings;
  readonly update: number;
  readonly focus: Focus | null;
}

const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
/** With more sentences than this their lines are one tangle; only the means are drawn then. */
const mostLines = 12;

export function dashOf(sentence: number): readonly number[] {
  return dashes[sentence % dashes.length] ?? [];
}

export function sentenceName(facts: RunFacts, sentence: number): string {
  return `${context(facts, sentence, positions(facts, sentence) - 1)} → ${word(facts, target(facts, sentence))}`;
}

export function isNotebookData(settings: TrainSettings): boolean {
  return JSON.stringify(settings.sentences) === JSON.stringify(notebookSentences);
}

const recordedPoints = {
  nats: recordedRun.map(({ epoch, loss }) => ({ x: epoch, y: loss })),
  bits: recordedRun.map(({ epoch, loss }) => ({ x: epoch, y: loss * unitOf.bits })),
} as const;

function epochs(scene: Scene): number {
  return scene.facts.totalUpdates / scene.facts.sentences.length;
}

function lossAxes(scene: Scene): ChartContent['axes'] {
  const { facts, history, settings } = scene;
  const factor = unitOf[settings.unit];
  const highest = Math.max(facts.floor.uniform * 1.12, history.largest) * factor;
  const logarithmic = settings.scale === 'log';
  const lowest =
    Math.min(history.smallest, facts.floor.mean > 0 ? facts.floor.mean : 0.5, 0.5) * factor;
  return {
    xLabel: t('chart.epoch'),
    xMaximum: epochs(scene),
    yMinimum: logarithmic ? niceCeiling(lowest) / 5 : 0,
    yMaximum: highest < 4 ? Math.ceil(highest * 2) / 2 : niceCeiling(highest),
    logarithmic,
  };
}

function lossLines(scene: Scene): readonly LineSpec[] {
  const { facts, history, settings, focus } = scene;
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
export function currentLoss(scene: Scene): {
  readonly x: number;
  readonly value: number;
  readonly caption: string;
  readonly epoch: number;
} | null {
  const { facts, history, update } = scene;
  const count = facts.sentences.length;
  const epoch = Math.floor(update / count);
  const mean = epoch > 0 ? history.epochLoss(epoch) : undefined;
  if (mean !== undefined)
    return { x: epoch, value: mean, caption: t('loss.mean-of', { epoch }), epoch };
  const loss = update > 0 ? history.loss(update) : undefined;
  return loss === undefined
    ? null
    : { x: update / count, value: loss, caption: t('loss.update-of', { update }), epoch: 0 };
}

export function lossChart(scene: Scene): ChartContent {
  const { facts, history, settings, update, focus } = scene;
  const factor = unitOf[settings.unit];
  const count = facts.sentences.length;
  const current = currentLoss(scene);
  const axes = lossAxes(scene);
  const focused = focus === null ? null : lastUpdateOf(focus.sentence, update, count);
  const focusedLoss = focused === null ? undefined : history.loss(focused);
  return {
    lines: lossLines(scene),
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

/** The last update, up to `update`, that trained on `sentence`; null if there was none. */
function lastUpdateOf(sentence: number, update: number, count: number): number | null {
  const last = update - ((((update - 1 - sentence) % count) + count) % count);
  return last > 0 ? last : null;
}

export function lossReadout(scene: Scene, x: number): Readout | null {
  const { facts, history, settings } = scene;
  const count = facts.sentences.length;
  const factor = unitOf[settings.unit];
  const update = Math.max(1, Math.round(x * count));
  const loss = history.loss(update);
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
  const mean = epoch > 0 ? history.epochLoss(epoch) : undefined;
  if (mean !== undefined) {
    rows.push({ label: t('loss.mean-of', { epoch }), value: fixed(mean * factor), colour: 'loss' });
    rows.push({
      label: t('loss.perplexity'),
      value: fixed(history.perplexity(epoch) ?? Number.NaN),
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

export function lossTable(scene: Scene): TableContent {
  const { facts, history, settings } = scene;
  const factor = unitOf[settings.unit];
  const count = facts.sentences.length;
  const known = Math.min(scene.update, history.known);
  const number = (value: number | undefined): string =>
    value === undefined ? '' : fixed(value * factor);
  const sentences = Array.from({ length: count }, (_, i) => i);
  return {
    caption: t('loss.caption', { unit: t(`unit.${settings.unit}`) }),
    columns: [
      t('chart.epoch'),
      ...sentences.map((s) => sentenceName(facts, s)),
      t('loss.mean'),
      t('loss.perplexity'),
      ...(isNotebookData(settings) ? [t('loss.recorded')] : []),
    ],
    rowCount: Math.ceil(known / count),
    row: (index) => {
      const epoch = index + 1;
      const within = (update: number): number | undefined =>
        update <= known ? history.loss(update) : undefined;
      const complete = epoch * count <= known;
      const recorded = recordedRun.find((one) => one.epoch === epoch);
      return [
        String(epoch),
        ...sentences.map((s) => number(within(index * count + s + 1))),
        complete ? number(history.epochLoss(epoch)) : '',
        complete ? fixed(history.perplexity(epoch) ?? Number.NaN) : '',
        ...(isNotebookData(settings) ? [number(recorded?.loss)] : []),
      ];
    },
  };
}

export function targetChart(scene: Scene): ChartContent {
  const { facts, history, update, focus } = scene;
  const count = facts.sentences.length;
  return {
    lines: history.targetLines.map((line, sentence) => ({
      id: `target-${sentence}`,
      label: sentenceName(facts, sentence),
      points: line.points,
      colour: 'probability',
      width: focus?.sentence === sentence ? 3 : 1.8,
      dash: dashOf(sentence),
      opacity: focus === null || focus.sentence === sentence ? 1 : 0.4,
    })),
    axes: {
      xLabel: t('chart.epoch'),
      xMaximum: epochs(scene),
      yMinimum: 0,
      yMaximum: 1,
      logarithmic: false,
    },
    rulers: [],
    now: { x: update / count, at: 0, y: null, caption: '', value: '' },
    veilFrom: history.known > update ? update / count : null,
  };
}

export function targetReadout(scene: Scene, x: number): Readout | null {
  const { facts, history } = scene;
  const count = facts.sentences.length;
  const end = Math.max(1, Math.round(x * count));
  const rows: ReadoutRow[] = [];
  for (const sentence of facts.sentences.keys()) {
    const update = lastUpdateOf(sentence, end, count);
    const p = update === null ? undefined : history.targetProbability(update);
    if (p !== undefined && rows.length < mostLines)
      rows.push({ label: sentenceName(facts, sentence), value: fixed(p), colour: 'probability' });
  }
  return rows.length === 0
    ? null
    : { title: t('chart.update', { update: end, epoch: Math.ceil(end / count) }), rows };
}

export function targetTable(scene: Scene): TableContent {
  const { facts, history } = scene;
  const count = facts.sentences.length;
  const known = Math.min(scene.update, history.known);
  return {
    caption: t('targets.caption'),
    columns: [t('chart.epoch'), ...facts.sentences.map((_, s) => sentenceName(facts, s))],
    rowCount: Math.ceil(known / count),
    row: (index) => [
      String(index + 1),
      ...facts.sentences.map((_, s) => {
        const update = index * count + s + 1;
        const p = update <= known ? history.targetProbability(update) : undefined;
        return p === undefined ? '' : fixed(p);
      }),
    ],
  };
}

export type ChartHost = HTMLElementTagNameMap['surprisal-line-chart'];
export type TableHost = HTMLElementTagNameMap['surprisal-data-table'];
export type Table = TableContent;

/** The charts before there is a run: the axes and rulers that it will have. */
function emptyScene(facts: RunFacts, settings: TrainSettings): Scene {
  return {
    facts,
    history: new History(facts.totalUpdates, facts.sentences.length),
    settings,
    update: 0,
    focus: null,
  };
}

export function emptyLossChart(facts: RunFacts, settings: TrainSettings): ChartContent {
  return lossChart(emptyScene(facts, settings));
}

export function emptyTargetChart(facts: RunFacts, settings: TrainSettings): ChartContent {
  return targetChart(emptyScene(facts, settings));
}

export function perplexityText(scene: Scene, current: ReturnType<typeof currentLoss>): string {
  const perplexity =
    current === null || current.epoch === 0 ? undefined : scene.history.perplexity(current.epoch);
  return perplexity === undefined ? '' : fixed(perplexity);
}

export function distributionTable(
  facts: RunFacts,
  predictions: readonly SentencePrediction[],
  update: number,
): TableContent {
  const rows = facts.sentences.flatMap((_, sentence) =>
    Array.from({ length: positions(facts, sentence) }, (_unused, position) => ({
      sentence,
      position,
    })),
  );
  const size = facts.vocabulary.length;
  return {
    caption: t('expects.caption', { update }),
    columns: [t('expects.context'), '→', 'p', '−log p', ...facts.vocabulary],
    rowCount: rows.length,
    row: (index) => {
      const { sentence, position } = rows[index] ?? { sentence: 0, position: 0 };
      const prediction = predictions[sentence];
      const values =
        prediction?.probabilities.subarray(position * size, (position + 1) * size) ?? [];
      return [
        context(facts, sentence, position),
        word(facts, target(facts, sentence)),
        fixed(prediction?.targetProbabilities[position] ?? Number.NaN),
        fixed(prediction?.surprisals[position] ?? Number.NaN),
        ...Array.from(values, (p) => fixed(p)),
      ];
    },
  };
}
