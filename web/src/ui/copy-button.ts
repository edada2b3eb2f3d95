import { html, LitElement, type TemplateResult } from 'lit';
import { t } from '../i18n/frame.ts';
import { LanguageController } from '../i18n/language.ts';
import { shared } from '../style/shared.ts';

/** Copies what `text()` returns, and says whether that worked. */
export class CopyButton extends LitElement {
  static override properties = { text: { attribute: false }, label: {}, state: { state: true } };
  static override styles = [shared];
  declare text: () => string | Promise<string>;
  declare label: string;
  declare state: 'ready' | 'done' | 'failed';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.text = () => '';
    this.label = '';
    this.state = 'ready';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(await this.text());
      this.state = 'done';
    } catch {
      this.state = 'failed';
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.state = 'ready'), 2000);
  }

  override render(): TemplateResult {
    const label = this.label === '' ? t('copy') : this.label;
    const shown =
      this.state === 'ready' ? label : t(this.state === 'done' ? 'copy.done' : 'copy.failed');
    return html`<button type="button" @click=${this.#copy}>${shown}</button>
      <span class="visually-hidden" role="status">${this.state === 'ready' ? '' : shown}</span>`;
  }
}

if (!customElements.get('surprisal-copy')) customElements.define('surprisal-copy', CopyButton);
