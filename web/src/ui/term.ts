import { css, html, LitElement, type TemplateResult } from 'lit';
import { drawnScale } from '../platform/drawn-place.ts';
import { shared } from '../style/shared.ts';

/** Asks the page around where else a concept is spoken of; what answers is shown below its meaning. */
export interface ConceptAsked {
  readonly concept: string;
  readonly answer: (elsewhere: unknown) => void;
}

/** A term of the field; its explanation opens on click, Enter or Space, and closes on Escape. */
export class Term extends LitElement {
  static override properties = { meaning: {}, concept: {}, elsewhere: { state: true } };
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
      }
      button {
        all: unset;
        white-space: normal;
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
      @media print {
        button {
          display: inline;
        }
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
      .elsewhere {
        display: block;
        padding-top: 6px;
        font: 13px/20px var(--sans);
        color: var(--soft);
      }
    `,
  ];
  declare meaning: string;
  /** By which the page around may know where else it is spoken of. */
  declare concept: string;
  declare elsewhere: unknown;

  constructor() {
    super();
    this.meaning = '';
    this.concept = '';
    this.elsewhere = null;
  }

  #onToggle(event: ToggleEvent): void {
    const panel = event.currentTarget as HTMLElement;
    const button = this.renderRoot.querySelector('button');
    if (event.newState !== 'open' || button === null) return;
    this.#place(panel, button);
    if (this.concept === '') return;
    const detail: ConceptAsked = {
      concept: this.concept,
      answer: (elsewhere) => {
        this.elsewhere = elsewhere;
        void this.updateComplete.then(() => this.#place(panel, button));
      },
    };
    this.dispatchEvent(new CustomEvent('concept-asked', { detail, bubbles: true, composed: true }));
  }

  #place(panel: HTMLElement, button: HTMLElement): void {
    const at = button.getBoundingClientRect();
    const { width, height } = panel.getBoundingClientRect();
    const below = at.bottom + 8 + height < innerHeight;
    const left = Math.min(at.left, document.documentElement.clientWidth - width - 16);
    const top = below ? at.bottom + 8 : at.top - 8 - height;
    // It stands above all, moved by no transform, but it is as large as a `zoom` around it makes it.
    const scale = drawnScale(panel);
    panel.style.left = `${Math.max(16, left) / scale.x}px`;
    panel.style.top = `${Math.max(8, top) / scale.y}px`;
  }

  override render(): TemplateResult {
    return html`<button type="button" class="says" popovertarget="meaning"><slot></slot></button
      ><span id="meaning" popover role="note" @toggle=${this.#onToggle}
        >${this.meaning}${this.elsewhere}</span
      >`;
  }
}

if (!customElements.get('surprisal-term')) customElements.define('surprisal-term', Term);
