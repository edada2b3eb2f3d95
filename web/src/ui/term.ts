import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from '../style/shared.ts';

/** A term of the field; its explanation opens on click, Enter or Space, and closes on Escape. */
export class Term extends LitElement {
  static override properties = { meaning: {} };
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
      }
      button {
        all: unset;
        cursor: help;
        text-decoration: underline dotted 1px;
        text-underline-offset: 0.2em;
        text-decoration-color: var(--edge);
      }
      button:focus-visible {
        outline: 2px solid var(--ink);
        outline-offset: var(--term-outline, 2px);
        border-radius: 2px;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        max-width: min(320px, calc(100vw - 32px));
        padding: 12px 16px;
        background: var(--raised);
        color: var(--ink);
        border: 1px solid var(--hair);
        border-radius: 4px;
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.14);
        font: 400 15px/22px var(--serif);
        letter-spacing: 0;
        white-space: normal;
        text-align: left;
      }
    `,
  ];
  declare meaning: string;

  constructor() {
    super();
    this.meaning = '';
  }

  #onToggle(event: ToggleEvent): void {
    const panel = event.currentTarget as HTMLElement;
    const button = this.renderRoot.querySelector('button');
    if (event.newState !== 'open' || button === null) return;
    const at = button.getBoundingClientRect();
    const below = at.bottom + 8 + panel.offsetHeight < innerHeight;
    panel.style.left = `${Math.max(16, Math.min(at.left, document.documentElement.clientWidth - panel.offsetWidth - 16))}px`;
    panel.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - 8 - panel.offsetHeight)}px`;
  }

  override render(): TemplateResult {
    return html`<button type="button" popovertarget="meaning"><slot></slot></button
      ><span id="meaning" popover role="note" @toggle=${this.#onToggle}>${this.meaning}</span>`;
  }
}

if (!customElements.get('surprisal-term')) customElements.define('surprisal-term', Term);
