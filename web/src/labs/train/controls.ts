import { html, type TemplateResult } from 'lit';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import '../../ui/term.ts';
import { shared } from '../../style/shared.ts';
import { restoreButton, settingFields } from '../training/setting-fields.ts';
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

  override render(): TemplateResult {
    const { settings } = this;
    const modes = ['every-position', 'last-position'] as const;
    const field = settingFields<FieldName>(trainSettings, { t, describe }, (name, value) =>
      this.#change({ [name]: value }),
    );
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
        ${field('seed', settings.seed)}${field('epochs', settings.epochs)}
        ${field('lr', settings.lr)}
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
        ${field('momentum', settings.momentum, settings.optimizer !== 'sgd')}
        ${field('weight-decay', weightDecay(settings))}${field('clip', settings.clip)}
        ${field('embed', settings.embed)}${field('hidden', settings.hidden)}
      </div>
      ${restoreButton(t('run.restore'), () => this.#restore())}
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
