import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../../i18n/frame.ts';
import { LanguageController } from '../../i18n/language.ts';
import { lazyPart } from '../../platform/lazy-part.ts';
import { shared } from '../../style/shared.ts';
import '../../ui/code-block.ts';
import { wayNames, type CppPart, type WayName, type Ways } from './ways.ts';

/** The computation of a lab at its settings, in the language that the reader chooses. */
export class WaysOfWriting extends LitElement {
  static override properties = {
    ways: { attribute: false },
    view: { attribute: false },
    settings: { attribute: false },
    chosen: { state: true },
  };
  static override styles = [
    shared,
    css`
      .choice {
        padding-bottom: 8px;
      }
      .about,
      .file {
        font: 13px/20px var(--sans);
        color: var(--soft);
        padding-bottom: 8px;
      }
      .file {
        padding-top: 8px;
        font-family: var(--mono);
        overflow-wrap: anywhere;
      }
    `,
  ];
  declare ways: Ways;
  declare view: unknown;
  declare settings: unknown;
  declare chosen: WayName;
  #python: ((view: unknown, settings: unknown) => string) | null = null;
  #cpp: readonly CppPart[] | null = null;

  constructor() {
    super();
    new LanguageController(this);
    this.chosen = 'pytorch';
  }

  async #choose(name: WayName): Promise<void> {
    if (name === 'python' && this.#python === null && this.ways.python !== undefined)
      this.#python = await lazyPart(this, this.ways.python());
    if (name === 'cpp' && this.#cpp === null) this.#cpp = await lazyPart(this, this.ways.cpp());
    const isThere = { pytorch: true, python: this.#python !== null, cpp: this.#cpp !== null };
    if (isThere[name]) this.chosen = name;
  }

  override render(): TemplateResult {
    const { ways, chosen } = this;
    const names = wayNames.filter((name) => name !== 'python' || ways.python !== undefined);
    return html`<div class="choice">
        <span class="segments" role="group" aria-label=${t('ways.choice')}>
          ${names.map(
            (name) =>
              html`<button
                data-way=${name}
                aria-pressed=${name === chosen}
                @click=${() => void this.#choose(name)}
              >
                ${t(`ways.${name}`)}
              </button>`,
          )}
        </span>
      </div>
      ${this.#code()}`;
  }

  #code(): TemplateResult | readonly TemplateResult[] | typeof nothing {
    const { ways, view, settings, chosen } = this;
    const block = (code: string, file = ''): TemplateResult =>
      html`<surprisal-code
        .code=${code}
        .name=${`${t(`ways.${chosen}`)} ${file}`.trimEnd()}
      ></surprisal-code>`;
    if (chosen === 'pytorch') return block(ways.torch(view, settings));
    if (chosen === 'python')
      return html`<p class="about">${t('ways.python.about')}</p>
        ${block(this.#python?.(view, settings) ?? '')}`;
    return html`<p class="about">${t('ways.cpp.about')}</p>
      ${(this.#cpp ?? []).map(
        ({ file, code }) =>
          html`<p class="file">${file}</p>
            ${block(code, file)}`,
      )}`;
  }
}

if (!customElements.get('surprisal-ways')) customElements.define('surprisal-ways', WaysOfWriting);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-ways': WaysOfWriting;
  }
}
