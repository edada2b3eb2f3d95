import { html, type TemplateResult } from 'lit';
import { rnnFields } from '../../engine/generated/rnn-config.ts';
import { LocalizedElement } from '../../i18n/localized-element.ts';
import '../../ui/term.ts';
import { shared } from '../../style/shared.ts';
import { runFields } from '../training/run-fields.ts';
import { restoreButton } from '../training/setting-fields.ts';
import { t } from './detail-messages.ts';
import { describe } from './messages.ts';
import { trainSettings, type TrainSettings } from './settings.ts';
import { controlStyles } from './control-styles.ts';

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
        ${runFields(rnnFields, trainSettings, { t, describe }, settings, (change) => this.#change(change))}
      </div>
      ${restoreButton(t('run.restore'), () => this.#restore())}
    `;
  }

  #restore(): void {
    for (const field of this.renderRoot.querySelectorAll('surprisal-field')) field.restore();
    this.dispatchEvent(new Event('restore-settings'));
  }
}

if (!customElements.get('surprisal-controls'))
  customElements.define('surprisal-controls', Controls);
