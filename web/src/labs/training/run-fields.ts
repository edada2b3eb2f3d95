import { html, type TemplateResult } from 'lit';
import type { RunFields } from '../../engine/run-fields.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { SettingsTable } from '../../state/settings.ts';
import { optimizerFields, type OptimizerTable } from './optimizer-fields.ts';
import type { OptimizerSettings } from './run-settings.ts';
import { settingFields } from './setting-fields.ts';

/** The settings that are numbers, but for those of the optimizer. */
export type OwnNumber<Fields extends RunFields> = Exclude<
  {
    [Name in keyof Fields]: Fields[Name]['kind'] extends 'choice' ? never : Fields[Name]['flag'];
  }[keyof Fields],
  keyof OptimizerSettings
>;

/** What every run has comes first, then its optimizer, then what is its own. */
const first: readonly string[] = ['seed', 'epochs'];
const ofOptimizer: Readonly<Record<keyof OptimizerSettings, true>> = {
  lr: true,
  optimizer: true,
  momentum: true,
  'weight-decay': true,
  clip: true,
};

/** The fields of all numbers in the engine's table of a run and of its optimizer, for a `.fields` grid. */
export function runFields<Fields extends RunFields>(
  fields: Fields,
  table: OptimizerTable & Readonly<Record<OwnNumber<Fields>, SettingsTable[string]>>,
  words: {
    readonly t: Catalogue<`run.${OwnNumber<Fields>}` | `term.${OwnNumber<Fields>}`>['t'];
    readonly describe: Catalogue['describe'];
  },
  settings: OptimizerSettings & Readonly<Record<OwnNumber<Fields>, unknown>>,
  change: (change: Partial<OptimizerSettings>) => void,
): TemplateResult {
  const field = settingFields<OwnNumber<Fields>>(table, words, (name, value) =>
    change({ [name]: value }),
  );
  const own = Object.values(fields)
    .filter(({ kind, flag }) => kind !== 'choice' && !(flag in ofOptimizer))
    .map(({ flag }) => flag as OwnNumber<Fields>);
  const show = (name: OwnNumber<Fields>): TemplateResult => field(name, settings[name]);
  return html`${own.filter((name) => first.includes(name)).map(show)}
  ${optimizerFields(table, settings, change)}
  ${own.filter((name) => !first.includes(name)).map(show)}`;
}
