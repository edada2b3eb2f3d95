import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from '../style/shared.ts';
import type { Readout } from './content.ts';

/** The values at the reader's cursor, beside it. */
export class ReadoutPanel extends LitElement {
  static override properties = { readout: { attribute: false }, at: { type: Number } };
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
        pointer-events: none;
      }
      .readout {
        position: absolute;
        top: 0;
        left: 0;
        z-index: 1;
        background: var(--raised);
        border: 1px solid var(--hair);
        border-radius: 4px;
        padding: 4px 8px;
        font: 12px/18px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
        box-shadow: 0 2px 8px rgb(0 0 0 / 0.12);
        max-width: 70%;
      }
      .readout dl {
        display: grid;
        grid-template-columns: minmax(0, auto) auto;
        column-gap: 12px;
      }
      .readout dt {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .readout dd {
        text-align: right;
        font-weight: 600;
      }
    `,
  ];
  declare readout: Readout | null;
  /** Pixels from the left. */
  declare at: number;

  constructor() {
    super();
    this.readout = null;
    this.at = 0;
  }

  protected override updated(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.readout');
    if (panel === null) return;
    const beyond = this.at + 12 + panel.offsetWidth > this.clientWidth;
    const left = beyond ? this.at - 12 - panel.offsetWidth : this.at + 12;
    panel.style.left = `${Math.max(0, left)}px`;
  }

  override render(): TemplateResult | null {
    const { readout } = this;
    return readout === null
      ? null
      : html`<div class="readout">
          <div class="soft">${readout.title}</div>
          <dl>
            ${readout.rows.map(
              (row) =>
                html`<dt>${row.label}</dt>
                  <dd class=${row.colour}>${row.value}</dd>`,
            )}
          </dl>
        </div>`;
  }
}

if (!customElements.get('surprisal-readout'))
  customElements.define('surprisal-readout', ReadoutPanel);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-readout': ReadoutPanel;
  }
}
