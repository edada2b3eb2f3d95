import { shownWords } from '../../format/visible.ts';
import type { RnnFacts } from './rnn-protocol.ts';

/** A word as it is shown: words that look alike are told apart. */
export function word(facts: RnnFacts, index: number): string {
  return shownWords(facts.vocabulary)[index] ?? '?';
}

/** `hello I am`: what the model has read when it predicts at `position`. */
export function context(facts: RnnFacts, sentence: number, position: number): string {
  return (facts.sentences[sentence] ?? [])
    .slice(0, position + 1)
    .map((index) => word(facts, index))
    .join(' ');
}

export function target(facts: RnnFacts, sentence: number): number {
  return facts.sentences[sentence]?.at(-1) ?? 0;
}

/** Positions at which the model predicts: one less than words. */
export function positions(facts: RnnFacts, sentence: number): number {
  return (facts.sentences[sentence]?.length ?? 1) - 1;
}
