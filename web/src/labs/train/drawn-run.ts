import type { RnnFacts } from './rnn-protocol.ts';
import type { DrawnRun as DrawnRunOf } from '../training/drawn-run.ts';
import type { Focus } from './focus.ts';
import { RnnHistory } from './history.ts';
import { notebookSentences, type TrainSettings } from './settings.ts';
import { context, positions, target, word } from './words.ts';

/** Everything that the two charts of the lab are drawn from. */
export interface DrawnRun extends DrawnRunOf<RnnFacts, RnnHistory, TrainSettings> {
  readonly focus: Focus | null;
}

/** Before there is a run: what its pictures will have from the start, axes and rulers. */
export function emptyRun(facts: RnnFacts, settings: TrainSettings): DrawnRun {
  return {
    facts,
    history: new RnnHistory(facts),
    settings,
    update: 0,
    focus: null,
  };
}

/** With more sentences than this their lines are one tangle; only the means are drawn then. */
export const mostLines = 12;

const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3]];

export function dashOf(sentence: number): readonly number[] {
  return dashes[sentence % dashes.length] ?? [];
}

export function sentenceName(facts: RnnFacts, sentence: number): string {
  return `${context(facts, sentence, positions(facts, sentence) - 1)} → ${word(facts, target(facts, sentence))}`;
}

export function isNotebookData(settings: TrainSettings): boolean {
  return JSON.stringify(settings.sentences) === JSON.stringify(notebookSentences);
}

export function epochs(run: DrawnRun): number {
  return run.facts.totalUpdates / run.facts.sentences.length;
}

/** The last update, up to `update`, that trained on `sentence`; null if there was none. */
export function lastUpdateOf(sentence: number, update: number, count: number): number | null {
  const last = update - ((((update - 1 - sentence) % count) + count) % count);
  return last > 0 ? last : null;
}

/** The probability that a point of the charts stands for: the target's, at the end of its sentence. */
export function focusAt(facts: RnnFacts, epoch: number | null): Focus | null {
  if (epoch === null) return null;
  const count = facts.sentences.length;
  const sentence = (Math.max(1, Math.round(epoch * count)) - 1) % count;
  return {
    sentence,
    position: positions(facts, sentence) - 1,
    word: target(facts, sentence),
  };
}
