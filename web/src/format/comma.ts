import { plainNumerals } from './numeral.ts';

/** What a cell's comma and point can be; `other` is no number. */
type Kind =
  | 'plain'
  /** `2.5`: a decimal point. */
  | 'point'
  /** `1.234`: a decimal point, unless points group digits where the comma is the decimal one. */
  | 'point-or-group'
  /** `1,5`: a decimal comma. */
  | 'decimal'
  /** `1.234,5`: a decimal comma, with points between groups. */
  | 'continental'
  /** `1,234.5` or `1,234,567`: commas between groups. */
  | 'group'
  /** `1,234`: a decimal comma or one between groups. */
  | 'either'
  | 'other';

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['plain', /^[+-]?\d+(?:e[+-]?\d+)?$/i],
  ['group', /^[+-]?\d{1,3}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/],
  ['continental', /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d*|(?:\.\d{3}){2,})$/],
  ['either', /^[+-]?[1-9]\d{0,2},\d{3}$/],
  ['decimal', /^[+-]?(?:\d+,\d*|,\d+)(?:e[+-]?\d+)?$/i],
  ['point-or-group', /^[+-]?[1-9]\d{0,2}\.\d{3}$/],
  ['point', /^[+-]?(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?$/i],
];

/** Thin and no-break spaces between groups of three digits. */
const groupSpace = /(\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g;

/** A text that can be read in two ways: as which numbers. */
export interface TwoWays {
  readonly text: string;
  readonly readings: readonly [string, string];
}

export type CommaReading =
  | { readonly ok: true; readonly texts: readonly string[] }
  /** One cell can mean two numbers, or two cells use the comma in different ways. */
  | { readonly ok: false; readonly at: number; readonly either: TwoWays }
  | { readonly ok: false; readonly at: number; readonly both: readonly [string, string] };

const ungrouped = (text: string): string => text.replaceAll(',', '');
const pointed = (text: string): string => text.replaceAll('.', '').replace(',', '.');

/**
 * Numbers with a decimal point and without groups. The comma has one meaning in all the cells, which
 * is found from those that allow one only; texts that are no numbers stay as they are.
 */
export function readCommas(cells: readonly string[]): CommaReading {
  const plain = cells.map((cell) => plainNumerals(cell).trim().replace(groupSpace, '$1'));
  const found = plain.map((text): Kind => kinds.find(([, is]) => is.test(text))?.[0] ?? 'other');
  const first = (...wanted: Kind[]): number => found.findIndex((kind) => wanted.includes(kind));
  const decimal = first('decimal', 'continental');
  const group = first('group');
  if (decimal >= 0 && group >= 0) {
    const both = [cells[decimal] ?? '', cells[group] ?? ''] as const;
    return { ok: false, at: Math.max(decimal, group), both };
  }
  const points = first('point') >= 0;
  const unclear =
    decimal >= 0 && first('continental') < 0
      ? first('point-or-group')
      : decimal < 0 && group < 0 && !points
        ? first('either')
        : -1;
  if (unclear >= 0) {
    const text = plain[unclear] ?? '';
    const readings = [text.replace(',', '.'), text.replace(/[.,]/g, '')] as const;
    return { ok: false, at: unclear, either: { text: cells[unclear] ?? '', readings } };
  }
  const texts = plain.map((text, at) => {
    const kind = found[at];
    if (kind === 'other') return cells[at] ?? '';
    if (kind === 'group' || (kind === 'either' && decimal < 0)) return ungrouped(text);
    if (kind === 'point-or-group' && decimal >= 0) return pointed(text);
    return text.includes(',') || kind === 'continental' ? pointed(text) : text;
  });
  return { ok: true, texts };
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The one reader of a number that a person typed or pasted; NaN for what is none. No hexadecimal,
 * no "Infinity", no trailing text: what Number() and parseFloat would let through.
 */
export function readNumber(text: string): number | TwoWays {
  const read = readCommas([text]);
  if (!read.ok) return 'either' in read ? read.either : Number.NaN;
  const [plain = ''] = read.texts;
  return decimal.test(plain) ? Number(plain) : Number.NaN;
}
