import { language, type Language } from './language.ts';

/** The marks between parts that the code puts together. Those of Chinese bring their own space. */
const marks: Readonly<
  Record<Language, Readonly<Record<'item' | 'clause' | 'stop' | 'is', string>>>
> = {
  en: { item: ', ', clause: ', ', stop: '; ', is: ': ' },
  zh: { item: '、', clause: '，', stop: '；', is: '：' },
};

/** Things of one kind: `sgd, adam`. */
export const listed = (items: readonly string[]): string => items.join(marks[language()].item);

/** Parts of one phrase: `Row 1, class 0`. */
export const joined = (parts: readonly string[]): string => parts.join(marks[language()].clause);

/** Statements of their own: `p 0.5; loss 0.7`. */
export const parted = (statements: readonly string[]): string =>
  statements.join(marks[language()].stop);

/** What is said of a name: `class 0: 0.3`. */
export const named = (name: string, said: string): string =>
  `${name}${marks[language()].is}${said}`;
