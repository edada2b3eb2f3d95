import type { TableContent } from '../../charts/data-table.ts';
import type { SentencePrediction } from '../../engine/types.ts';
import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { shownWords } from '../../format/visible.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import { t } from './messages.ts';
import { recordedRun } from './recorded.ts';
import { isNotebookData, sentenceName, type DrawnRun } from './drawn-run.ts';
import { context, positions, target, word } from './words.ts';

export function lossTable(run: DrawnRun): TableContent {
  const { facts, history, settings } = run;
  const factor = unitOf[settings.unit];
  const count = facts.sentences.length;
  const known = Math.min(run.update, history.known);
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
        update <= known ? history.at('loss', update) : undefined;
      const complete = epoch * count <= known;
      const recorded = recordedRun.find((one) => one.epoch === epoch);
      return [
        String(epoch),
        ...sentences.map((s) => number(within(index * count + s + 1))),
        complete ? number(history.atEpoch('loss', epoch)) : '',
        complete ? fixed(history.atEpoch('perplexity', epoch) ?? Number.NaN) : '',
        ...(isNotebookData(settings) ? [number(recorded?.loss)] : []),
      ];
    },
  };
}

export function targetTable(run: DrawnRun): TableContent {
  const { facts, history } = run;
  const count = facts.sentences.length;
  const known = Math.min(run.update, history.known);
  return {
    caption: t('targets.caption'),
    columns: [t('chart.epoch'), ...facts.sentences.map((_, s) => sentenceName(facts, s))],
    rowCount: Math.ceil(known / count),
    row: (index) => [
      String(index + 1),
      ...facts.sentences.map((_, s) => {
        const update = index * count + s + 1;
        const p = update <= known ? history.at('pTarget', update) : undefined;
        return p === undefined ? '' : probabilityText(p);
      }),
    ],
  };
}

export function distributionTable(
  facts: RnnFacts,
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
    columns: [t('expects.context'), '→', 'p', '−log p', ...shownWords(facts.vocabulary)],
    rowCount: rows.length,
    row: (index) => {
      const { sentence, position } = rows[index] ?? { sentence: 0, position: 0 };
      const prediction = predictions[sentence];
      const values =
        prediction?.probabilities.subarray(position * size, (position + 1) * size) ?? [];
      return [
        context(facts, sentence, position),
        word(facts, target(facts, sentence)),
        probabilityText(prediction?.targetProbabilities[position] ?? Number.NaN),
        fixed(prediction?.surprisals[position] ?? Number.NaN),
        ...Array.from(values, (p) => probabilityText(p)),
      ];
    },
  };
}
