import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/frame.ts';
import { LanguageController, withTexts } from '../i18n/language.ts';
import type { ExportSource } from './export-source.ts';
import type { SharePlace } from './share-place.ts';
import { droppedFiles } from '../data/dropped-files.ts';
import { shared } from '../style/shared.ts';

/** Browsers refuse downloads to a sandboxed frame. A page that was opened as a file has no origin either. */
const sandboxed = (): boolean => self.origin === 'null' && location.protocol !== 'file:';

/** The way to the menu of what can be taken along; files dropped on its lab are opened. */
export class Share extends LitElement implements SharePlace {
  static override properties = {
    exportSource: { attribute: false, hasChanged: () => false },
    failure: { state: true },
  };
  static override styles = [
    shared,
    css`
      :host {
        text-align: end;
      }
      button {
        position: var(--share-position, static);
        top: 4px;
        right: 0;
      }
      #place {
        text-align: start;
      }
      @media (max-width: 760px) {
        :host {
          text-align: start;
          padding-bottom: 8px;
        }
      }
    `,
  ];
  declare exportSource: () => Promise<ExportSource>;
  declare failure: string;
  #lab: Element | undefined;

  constructor() {
    super();
    new LanguageController(this);
    this.failure = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('part', 'share');
    this.#lab = (this.getRootNode() as ShadowRoot).host;
    this.#lab.addEventListener('dragover', this.#onDrag);
    this.#lab.addEventListener('drop', this.#onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lab?.removeEventListener('dragover', this.#onDrag);
    this.#lab?.removeEventListener('drop', this.#onDrag);
  }

  readonly #onDrag = (event: Event): void => {
    const { dataTransfer, defaultPrevented, type } = event as DragEvent;
    if (defaultPrevented || dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (type === 'drop') void droppedFiles(dataTransfer).then((files) => this.open(files));
  };

  /** Where the menu, or what is to be said of a file, is put. */
  get place(): Element | null {
    return this.renderRoot.querySelector('#place');
  }

  /** Opens the menu, or these files. */
  open(files?: readonly File[]): void {
    this.failure = '';
    withTexts(import('./menu/index.ts'))
      .then(async ({ openFiles, openMenu }) => {
        if (files === undefined) openMenu(this, await this.exportSource());
        else await openFiles(this, files);
      })
      .catch((error: unknown) => (this.failure = String(error)));
  }

  focusButton(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    const button = html`<button aria-haspopup="dialog" @click=${() => this.open()}>
      ${t('share')}
    </button>`;
    return html`${sandboxed() ? nothing : button}
      <div id="place"></div>
      <p class="problem" role="alert">${this.failure}</p>`;
  }
}

if (!customElements.get('surprisal-share')) customElements.define('surprisal-share', Share);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-share': Share;
  }
}
