import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { SettingsTable } from '../../state/settings.ts';
import '../../ui/setting-field.ts';
import type { SettingInput } from '../../ui/setting-field.ts';

/** Fields of settings: `run.<name>` is the label of each, `term.<name>` what it means. */
export function settingFields<Name extends string>(
  table: Readonly<Record<Name, SettingsTable[string]>>,
  words: {
    readonly t: Catalogue<`run.${Name}` | `term.${Name}`>['t'];
    readonly describe: Catalogue['describe'];
  },
  change: (name: Name, value: unknown) => void,
): (name: Name, value: unknown, disabled?: boolean) => TemplateResult {
  return (name, value, disabled = false) =>
    html`<surprisal-field
      .name=${name}
      .label=${words.t(`run.${name}`)}
      .meaning=${words.t(`term.${name}`)}
      .setting=${table[name]}
      .value=${value}
      .disabled=${disabled}
      .custom=${words.describe}
      @setting-input=${({ detail }: SettingInput) => change(name, detail)}
    ></surprisal-field>`;
}

/** The way back to the defaults. */
export function restoreButton(label: string, restore: () => void): TemplateResult {
  return html`<button id="defaults" @click=${restore}>${label}</button>`;
}
