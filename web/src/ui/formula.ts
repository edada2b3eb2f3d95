import { scrollBox } from '../style/scroll-box.ts';
import { css, LitElement, unsafeCSS, html, type PropertyValues, type TemplateResult } from 'lit';
import katex from 'katex';
import katexSheet from 'katex/dist/katex.min.css?inline';
import { shared } from '../style/shared.ts';
import 'katex/dist/katex.min.css';

/** Classes that a formula may give to its parts: one for each quantity. */
export type FormulaClass = 'logit' | 'probability' | 'target' | 'loss' | 'gradient' | 'ink';

export interface LiveNumber {
  readonly text: string;
  readonly colour: FormulaClass;
}

const settleAfter = 400;

/**
 * A formula with live numbers: `@{name}` in `tex` stands for `numbers[name]`. When only numbers
 * change, their digits are exchanged in place; once they rest, all is set again, MathML included.
 * `tex` is ours, never the reader's text.
 */
export class Formula extends LitElement {
  static override properties = { tex: {}, numbers: { attribute: false } };
  static override styles = [
    unsafeCSS(katexSheet),
    shared,
    css`
      ${scrollBox(':host')}
      :host {
        padding: 4px 0;
      }
      .katex {
        font-size: 1.1em;
      }
      .katex-display {
        margin: 0;
        text-align: left;
      }
      .katex-display > .katex {
        text-align: left;
      }
    `,
  ];
  declare tex: string;
  declare numbers: Readonly<Record<string, LiveNumber>>;
  #set = '';
  /** What is wider than its place is scrolled by keys too. */
  readonly #size = new ResizeObserver(() => {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.tex = '';
    this.numbers = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<div id="place"></div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const colours = JSON.stringify(
      Object.entries(this.numbers).map(([name, { colour }]) => [name, colour]),
    );
    const structure = this.tex + colours;
    clearTimeout(this.#timer);
    if (structure === this.#set) {
      this.#exchange();
      this.#timer = setTimeout(() => this.#typeset(), settleAfter);
    } else {
      this.#set = structure;
      this.#typeset();
    }
  }

  #typeset(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('#place');
    if (place === null) return;
    const tex = this.tex.replace(/@\{(\w+)\}/g, (_, name: string) => {
      const number = this.numbers[name];
      if (number === undefined) return '?';
      return `\\htmlClass{live live-${name} ${number.colour}}{\\text{${number.text}}}`;
    });
    katex.render(tex, place, {
      displayMode: true,
      throwOnError: false,
      strict: false,
      trust: ({ command }) => command === '\\htmlClass',
      maxExpand: 100,
      maxSize: 20,
      macros: {
        '\\qz': '\\htmlClass{logit}{#1}',
        '\\qp': '\\htmlClass{probability}{#1}',
        '\\qy': '\\htmlClass{target}{#1}',
        '\\ql': '\\htmlClass{loss}{#1}',
        '\\qg': '\\htmlClass{gradient}{#1}',
      },
    });
    this.#beReachable();
  }

  /** A formula that is wider than its box is scrolled by keys, too. */
  #beReachable(): void {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  #exchange(): void {
    this.#beReachable();
    for (const [name, { text }] of Object.entries(this.numbers))
      for (const live of this.renderRoot.querySelectorAll(`.live-${name}`)) {
        let leaf: Element = live;
        while (leaf.firstElementChild !== null) leaf = leaf.firstElementChild;
        if (leaf.textContent !== text) leaf.textContent = text;
      }
  }
}

if (!customElements.get('surprisal-formula')) customElements.define('surprisal-formula', Formula);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-formula': Formula;
  }
}
