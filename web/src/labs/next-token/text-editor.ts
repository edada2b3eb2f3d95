import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { shared } from '../../style/shared.ts';
import { describe, t } from './messages.ts';
import { checkText, textLimits, tokenizers, type OwnText } from './text.ts';

/** The reader has given a text that can be cut into tokens. */
export class TextInput extends CustomEvent<OwnText> {
  constructor(text: OwnText) {
    super('text-input', { detail: text });
  }
}

/** The reader's own text, by words or characters. What is refused stays here, with the reason. */
export class TextEditor extends LitElement {
  static override properties = {
    text: { attribute: false },
    label: {},
    whole: { type: Boolean },
    draft: { state: true },
    problem: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        --text-height: 104px;
      }
      textarea {
        display: block;
        width: 100%;
        height: var(--text-height);
        resize: vertical;
        font: 17px/24px var(--serif);
        padding: 7px 11px;
      }
      textarea[aria-invalid='true'] {
        border-color: var(--loss);
      }
      .problem {
        min-height: 20px;
        padding-top: 4px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        padding-bottom: 8px;
        font: 14px/24px var(--sans);
      }
    `,
  ];
  declare text: OwnText;
  declare label: string;
  /** How it is cut is chosen elsewhere. */
  declare whole: boolean;
  declare draft: string;
  declare problem: string | null;

  constructor() {
    super();
    new LanguageController(this);
    this.label = '';
    this.whole = false;
    this.draft = '';
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('text');
    if (!changed.has('text') || JSON.stringify(before) === JSON.stringify(this.text)) return;
    this.draft = this.text.text;
    this.problem = null;
  }

  #take(draft: string, tokenizer: OwnText['tokenizer']): void {
    // A refused novel is not kept: what is in the field stays there anyway.
    this.draft = draft.length > 2 * textLimits.most ? this.draft : draft;
    const checked = checkText(draft, tokenizer);
    this.problem = checked.ok ? null : describeRefusal(checked.refusal, describe);
    if (checked.ok) this.dispatchEvent(new TextInput(checked.value));
  }

  /** A novel is refused before the field has to lay it out. */
  #onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length <= 2 * textLimits.most) return;
    event.preventDefault();
    this.#take(pasted, this.text.tokenizer);
  }

  #typed(): string {
    return this.renderRoot.querySelector('textarea')?.value ?? this.draft;
  }

  #cut(tokenizer: OwnText['tokenizer']): TemplateResult {
    return html`<div class="row">
      <span id="cut">${t('text.by')}</span>
      <span class="segments" role="group" aria-labelledby="cut">
        ${tokenizers.map(
          (name) =>
            html`<button
              id=${`by-${name}`}
              aria-pressed=${name === tokenizer ? 'true' : 'false'}
              @click=${() => this.#take(this.#typed(), name)}
            >
              ${t(`text.${name}`)}
            </button>`,
        )}
      </span>
    </div>`;
  }

  override render(): TemplateResult {
    const { tokenizer } = this.text;
    return html`
      <textarea
        name="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-invalid=${this.problem === null ? 'false' : 'true'}
        aria-describedby="problem"
        .value=${this.draft}
        @paste=${this.#onPaste}
        @input=${() => this.#take(this.#typed(), tokenizer)}
      ></textarea>
      <p class="problem" id="problem" role="alert">${this.problem}</p>
      ${this.whole ? null : this.#cut(tokenizer)}
    `;
  }
}

if (!customElements.get('surprisal-own-text'))
  customElements.define('surprisal-own-text', TextEditor);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-own-text': TextEditor;
  }
}
