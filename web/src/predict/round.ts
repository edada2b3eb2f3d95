import type { Answer, Question } from './question.ts';

/** How far the reader is with one question. */
export interface Round {
  /** The settings that it was asked for. */
  readonly about: string;
  readonly guess: Answer | null;
  /** Null until it is shown. */
  readonly truth: Answer | null;
  /** The answer was wanted before there was a guess. */
  readonly isHasty: boolean;
  /** Why the truth could not be had. */
  readonly failure: string | null;
}

/** The rounds of all questions of a lab, by name; one about other settings begins anew. */
export class Rounds {
  readonly #rounds = new Map<string, Round>();

  of({ name, about }: Question<never>): Round {
    const round = this.#rounds.get(name);
    return round?.about === about
      ? round
      : { about, guess: null, truth: null, isHasty: false, failure: null };
  }

  set(question: Question<never>, change: Partial<Round>): void {
    this.#rounds.set(question.name, { ...this.of(question), ...change });
  }

  forget({ name }: Question<never>): void {
    this.#rounds.delete(name);
  }
}
