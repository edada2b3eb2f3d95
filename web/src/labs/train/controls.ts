import { html, type TemplateResult } from 'lit';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import '../../ui/setting-field.ts';
import type { SettingInput } from '../../ui/setting-field.ts';
import '../../ui/term.ts';
import { shared } from '../../style/shared.ts';
import { t } from './detail-messages.ts';
import { describe } from './messages.ts';
import { trainSettings, weightDecay, type TrainSettings } from './settings.ts';
import { controlStyles } from './control-styles.ts';

type FieldName =
  'seed' | 'epochs' | 'lr' | 'momentum' | 'weight-decay' | 'clip' | 'embed' | 'hidden';

/** The hyper-parameters. What is refused is said beside the field, and the run stays as it is. */
export class Controls extends LocalizedElement {
  static override properties = { settings: { attribute: false } };
  static override styles = [shared, controlStyles];
  declare settings: TrainSettings;

  #change(change: Partial<TrainSettings>): void {
    this.dispatchEvent(
      new CustomEvent<Partial<TrainSettings>>('change-settings', { detail: change }),
    );
  }

  #field(name: FieldName, disabled = false): TemplateResult {
    const value = name === 'weight-decay' ? weightDecay(this.settings) : this.settings[name];
    return html`<surprisal-field
      .name=${name}
      .label=${t(`run.${name}`)}
      .meaning=${t(`term.${name}`)}
      .setting=${trainSettings[name]}
      .value=${value}
      .disabled=${disabled}
      .custom=${describe}
      @setting-input=${({ detail }: SettingInput) => this.#change({ [name]: detail })}
    ></surprisal-field>`;
  }

  override render(): TemplateResult {
    const { settings } = this;
    const modes = ['every-position', 'last-position'] as const;
    return html`
      <div class="fields">
        <div class="field wide">
          <span><surprisal-term meaning=${t('term.mode')}>${t('run.mode')}</surprisal-term></span>
          <span class="segments" role="group" aria-label=${t('run.mode')}>
            ${modes.map(
              (mode) =>
                html`<button
                  name=${mode}
                  aria-pressed=${settings.mode === mode}
                  @click=${() => this.#change({ mode })}
                >
                  ${t(`mode.${mode}`)}
                </button>`,
            )}
          </span>
          <p class="explain">${t('mode.explain')}</p>
        </div>
        ${this.#field('seed')}${this.#field('epochs')}${this.#field('lr')}
        <div class="field">
          <span
            ><surprisal-term meaning=${t('term.optimizer')}
              >${t('run.optimizer')}</surprisal-term
            ></span
          >
          <select
            name="optimizer"
            aria-label=${t('run.optimizer')}
            .value=${settings.optimizer}
            @change=${this.#onOptimizer}
          >
            ${(['adam', 'adamw', 'rmsprop', 'sgd'] as const).map(
              (name) =>
                html`<option value=${name} ?selected=${name === settings.optimizer}>
                  ${optimizerNames[name]}
                </option>`,
            )}
          </select>
        </div>
        ${this.#field('momentum', settings.optimizer !== 'sgd')}${this.#field('weight-decay')}${this.#field('clip')}${this.#field('embed')}${this.#field('hidden')}
      </div>
      <button id="defaults" @click=${() => this.#restore()}>${t('run.restore')}</button>
    `;
  }

  #restore(): void {
    for (const field of this.renderRoot.querySelectorAll('surprisal-field')) field.restore();
    this.dispatchEvent(new Event('restore-settings'));
  }

  #onOptimizer(event: Event): void {
    const parsed = trainSettings.optimizer.parse((event.currentTarget as HTMLSelectElement).value);
    if (parsed.ok) this.#change({ optimizer: parsed.value });
  }
}

export const optimizerNames = {
  adam: 'Adam',
  adamw: 'AdamW',
  rmsprop: 'RMSprop',
  sgd: 'SGD',
} as const;

if (!customElements.get('surprisal-controls'))
  customElements.define('surprisal-controls', Controls);
