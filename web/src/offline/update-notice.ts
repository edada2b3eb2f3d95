import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/frame.ts';
import { LanguageController } from '../i18n/language.ts';
import { shared } from '../style/shared.ts';

/** Says, once `ready`, that a newer version of the page is there; the reader decides when to change. */
export class UpdateNotice extends LitElement {
  static override properties = { ready: { type: Boolean } };
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        inset: auto 16px 16px auto;
        z-index: 2;
        max-width: calc(100vw - 32px);
      }
      div:has(p) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--edge);
        border-radius: 4px;
        background: var(--raised);
        box-shadow: 0 2px 12px rgb(0 0 0 / 0.12);
        font: 14px/24px var(--sans);
        color: var(--ink);
      }
      p {
        margin-right: 8px;
      }
      @media (max-width: 760px) {
        :host {
          inset: 8px 8px auto;
          max-width: none;
        }
      }
    `,
  ];
  declare ready: boolean;
  onReload: () => void = () => undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.ready = false;
  }

  /** The region stands empty before, so that a screen reader speaks what comes into it. */
  override render(): TemplateResult {
    return html`<div role="status">${this.ready ? this.#said() : nothing}</div>`;
  }

  #said(): TemplateResult {
    return html`<p>${t('update.ready')}</p>
      <button id="reload" class="main" @click=${() => this.onReload()}>
        ${t('update.reload')}
      </button>
      <button id="dismiss" @click=${() => (this.ready = false)}>${t('problem.dismiss')}</button>`;
  }
}

if (!customElements.get('surprisal-update'))
  customElements.define('surprisal-update', UpdateNotice);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-update': UpdateNotice;
  }
}
