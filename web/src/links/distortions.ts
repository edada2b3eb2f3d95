/** What programs that pass a link on do to it, undone one by one. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** `&amp;`, `&#38;` and `&#x26;`, however often they were written over. */
export function withoutEntities(text: string): string {
  let [before, now] = ['', text];
  for (let times = 0; before !== now && times < 4; times += 1) {
    before = now;
    now = now.replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/giu,
      (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code =
          decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
        return String.fromCodePoint(code);
      },
    );
  }
  return now;
}

/** Percent-encoding undone once; what is none stays as it is. */
export function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Characters that take no room, which break long links where they may. */
const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export const withoutInvisible = (text: string): string => text.replace(invisible, '');
export const withoutSpaces = (text: string): string => withoutInvisible(text).replace(/\s+/gu, '');

/** A link that was broken into lines; lines of words stay what they are. */
export function withoutBreaks(text: string): string {
  const joined = text.trim().replace(/\s*[\r\n\u2028\u2029]+\s*/gu, '');
  return /\s/u.test(joined) ? text : joined;
}

/** One word, such as a phone begins with a capital. */
export const inLowerCase = (text: string): string =>
  /^[\w-]+$/u.test(text) ? text.toLowerCase() : text;

/** Marks of a sentence around a link, or of Markdown and HTML. */
const single = /[\s.,;:!?*_~/\\|…。，；：！？、]/u;
const opening = '([{<‘“«‹（【《〈「『';
const closing = ')]}>’”»›）】》〉」』';
const quotes = '"\'`';

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** Marks that belong to a pair within the text are its own. */
function isStray(mark: string, text: string): boolean {
  if (mark === '') return false;
  if (single.test(mark)) return true;
  if (quotes.includes(mark)) return true;
  const at = closing.indexOf(mark);
  if (at >= 0) return countOf(text, mark) > countOf(text, opening.charAt(at));
  const from = opening.indexOf(mark);
  return from >= 0 && countOf(text, mark) > countOf(text, closing.charAt(from));
}

export function withoutMarks(text: string): string {
  let [from, to] = [0, text.length];
  const rest = (): string => text.slice(from, to);
  while (to > from && isStray(text.charAt(to - 1), rest())) to -= 1;
  while (to > from && isStray(text.charAt(from), rest())) from += 1;
  return rest();
}

/** A mark behind a link, written as HTML: within a link `&` would be encoded. */
export const withoutEntityAfter = (text: string): string =>
  text.replace(/(?:&(?:quot|gt|lt|apos|nbsp|#0?3[49]);[^\w&%=]*)+$/iu, '');

/** `=` as quoted-printable writes it. */
export const withoutQuotedPrintable = (text: string): string =>
  text.replace(/=3D/gu, '=').replace(/^3D/u, '');

/** Every `=` is written so. */
export const isQuotedPrintable = (text: string): boolean => /^(?:[^=]|=3D)*=3D/u.test(text);
