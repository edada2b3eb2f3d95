import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { t } from '../i18n/frame.ts';
import { LanguageController } from '../i18n/language.ts';
import { shared } from '../style/shared.ts';
import { dialogStyles } from './dialog-styles.ts';

/** A dialog over the page, open from its first rendering on; `close` is dispatched when it is shut. */
export abstract class Dialog extends LitElement {
  static override styles: CSSResultGroup = [shared, dialogStyles];

  constructor() {
    super();
    new LanguageController(this);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected close(): void {
    this.#dialog?.close();
  }

  #onClosed(): void {
    this.dispatchEvent(new Event('close'));
  }

  /** A press on the ground beside the dialog. */
  #onPress(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.close();
  }

  /** The frame: a title with the way out beside it, what scrolls, and what stays below that. */
  protected frame(title: string, content: unknown, foot: unknown = nothing): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${this.#onClosed} @click=${this.#onPress}>
      <div class="head">
        <h2 id="title">${title}</h2>
        <button id="close" autofocus @click=${() => this.close()}>${t('dialog.close')}</button>
      </div>
      <div class="content" tabindex="-1">${content}</div>
      ${foot}
    </dialog>`;
  }
}
