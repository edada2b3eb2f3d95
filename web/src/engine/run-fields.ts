import type { Range } from './types.ts';

/** One setting of a run, as the engine's own table has it; see cpp/surprisal/core/field.h. */
export type RunField = {
  /** In addresses and on the command line. */
  readonly flag: string;
  /** In a few words, as in messages. */
  readonly label: string;
} & (
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly fallback: string }
  | (Range & { readonly kind: 'whole' | 'real'; readonly fallback: number })
  /** `absent` is the word for no value. */
  | (Range & { readonly kind: 'whole' | 'real'; readonly fallback: null; readonly absent: string })
);

/** The settings of a kind of run, by their names in its configuration. */
export type RunFields = Readonly<Record<string, RunField>>;

/** What is said of a setting where it is not on a page. */
export interface FieldHelp {
  /** What --help calls its value. */
  readonly value: string;
  readonly help: string;
  readonly says: string;
}

export type RunHelp<Fields extends RunFields> = Readonly<Record<keyof Fields, FieldHelp>>;

/** What a setting can be. */
export type ValueOf<Field extends RunField> = Field extends {
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : Field extends { readonly absent: string }
    ? number | null
    : number;

export type ConfigOf<Fields extends RunFields> = {
  readonly [Name in keyof Fields]: ValueOf<Fields[Name]>;
};

/** The configuration of a new run. */
export function defaultsOf<Fields extends RunFields>(fields: Fields): ConfigOf<Fields> {
  const entries = Object.entries(fields).map(([name, { fallback }]) => [name, fallback]);
  return Object.fromEntries(entries) as ConfigOf<Fields>;
}
