import { css, html, LitElement, type TemplateResult } from 'lit';
import { LanguageController } from '../i18n/language.ts';
import { keypadFor, type Setting } from '../state/settings.ts';
import { shared } from '../style/shared.ts';
import { pasteLines } from './paste-lines.ts';
import { describeRefusal } from './refusals.ts';
import './term.ts';

/** The reader has typed a value that the setting accepts. */
export class SettingInput extends CustomEvent<unknown> {
  constructor(value: unknown) {
    super('setting-input', { detail: value });
  }
}

/**
 * One setting as a field with its label and the term's meaning. Fires `SettingInput` for what is
 * accepted; what is refused is said below, and the setting stays as it is.
 */
export class SettingField extends LitElement {
  static override properties = {
    name: {},
    label: {},
    meaning: {},
    setting: { attribute: false },
    value: { attribute: false },
    custom: { attribute: false },
    disabled: { type: Boolean },
    problem: { state: true },
  };
  static override styles = [
    shared,
    css`
      .field {
        display: grid;
        grid-template-columns: var(--field-columns, minmax(0, 1fr) var(--field-width, 112px));
        gap: 0 8px;
        align-items: center;
        font: 14px/24px var(--sans);
      }
      .problem {
        grid-column: 1 / -1;
      }
    `,
  ];
  declare name: string;
  declare label: string;
  /** What the label means; an empty text is a plain label. */
  declare meaning: string;
  declare setting: Setting<unknown>;
  declare value: unknown;
  /** Words for the `custom` refusals of the setting. */
  declare custom: (message: string) => string;
  declare disabled: boolean;
  declare problem: string | null;

  constructor() {
    super();
    new LanguageController(this);
    this.meaning = '';
    this.custom = (message) => message;
    this.disabled = false;
    this.problem = null;
  }

  #onChange(event: Event): void {
    const parsed = this.setting.parse((event.currentTarget as HTMLInputElement).value);
    this.problem = parsed.ok ? null : describeRefusal(parsed.refusal, this.custom);
    if (parsed.ok) this.dispatchEvent(new SettingInput(parsed.value));
  }

  /** The field says again what holds, unless what is wrong with its text is being said. */
  #onBlur(event: Event): void {
    if (this.problem === null)
      (event.currentTarget as HTMLInputElement).value = this.setting.format(this.value);
  }

  /** Forgets what was refused. */
  restore(): void {
    this.problem = null;
    const input = this.renderRoot.querySelector('input');
    if (input !== null) input.value = this.setting.format(this.value);
  }

  override render(): TemplateResult {
    return html`<div class="field">
      <span
        >${
          this.meaning === ''
            ? this.label
            : html`<surprisal-term meaning=${this.meaning}>${this.label}</surprisal-term>`
        }</span
      >
      <input
        name=${this.name}
        inputmode=${keypadFor(this.setting, this.setting.format(this.value))}
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-invalid=${this.problem === null ? 'false' : 'true'}
        aria-describedby=${`${this.name}-problem`}
        ?disabled=${this.disabled}
        .value=${this.setting.format(this.value)}
        @change=${this.#onChange}
        @paste=${(event: ClipboardEvent) => pasteLines(event, this.setting.numbers === true ? ' ' : ', ')}
        @blur=${this.#onBlur}
      />
      <span class="problem" id=${`${this.name}-problem`} role="alert">${this.problem}</span>
    </div>`;
  }
}

if (!customElements.get('surprisal-field')) customElements.define('surprisal-field', SettingField);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-field': SettingField;
  }
}
