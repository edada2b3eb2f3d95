import { css, html, type TemplateResult } from 'lit';
import type { Setting } from '../../state/settings.ts';
import '../../ui/term.ts';
import { optimizerMessages } from './optimizer-messages.ts';
import { weightDecay, type OptimizerSettings } from './run-settings.ts';
import { settingFields } from './setting-fields.ts';

export type OptimizerTable = {
  readonly [Name in keyof OptimizerSettings]: Setting<OptimizerSettings[Name]>;
};

const names = { adam: 'Adam', adamw: 'AdamW', rmsprop: 'RMSprop', sgd: 'SGD' } as const;

/** Their fields, for a `.fields` grid. */
export function optimizerFields(
  table: OptimizerTable,
  settings: OptimizerSettings,
  change: (change: Partial<OptimizerSettings>) => void,
): TemplateResult {
  const { t } = optimizerMessages;
  const field = settingFields<Exclude<keyof OptimizerSettings, 'optimizer'>>(
    table,
    optimizerMessages,
    (name, value) => change({ [name]: value }),
  );
  const choose = (event: Event): void => {
    const parsed = table.optimizer.parse((event.currentTarget as HTMLSelectElement).value);
    if (parsed.ok) change({ optimizer: parsed.value });
  };
  const options = Object.entries(names).map(
    ([name, shown]) =>
      html`<option value=${name} ?selected=${name === settings.optimizer}>${shown}</option>`,
  );
  return html`${field('lr', settings.lr)}
    <div class="field">
      <span
        ><surprisal-term meaning=${t('term.optimizer')}>${t('run.optimizer')}</surprisal-term></span
      >
      <select
        name="optimizer"
        aria-label=${t('run.optimizer')}
        .value=${settings.optimizer}
        @change=${choose}
      >
        ${options}
      </select>
    </div>
    ${field('momentum', settings.momentum, settings.optimizer !== 'sgd')}
    ${field('weight-decay', weightDecay(settings))}${field('clip', settings.clip)}`;
}

/** A field that is not a `surprisal-field` itself, as the choice of the optimizer. */
export const choiceFieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: 1fr 112px;
    gap: 0 8px;
    align-items: center;
    font: 14px/24px var(--sans);
  }
`;
