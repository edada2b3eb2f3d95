import { fixedText } from '../../format/rounding.ts';
import { fixed, grouped } from '../../format/numbers.ts';
import type { TestResult } from './digits-protocol.ts';
import { t } from './messages.ts';
import type { DigitsSession } from './session.ts';

/** The line that notebooks print after each epoch. */
export function logLine({ loss, correct, images, accuracy }: TestResult): string {
  const percent = fixedText(100 * accuracy, 1);
  return `Test set: Average loss: ${fixed(loss)}, Accuracy: ${correct}/${images} (${percent}%)`;
}

/** How much is done, and what is left of it. */
export function progress(session: DigitsSession): string {
  const { preparing, reading, facts, frame, update } = session;
  if (reading) return t('data.reading');
  if (preparing !== null)
    return t('data.drawing', { drawn: grouped(preparing.done), count: grouped(preparing.count) });
  if (facts === null) return t('data.waiting');
  const left = facts.totalUpdates - update;
  const each = frame?.millisecondsPerUpdate ?? null;
  const percent = Math.floor((100 * update) / facts.totalUpdates);
  if (left === 0 || each === null) return t('progress', { percent });
  const seconds = Math.max(1, Math.round((left * each) / 1000));
  return seconds < 120
    ? t('progress.seconds', { percent, seconds })
    : t('progress.minutes', { percent, minutes: Math.round(seconds / 60) });
}

/** One sentence on where the run stands; at its end, on what happened. */
export function summary(session: DigitsSession): string {
  const { status, facts, history, update } = session;
  if (facts === null || history === null) return t('end.ready');
  if (status === 'error' && session.trouble === null)
    return t('end.diverged', {
      update: update + 1,
      loss: fixed(history.at('loss', update + 1) ?? Number.NaN),
    });
  if (status !== 'done') return t(update === 0 && !session.playing ? 'end.ready' : 'end.running');
  const test = history.testAt(update);
  if (test === undefined) return t('end.running');
  return t('end.done', {
    images: grouped(test.images),
    percent: fixedText(100 * test.accuracy, 1),
    loss: fixed(test.loss),
  });
}
