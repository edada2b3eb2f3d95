import { type Command, Option } from 'commander';
import type { Range } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import { ends, inWords, parseReal, parseWhole, quoted } from './numbers.ts';

/** One flag: how it is written, what it means, what it may be. */
export interface Flag<T> {
  /** As in `--lr <rate>`. */
  readonly syntax: string;
  readonly description: string;
  readonly fallback: T;
  /** The default as --help shows it, where it is not the value itself. */
  readonly shownFallback?: string;
  /** Throws BadInput; `name` is the flag, for the message. */
  parse(text: string, name: string): T;
}

export type FlagTable = Readonly<Record<string, Flag<unknown>>>;
export type FlagValues<Table extends FlagTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Flag<infer T> ? T : never;
};

type Shown = Pick<Flag<unknown>, 'shownFallback'>;

export function wholeFlag<T = number>(
  syntax: string,
  description: string,
  range: Range,
  fallback: number | T,
  shown: Shown = {},
): Flag<number | T> {
  return {
    syntax,
    description: `${description}, from ${ends(range)}`,
    fallback,
    ...shown,
    parse: (text, name) => parseWhole(text, name, range),
  };
}

export function realFlag<T = number>(
  syntax: string,
  description: string,
  range: Range,
  fallback: number | T,
  shown: Shown = {},
): Flag<number | T> {
  return {
    syntax,
    description: `${description}, ${inWords(range)}`,
    fallback,
    ...shown,
    parse: (text, name) => parseReal(text, name, range),
  };
}

export function choiceFlag<const Name extends string>(
  syntax: string,
  description: string,
  names: readonly Name[],
  fallback: NoInfer<Name>,
): Flag<Name> {
  return {
    syntax,
    description: `${description}: ${names.join(', ')}`,
    fallback,
    parse: (text, name) => {
      const found = names.find((one) => one === text);
      if (found === undefined)
        throw new BadInput(`${name} ${quoted(text)} is not one of ${names.join(', ')}`);
      return found;
    },
  };
}

export function textFlag(
  syntax: string,
  description: string,
  shownFallback: string,
): Flag<string | undefined> {
  return { syntax, description, fallback: undefined, shownFallback, parse: (text) => text };
}

/** Declares the flags of a table; returns what reads them once the command line is parsed. */
export function addFlags<Table extends FlagTable>(
  command: Command,
  table: Table,
): () => FlagValues<Table> {
  const readers = Object.entries(table).map(([key, flag]) => {
    const shown = flag.shownFallback ?? String(flag.fallback);
    const option = new Option(flag.syntax, `${flag.description} (default: ${shown})`);
    command.addOption(option);
    const read = (texts: Readonly<Record<string, unknown>>): [string, unknown] => {
      const text = texts[option.attributeName()];
      return [key, typeof text === 'string' ? flag.parse(text, option.long ?? key) : flag.fallback];
    };
    return read;
  });
  return () => {
    const texts = command.opts();
    return Object.fromEntries(readers.map((read) => read(texts))) as FlagValues<Table>;
  };
}
