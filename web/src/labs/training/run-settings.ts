import { usualWeightDecay } from '../../engine/optimizer.ts';
import type { ConfigOf, RunField, RunFields, RunHelp, ValueOf } from '../../engine/run-fields.ts';
import type { OptimizerName } from '../../engine/types.ts';
import {
  choice,
  integer,
  integerOr,
  real,
  realOr,
  type Setting,
  type SettingsTable,
} from '../../state/settings.ts';

/** Settings by their names in addresses, which are those of flags. */
export type RunSettings<Fields extends RunFields> = {
  readonly [Name in keyof Fields as Fields[Name]['flag']]: Setting<ValueOf<Fields[Name]>>;
};

function settingOf(field: RunField): Setting<string> | Setting<number> | Setting<number | null> {
  if (field.kind === 'choice') return choice(field.choices, field.fallback);
  const { minimum, maximum, exclusiveMinimum: exclusive, fallback } = field;
  const range = { minimum, maximum, exclusive };
  const whole = field.kind === 'whole';
  if (fallback === null) return (whole ? integerOr : realOr)(field.absent, range);
  return (whole ? integer : real)({ ...range, fallback });
}

/** The settings that the engine's table of a run has, in its order. */
export function runSettings<Fields extends RunFields>(fields: Fields): RunSettings<Fields> {
  const entries = Object.values(fields).map((field) => [field.flag, settingOf(field)]);
  return Object.fromEntries(entries) as RunSettings<Fields>;
}

/** The values of those settings, by their names in the run's configuration. */
export function runValues<Fields extends RunFields>(
  fields: Fields,
  settings: Readonly<Record<string, unknown>>,
): ConfigOf<Fields> {
  const entries = Object.entries(fields).map(([name, { flag }]) => [name, settings[flag]]);
  return Object.fromEntries(entries) as ConfigOf<Fields>;
}

/** What each setting is, in a sentence. */
export type FieldWords<Fields extends RunFields> = {
  readonly [Name in keyof Fields as Fields[Name]['flag']]: string;
};

export function fieldWords<Fields extends RunFields>(
  fields: Fields,
  help: RunHelp<Fields>,
): FieldWords<Fields> {
  const entries = Object.entries(fields).map(([name, { flag }]) => [flag, help[name]?.says]);
  return Object.fromEntries(entries) as FieldWords<Fields>;
}

/**
 * Two settings with the same key make the same run: `view` names those that only show it
 * differently.
 */
export const runKeyOf =
  <Table extends SettingsTable>(view: readonly (keyof Table)[]) =>
  (settings: Readonly<Record<keyof Table, unknown>>): string =>
    JSON.stringify(Object.entries(settings).filter(([name]) => !view.includes(name)));

/** The settings of how a run changes its parameters. */
export interface OptimizerSettings {
  readonly lr: number;
  readonly optimizer: OptimizerName;
  readonly momentum: number;
  readonly 'weight-decay': number | null;
  readonly clip: number | null;
}

/** The number that a weight decay of `auto` stands for. */
export const weightDecay = (
  settings: Pick<OptimizerSettings, 'optimizer' | 'weight-decay'>,
): number => settings['weight-decay'] ?? usualWeightDecay(settings.optimizer);
