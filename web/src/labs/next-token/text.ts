import type { Tokenizer } from '../../engine/lab-types.ts';
import { accepted, refused, type Parsed, type Setting } from '../../state/settings.ts';
import { listed } from '../../i18n/marks.ts';

/** The reader's own text, and what counts as a token of it. */
export interface OwnText {
  readonly tokenizer: Tokenizer;
  readonly text: string;
}

export const tokenizers = ['words', 'characters'] as const;
export const textLimits = { least: 2, most: 10_000 } as const;

/** White space as the engine parts words. */
const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
const control = /(?![\t\n\r])\p{Cc}/u;
const halfCharacter = /\p{Cs}/u;

const refuse = (
  message: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Parsed<never> => refused({ kind: 'custom', message, parameters });

export function checkText(text: string, tokenizer: Tokenizer): Parsed<OwnText> {
  const { least, most } = textLimits;
  // A character is at most two code units: long before anything could take long.
  if (text.length > 2 * most || Array.from(text).length > most)
    return refuse('text.too-long', { most });
  if (halfCharacter.test(text)) return refuse('text.half');
  const found = control.exec(text);
  if (found !== null) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const place = Array.from(text.slice(0, found.index)).length + 1;
    return refuse('text.control', { code: `U+${code}`, place });
  }
  const count =
    tokenizer === 'characters'
      ? Array.from(text).length
      : text.split(whiteSpace).filter((word) => word !== '').length;
  return count < least
    ? refuse(`text.few-${tokenizer}`, { count, least })
    : accepted({ tokenizer, text });
}

/** `words:The cat sat .`: how it is cut, and the text. */
export const ownText: Setting<OwnText> = {
  fallback: { tokenizer: 'words', text: 'The cat sat .' },
  parse(text) {
    const mark = text.indexOf(':');
    const tokenizer = tokenizers.find((name) => name === text.slice(0, mark));
    return mark < 0 || tokenizer === undefined
      ? refuse('text.tokenizer', { choices: listed(tokenizers.map((name) => `${name}:`)) })
      : checkText(text.slice(mark + 1), tokenizer);
  },
  format: ({ tokenizer, text }) => `${tokenizer}:${text}`,
};

/** A text to count: the same limits, and two words or more. */
export const countedText: Setting<string> = {
  fallback: 'The cat sat on the mat . The dog sat on the log . The cat ran . The dog sat .',
  parse(text) {
    const checked = checkText(text, 'words');
    return checked.ok ? accepted(text) : checked;
  },
  format: String,
};

/** 48 characters to count, and a line with a pair that the standard text lacks. */
export const letters = 'the cat sat on the mat. the dog sat on the log. ';
export const unseen = 'The dog ran .';
