import { html, LitElement, type TemplateResult } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { describeRefusal } from '../../parts/refusals.ts';
import '../../parts/term.ts';
import type { Setting } from '../../state/settings.ts';
import { shared } from '../../style/shared.ts';
import { isTrainMessage, t } from './messages.ts';
import { trainSettings, weightDecay, type SettingName, type TrainSettings } from './settings.ts';
import { controlStyles } from './control-styles.ts';

type FieldName =
  'seed' | 'epochs' | 'lr' | 'momentum' | 'weight-decay' | 'clip' | 'embed' | 'hidden';

/** The hyper-parameters. What is refused is said beside the field, and the run stays as it is. */
export class Controls extends LitElement {
  static override properties = { settings: { attribute: false }, refusals: { state: true } };
  static override styles = [shared, controlStyles];
  declare settings: TrainSettings;
  declare refusals: ReadonlyMap<SettingName, string>;

  constructor() {
    super();
    new LanguageController(this);
    this.refusals = new Map();
  }

  #change(change: Partial<TrainSettings>): void {
    this.dispatchEvent(
      new CustomEvent<Partial<TrainSettings>>('change-settings', { detail: change }),
    );
  }

  #onField(name: FieldName, event: Event): void {
    const field = event.currentTarget as HTMLInputElement;
    const setting: Setting<unknown> = trainSettings[name];
    const parsed = setting.parse(field.value);
    const refusals = new Map(this.refusals);
    if (parsed.ok) {
      refusals.delete(name);
      this.#change({ [name]: parsed.value });
    } else {
      refusals.set(
        name,
        describeRefusal(parsed.refusal, (message) =>
          isTrainMessage(message) ? t(message) : message,
        ),
      );
    }
    this.refusals = refusals;
  }

  /** The field says again what the run has. */
  #onLeave(name: FieldName, event: Event): void {
    if (this.refusals.has(name)) return;
    (event.currentTarget as HTMLInputElement).value = this.#text(name);
  }

  #text(name: FieldName): string {
    if (name === 'weight-decay') return String(weightDecay(this.settings));
    const setting: Setting<unknown> = trainSettings[name];
    return setting.format(this.settings[name]);
  }

  #field(name: FieldName, disabled = false): TemplateResult {
    const refusal = this.refusals.get(name);
    const label = t(`run.${name}`);
    return html`<div class="field">
      <span><surprisal-term meaning=${t(`term.${name}`)}>${label}</surprisal-term></span>
      <input
        name=${name}
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-invalid=${refusal === undefined ? 'false' : 'true'}
        aria-describedby=${`${name}-problem`}
        ?disabled=${disabled}
        .value=${this.#text(name)}
        @change=${(event: Event) => this.#onField(name, event)}
        @blur=${(event: Event) => this.#onLeave(name, event)}
      />
      <span class="problem" id=${`${name}-problem`} role="alert">${refusal ?? null}</span>
    </div>`;
  }

  override render(): TemplateResult {
    const { settings } = this;
    const modes = ['every-position', 'last-position'] as const;
    return html`
      <div class="fields">
        <div class="field wide">
          <span><surprisal-term meaning=${t('term.mode')}>${t('run.mode')}</surprisal-term></span>
          <span class="choices" role="group" aria-label=${t('run.mode')}>
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
    this.refusals = new Map();
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
