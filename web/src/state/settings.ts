/**
 * One declared table per lab: name, parser, range, default. From it come the fragment of the
 * address, the checks and what the controls show. A value out of range is refused, never clamped.
 */

import { readNumber, type CommaReading } from '../format/comma.ts';
import { plainNumerals } from '../format/numeral.ts';
import { readNumberList } from '../format/number-list.ts';

/** Why a text was refused; the catalogues put it into words. */
export type Refusal =
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly exclusive: boolean;
      readonly whole: boolean;
      readonly orWord: string | null;
    }
  /** Every logit of a row is −∞. */
  | { readonly kind: 'all-masked' }
  /** A comma that can be a decimal one or part thousands. */
  | { readonly kind: 'comma'; readonly text: string; readonly readings: readonly [string, string] }
  /** Commas of two kinds in one list. */
  | { readonly kind: 'commas'; readonly both: readonly [string, string] }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  /** Something is wrong with one entry of a list; `place` counts from 1. */
  | {
      readonly kind: 'entry';
      readonly place: number;
      readonly text: string;
      readonly refusal: Refusal;
    }
  /** A list is too short or too long. */
  | {
      readonly kind: 'count';
      readonly count: number;
      readonly minimum: number;
      readonly maximum: number;
    }
  | {
      readonly kind: 'custom';
      readonly message: string;
      readonly parameters: Readonly<Record<string, string | number>>;
    };

export interface Problem {
  readonly setting: string;
  readonly text: string;
  readonly refusal: Refusal;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The keypad of a phone that has all that a value of a setting is written with. */
export type Keypad = 'numeric' | 'decimal' | 'text';

export interface Setting<T> {
  readonly fallback: T;
  /** `text` where it is not said; also for one value that needs more, as `keypadFor` finds. */
  readonly keypad?: Keypad;
  /** Whether a text is numbers alone, between spaces too; else it may be words. */
  readonly numbers?: boolean;
  parse(text: string): Parsed<T>;
  format(value: T): string;
}

export type SettingsTable = Readonly<Record<string, Setting<unknown>>>;
export type Settings<Table extends SettingsTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer T> ? T : never;
};

export const accepted = <T>(value: T): Parsed<T> => ({ ok: true, value });
export type Refused = Parsed<never> & { readonly ok: false };
export const refused = (refusal: Refusal): Refused => ({ ok: false, refusal });

interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly exclusive?: boolean;
  /** Whether −∞ is one too: a logit that masks its class. */
  readonly masked?: boolean;
}

const mask = /^-\s*(?:inf(?:inity)?|∞)$/iu;

function parseNumber(
  text: string,
  range: NumberRange,
  whole: boolean,
  orWord: string | null,
): Parsed<number> {
  if (range.masked === true && mask.test(plainNumerals(text).trim())) return accepted(-Infinity);
  const value = readNumber(text);
  if (typeof value !== 'number') return refused({ kind: 'comma', ...value });
  const { minimum, maximum, exclusive = false } = range;
  const inside = value <= maximum && (exclusive ? value > minimum : value >= minimum);
  if (!inside || (whole && !Number.isSafeInteger(value)))
    return refused({ kind: 'number', minimum, maximum, exclusive, whole, orWord });
  return accepted(value === 0 ? 0 : value);
}

/** Phones' keypads for numbers have neither a minus nor letters. */
const keypadOf = ({ minimum }: NumberRange, whole: boolean): Keypad =>
  minimum < 0 ? 'text' : whole ? 'numeric' : 'decimal';

/** The keypad for a field that shows this text: `1e-8` is not typed on one for decimals. */
export function keypadFor({ keypad = 'text' }: Setting<unknown>, text: string): Keypad {
  return /^\d*[.,]?\d*$/.test(text) ? keypad : 'text';
}

export function integer(range: NumberRange & { readonly fallback: number }): Setting<number> {
  return {
    fallback: range.fallback,
    keypad: keypadOf(range, true),
    numbers: true,
    parse: (text) => parseNumber(text, range, true, null),
    format: String,
  };
}

export function real(range: NumberRange & { readonly fallback: number }): Setting<number> {
  return {
    fallback: range.fallback,
    keypad: keypadOf(range, false),
    numbers: true,
    parse: (text) => parseNumber(text, range, false, null),
    format: String,
  };
}

