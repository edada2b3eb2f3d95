/** What is asked, whatever the form of the answer. `Source` is what the truth is asked of. */
interface Asked<Answer, Source> {
  /** Its name within the lab, as the event says it. */
  readonly name: string;
  /** The settings that it depends on: with others it is asked anew. */
  readonly about: string;
  readonly ask: string;
  /** The answer for the settings as they are, computed when it is asked for. */
  readonly truth: (source: Source) => Answer | Promise<Answer>;
  /** Why it is so, in one sentence. */
  readonly why: (truth: Answer) => string;
}

/** A quantity, whose colour the truth has. */
export type Quantity = 'probability' | 'loss' | 'gradient' | 'logit' | 'target' | 'reference';

/** What drawn bars measure. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  /** Of the slider, and how finely one can tell. */
  readonly step: number;
  readonly quantity: Quantity;
  readonly format: (value: number) => string;
}

/** One number: a bar to drag, or a field to type in. */
export interface NumberQuestion<Source = unknown> extends Asked<number, Source>, Scale {
  readonly kind: 'number';
  /** What the bar is. */
  readonly label: string;
}

/** Several numbers of a kind: a bar to drag for each name. */
export interface BarsQuestion<Source = unknown> extends Asked<readonly number[], Source>, Scale {
  readonly kind: 'bars';
  readonly names: readonly string[];
  /** Where the bars stand before the reader drags them. */
  readonly start: readonly number[];
}

/** One of a few; the truth is an index. */
export interface ChoiceQuestion<Source = unknown> extends Asked<number, Source> {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  /** What each choice looks like, as something to be drawn, where words do not say it. */
  readonly pictures?: (source: Source) => Promise<readonly unknown[]>;
}

/** What the reader answers before it is shown: a number, bars, or one of a few. */
export type Question<Source = unknown> =
  NumberQuestion<Source> | BarsQuestion<Source> | ChoiceQuestion<Source>;

export type Answer = number | readonly number[];

/** The answer for the settings as they are. */
export async function truthOf<Source>(question: Question<Source>, source: Source): Promise<Answer> {
  return question.truth(source);
}

/** Why it is so; the truth is one that `truthOf` has given for this question. */
export const whyOf = (question: Question<never>, truth: Answer): string =>
  (question.why as (truth: Answer) => string)(truth);

/** What `answered` tells: indices where one of a few was chosen. */
export interface Answered {
  readonly question: string;
  readonly guess: Answer;
  readonly truth: Answer;
  /** How far the guess was from the truth; of several bars the farthest; null of a choice. */
  readonly gap: number | null;
}

/** Fired where a question is answered; it bubbles out of the lab. */
export class AnsweredEvent extends CustomEvent<Answered> {
  constructor(detail: Answered) {
    super('answered', { detail, bubbles: true, composed: true });
  }
}

/** How far the guess is from the truth: of several bars the farthest, of a choice nothing. */
export function gapOf({ kind }: Question<never>, guess: Answer, truth: Answer): number | null {
  if (kind === 'choice') return null;
  const truths = [truth].flat();
  return Math.max(...[guess].flat().map((value, at) => Math.abs(value - (truths[at] ?? 0))));
}
