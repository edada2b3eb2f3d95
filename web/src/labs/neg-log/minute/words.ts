import { defaultRun } from '../../../engine/default-run.ts';

/** One word that is to be guessed. */
export interface Guess {
  readonly sentence: number;
  /** What stands before it. */
  readonly before: readonly string[];
  readonly word: string;
  /** Five that it might be, it among them. */
  readonly candidates: readonly string[];
}

const { sentences } = defaultRun;

/** In the order of their first appearance, which tells nothing. */
const vocabulary = [...new Set(sentences.flat())];

/** What might follow, by what stands before: after the same words the same five. */
const candidatesAfter: Readonly<Record<string, readonly string[]>> = {
  hello: ['how', 'I', 'you', 'am', 'Amelie'],
  'hello how': ['are', 'am', 'you', 'fine', 'I'],
  'hello how are': ['you', 'I', 'fine', 'Amelie', 'hello'],
  I: ['am', 'are', 'fine', 'how', 'hello'],
  'I am': ['fine', 'Amelie', 'you', 'hello', 'how'],
  'hello I': ['am', 'are', 'fine', 'how', 'hello'],
  'hello I am': ['fine', 'Amelie', 'you', 'hello', 'how'],
};

/** Every word but the first of each sentence that the front page's network is trained with. */
export const guesses: readonly Guess[] = sentences.flatMap((words, sentence) =>
  words.slice(1).map((word, at) => {
    const before = words.slice(0, at + 1);
    const candidates = candidatesAfter[before.join(' ')] ?? [];
    return {
      sentence,
      before,
      word,
      candidates: vocabulary.filter((one) => candidates.includes(one)),
    };
  }),
);

/** What a guess amounts to as a sentence whose last word is to be predicted. */
export const prefixes: readonly (readonly string[])[] = guesses.map(({ before, word }) => [
  ...before,
  word,
]);
