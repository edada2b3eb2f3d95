import { t } from './messages.ts';
import { gapOf, type Answer, type Question } from './question.ts';

/** An answer in words. */
export function answerText(question: Question<never>, answer: Answer): string {
  if (question.kind === 'choice') return question.choices[Number(answer)] ?? '';
  return [answer].flat().map(question.format).join(' · ');
}

/** How the guess and the truth compare, in one sentence. */
export function verdict(question: Question<never>, guess: Answer | null, truth: Answer): string {
  const right = answerText(question, truth);
  if (guess === null) return t('said.shown', { truth: right });
  if (question.kind === 'choice')
    return guess === truth
      ? t('said.right', { truth: right })
      : t('said.wrong', { guess: answerText(question, guess), truth: right });
  const { format } = question;
  const gap = gapOf(question, guess, truth) ?? 0;
  const isHit = format(gap) === format(0);
  if (question.kind === 'bars')
    return isHit ? t('said.bars-hit') : t('said.bars', { gap: format(gap) });
  return isHit
    ? t('said.hit', { guess: answerText(question, guess) })
    : t('said.gap', { guess: answerText(question, guess), truth: right, gap: format(gap) });
}
