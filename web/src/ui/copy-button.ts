import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { plainNumbers } from '../format/plain.ts';
import { t } from '../i18n/frame.ts';
import { LanguageController } from '../i18n/language.ts';
import { copyField, writeClipboard } from '../platform/clipboard.ts';
import { shared } from '../style/shared.ts';

/**
 * Copies what `text()` returns, and says whether that worked. Where the browser refuses, the text
 * stands below the button, selected, for the reader's own keys.
 */
export class CopyButton extends LitElement {
  static override properties = {
    text: { attribute: false },
    label: {},
    state: { state: true },
    held: { state: true },
  };
  static override styles = [
    shared,
    css`
      textarea {
        display: block;
        width: 100%;
        height: 56px;
        margin-top: 8px;
        font: 13px/20px var(--mono);
        resize: none;
      }
    `,
  ];
  declare text: () => string | Promise<string>;
  declare label: string;
  declare state: 'ready' | 'done' | 'selected' | 'failed';
  /** The text, while it is to be selected. */
  declare held: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.text = () => '';
    this.label = '';
    this.state = 'ready';
    this.held = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #copy(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const text = plainNumbers(await this.text());
      if (await writeClipboard(text)) this.#end('done');
      else await this.#select(text);
    } catch {
      this.#end('failed');
    }
  }

  async #select(text: string): Promise<void> {
    this.held = text;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('textarea');
    if (field !== null && copyField(field)) this.#goOn();
    else this.state = 'selected';
  }

  #end(state: 'done' | 'failed'): void {
    this.held = null;
    this.state = state;
    this.#timer = setTimeout(() => (this.state = 'ready'), 2000);
  }

  /** It is copied: whoever drove the button with keys goes on there. */
  #goOn(): void {
    this.renderRoot.querySelector('button')?.focus({ preventScroll: true });
    this.#end('done');
  }

  #leave(): void {
    if (this.state !== 'selected') return;
    this.held = null;
    this.state = 'ready';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // a dialog around it stays
    this.renderRoot.querySelector('button')?.focus();
  }

  /** The reader's own keys have copied it, in a moment. */
  #onCopy(): void {
    setTimeout(() => this.state === 'selected' && this.#goOn());
  }

  override render(): TemplateResult {
    const label = this.label === '' ? t('copy') : this.label;
    const shown = this.state === 'ready' ? label : t(`copy.${this.state}`);
    const field =
      this.held === null
        ? nothing
        : html`<textarea
            readonly
            aria-label=${label}
            .value=${this.held}
            @blur=${this.#leave}
            @keydown=${this.#onKey}
            @copy=${this.#onCopy}
          ></textarea>`;
    return html`<button type="button" @click=${this.#copy}>${shown}</button>
      <span class="visually-hidden" role="status">${this.state === 'ready' ? '' : shown}</span
      >${field}`;
  }
}

if (!customElements.get('surprisal-copy')) customElements.define('surprisal-copy', CopyButton);