const numberOr = (word: string, range: NumberRange, whole: boolean): Setting<number | null> => ({
  fallback: null,
  numbers: true,
  parse: (text) => (text.trim() === word ? accepted(null) : parseNumber(text, range, whole, word)),
  format: (value) => (value === null ? word : String(value)),
});

/** A number, or null, written with a word of its own such as `off`. */
export const realOr = (word: string, range: NumberRange): Setting<number | null> =>
  numberOr(word, range, false);

/** As `realOr`, of whole numbers. */
export const integerOr = (word: string, range: NumberRange): Setting<number | null> =>
  numberOr(word, range, true);

/** Why the commas of several numbers were refused. */
export function commaRefusal(reading: CommaReading & { readonly ok: false }): Refusal {
  return 'either' in reading
    ? { kind: 'comma', ...reading.either }
    : { kind: 'commas', both: reading.both };
}

/** Numbers between commas, as many as `least` to `most`. */
export function realList(
  range: NumberRange & {
    readonly least: number;
    readonly most: number;
    readonly fallback: readonly number[];
  },
): Setting<readonly number[]> {
  return {
    fallback: range.fallback,
    numbers: true,
    parse(text) {
      const read = readNumberList(text);
      if (!read.ok) return refused(commaRefusal(read));
      const { texts } = read;
      const count = texts.length;
      if (count < range.least || count > range.most)
        return refused({ kind: 'count', count, minimum: range.least, maximum: range.most });
      const values: number[] = [];
      for (const [index, entry] of texts.entries()) {
        const parsed = parseNumber(entry, range, false, null);
        if (!parsed.ok)
          return refused({ kind: 'entry', place: index + 1, text: entry, refusal: parsed.refusal });
        values.push(parsed.value);
      }
      const masked = values.length > 0 && values.every((value) => value === -Infinity);
      return masked ? refused({ kind: 'all-masked' }) : accepted(values);
    },
    format: (values) => values.join(','),
  };
}

/** `on` or `off`. */
export function flag(fallback: boolean): Setting<boolean> {
  const words = choice(['off', 'on'], fallback ? 'on' : 'off');
  return {
    fallback,
    parse(text) {
      const parsed = words.parse(text);
      return parsed.ok ? accepted(parsed.value === 'on') : parsed;
    },
    format: (value) => (value ? 'on' : 'off'),
  };
}

export function choice<const Name extends string>(
  choices: readonly Name[],
  fallback: NoInfer<Name>,
): Setting<Name> {
  return {
    fallback,
    parse: (text) => {
      const found = choices.find((name) => name === text.trim());
      return found === undefined ? refused({ kind: 'choice', choices }) : accepted(found);
    },
    format: (value) => value,
  };
}

export function defaults<Table extends SettingsTable>(table: Table): Settings<Table> {
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(table)) values[name] = setting.fallback;
  return values as Settings<Table>;
}

/** All or nothing: with one problem the earlier settings stand. */
export function parseSettings<Table extends SettingsTable>(
  table: Table,
  parameters: URLSearchParams,
):
  | { readonly settings: Settings<Table>; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] } {
  const values: Record<string, unknown> = { ...defaults(table) };
  const problems: Problem[] = [];
  for (const [name, text] of parameters) {
    const setting = Object.hasOwn(table, name) ? table[name] : undefined;
    const parsed = setting?.parse(text) ?? refused({ kind: 'unknown', known: Object.keys(table) });
    if (parsed.ok) values[name] = parsed.value;
    else problems.push({ setting: name, text, refusal: parsed.refusal });
  }
  return problems.length > 0
    ? { settings: null, problems }
    : { settings: values as Settings<Table>, problems: [] };
}

/** Only what differs from the defaults, in the table's order, so that links stay short. */
export function formatSettings<Table extends SettingsTable>(
  table: Table,
  settings: Settings<Table>,
): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, setting] of Object.entries(table)) {
    const text = setting.format(settings[name]);
    if (text !== setting.format(setting.fallback)) parameters.set(name, text);
  }
  return parameters;
}

/** All settings as the address writes them, the defaults too. */
export function settingTexts(
  table: SettingsTable,
  settings: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table).map(([name, setting]) => [name, setting.format(settings[name])]),
  );
}

/** A value from a program as it is written in an address: `true` is `on`. */
export function settingText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value);
}
