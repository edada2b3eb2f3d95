import { html, type TemplateResult } from 'lit';
import '../../ui/setting-field.ts';
import { t } from './messages.ts';
import { nextTokenSettings, type NextTokenSettings } from './settings.ts';

export type Change = (change: Partial<NextTokenSettings>) => void;
type FieldName = 'seed' | 'batch' | 'context' | 'classes';

/** Numbers as fields, with what they mean. */
export function fields(
  names: readonly FieldName[],
  settings: NextTokenSettings,
  change: Change,
): TemplateResult {
  return html`<div class="fields">
    ${names.map(
      (name) =>
        html`<surprisal-field
          name=${name}
          .label=${t(`settings.${name}`)}
          .meaning=${t(`settings.${name}.meaning`)}
          .setting=${nextTokenSettings[name]}
          .value=${settings[name]}
          @setting-input=${(event: CustomEvent<number>) => change({ [name]: event.detail })}
        ></surprisal-field>`,
    )}
  </div>`;
}
