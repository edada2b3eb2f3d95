import type { ChartContent, Readout, ReadoutRow } from '../../charts/content.ts';
import { probabilityText } from '../../format/numbers.ts';
import { t } from './messages.ts';
import {
  dashOf,
  epochs,
  lastUpdateOf,
  mostLines,
  sentenceName,
  type DrawnRun,
} from './drawn-run.ts';

export function targetChart(run: DrawnRun): ChartContent {
  const { facts, history, update, focus } = run;
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
      xMaximum: epochs(run),
      yMinimum: 0,
      yMaximum: 1,
      logarithmic: false,
    },
    rulers: [],
    now: { x: update / count, at: 0, y: null, caption: '', value: '' },
    veilFrom: history.known > update ? update / count : null,
  };
}

export function targetReadout(run: DrawnRun, x: number): Readout | null {
  const { facts, history } = run;
  const count = facts.sentences.length;
  const end = Math.max(1, Math.round(x * count));
  const rows: ReadoutRow[] = [];
  for (const sentence of facts.sentences.keys()) {
    const update = lastUpdateOf(sentence, end, count);
    const p = update === null ? undefined : history.at('pTarget', update);
    if (p !== undefined && rows.length < mostLines)
      rows.push({
        label: sentenceName(facts, sentence),
        value: probabilityText(p),
        colour: 'probability',
      });
  }
  return rows.length === 0
    ? null
    : { title: t('chart.update', { update: end, epoch: Math.ceil(end / count) }), rows };
}
