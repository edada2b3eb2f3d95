/** Words and tokens as one can see them, and tell them apart. */

const marks: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵', '\r': '␍', '\t': '⇥' };

const codePoint = (one: string): string =>
  `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A token as one can see it: a space has a mark, a combining letter something to stand on. */
export function visible(token: string): string {
  const mark = marks[token];
  if (mark !== undefined) return mark;
  if (/^\p{M}+$/u.test(token)) return `◌${token}`;
  if (!/^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+$/u.test(token)) return token;
  return Array.from(token, codePoint).join(' ');
}

/** Between isolates, so that the direction of the reader's text does not turn ours round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

// Cyrillic and Greek letters, hyphens and apostrophes, each above the one of ASCII it looks like.
const strangers = 'аеорсухіјѕһԁԛԝӏАЕОРСУХІЈЅВКМНТҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲϳ‐‑’ʼ';
const latin = "aeopcyxijshdqwlAEOPCYXIJSBKMHTYABEZHIKMNOPTYXovcj--''";
const likes = new Map(Array.from(strangers, (letter, i) => [letter, latin.charAt(i)]));

/** What the eye makes of a word: the same for words that look alike. */
const looks = (word: string): string =>
  Array.from(word.normalize('NFD'), (one) => likes.get(one) ?? one)
    .join('')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .normalize('NFC');

/** A character that may look like another, or like nothing, by its number. */
const spelt = (one: string): string =>
  likes.has(one) || /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(one) || isFolded(one)
    ? `⟨${codePoint(one)}⟩`
    : one;

const isFolded = (one: string): boolean => one.normalize('NFC') !== one;

/** Which words look like another of the list that is not the same. */
export function alike(words: readonly string[]): ReadonlySet<string> {
  const byLook = new Map<string, Set<string>>();
  for (const word of words) {
    const look = looks(word);
    const same = byLook.get(look) ?? new Set();
    byLook.set(look, same.add(word));
  }
  return new Set([...byLook.values()].filter(({ size }) => size > 1).flatMap((same) => [...same]));
}

const shown = new WeakMap<readonly string[], readonly string[]>();

/** The words of a vocabulary as they are shown: those that look alike are told apart. */
export function shownWords(vocabulary: readonly string[]): readonly string[] {
  const before = shown.get(vocabulary);
  if (before !== undefined) return before;
  const twins = alike(vocabulary);
  const words = vocabulary.map((word) =>
    twins.has(word) ? Array.from(word, spelt).join('') : visible(word),
  );
  shown.set(vocabulary, words);
  return words;
}
