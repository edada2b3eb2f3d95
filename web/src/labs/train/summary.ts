import { fixed, probabilityText, unitOf } from '../../format/numbers.ts';
import { t } from './messages.ts';
import type { TrainSession } from './session.ts';
import type { TrainSettings } from './settings.ts';
import { context, positions, target, word } from './words.ts';

/** One sentence on where the run stands; at its end, on what happened. */
export function summary(session: TrainSession, settings: TrainSettings): string {
  const { status, facts, history, update, predictions } = session;
  if (facts === null || history === null) return t('end.ready');
  if (status === 'error' && session.trouble === null)
    return t('end.diverged', {
      update: update + 1,
      loss: fixed(history.at('loss', update + 1) ?? Number.NaN),
    });
  if (status !== 'done') return t(update === 0 && !session.playing ? 'end.ready' : 'end.running');
  const sentence = facts.sentences.length - 1;
  const factor = unitOf[settings.unit];
  return t('end.done', {
    updates: update,
    target: word(facts, target(facts, sentence)),
    context: context(facts, sentence, positions(facts, sentence) - 1),
    from: probabilityText(history.at('pTarget', sentence + 1) ?? Number.NaN),
    to: probabilityText(predictions[sentence]?.targetProbabilities.at(-1) ?? Number.NaN),
    lossFrom: fixed((history.atEpoch('loss', 1) ?? Number.NaN) * factor),
    lossTo: fixed((history.atEpoch('loss', history.knownEpochs) ?? Number.NaN) * factor),
    unit: t(`unit.${settings.unit}`),
  });
}
