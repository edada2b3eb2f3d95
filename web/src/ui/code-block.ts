import { scrollBox } from '../style/scroll-box.ts';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from '../style/shared.ts';
import './copy-button.ts';

/** A piece of code that scrolls sideways in its own box, and can be copied whole. */
export class CodeBlock extends LitElement {
  static override properties = { code: {}, name: {} };
  static override styles = [
    shared,
    css`
      ${scrollBox('pre')}
      div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 16px;
        align-items: start;
        border-block: 1px solid var(--hair);
        padding: 8px 0;
      }
      pre {
        margin: 0;
        max-height: var(--code-height, none);
        font: 13px/20px var(--mono);
        color: var(--ink);
        tab-size: 4;
      }
      @media (max-width: 760px) {
        div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  declare code: string;
  declare name: string;

  constructor() {
    super();
    this.code = '';
    this.name = '';
  }

  override render(): TemplateResult {
    return html`<div>
      <pre tabindex="0" role="region" aria-label=${this.name}><code>${this.code}</code></pre>
      <surprisal-copy .text=${() => this.code}></surprisal-copy>
    </div>`;
  }
}

if (!customElements.get('surprisal-code')) customElements.define('surprisal-code', CodeBlock);
