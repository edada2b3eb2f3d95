/** Writing without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{4,}/u;

/**
 * A run of words that no space parts, and the same with spaces between its words as far as the
 * browser knows them; null where the words are parted.
 */
export function unspacedWords(
  text: string,
): { readonly run: string; readonly parted: string } | null {
  const found = unspaced.exec(text);
  if (found === null) return null;
  const run = Array.from(found[0]).slice(0, 12).join('');
  return { run, parted: parted(run) };
}

function parted(run: string): string {
  if (!('Segmenter' in Intl)) return Array.from(run).join(' ');
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run);
  const texts = Array.from(words, ({ segment }) => segment);
  return texts.length > 1 ? texts.join(' ') : Array.from(run).join(' ');
}
