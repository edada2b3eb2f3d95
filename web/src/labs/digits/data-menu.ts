import { css, html, LitElement, type TemplateResult } from 'lit';
import { grouped } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { droppedFiles } from '../../data/dropped-files.ts';
import { shared } from '../../style/shared.ts';
import { t } from './messages.ts';
import type { DigitsSession } from './session.ts';

/** The reader has chosen or dropped image files. */
export class FilesInput extends CustomEvent<readonly File[]> {
  constructor(files: readonly File[]) {
    super('files-input', { detail: files });
  }
}

/** The reader wants the images from there. */
export class SourceChoice extends CustomEvent<'synthetic' | 'folder'> {
  constructor(source: 'synthetic' | 'folder') {
    super('source-choice', { detail: source });
  }
}

/** Where the images come from: drawn by the engine, four files of the reader, or a folder beside the page. */
export class DataMenu extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: {},
    over: { state: true },
  };
  static override styles = [
    shared,
    css`
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 8px 0;
      }
      .drop {
        border: 1px dashed var(--edge);
        border-radius: 4px;
        padding: 12px 16px;
        font: 15px/22px var(--serif);
        max-width: 68ch;
      }
      .drop.over {
        border-style: solid;
        background: color-mix(in srgb, var(--hair) 50%, transparent);
      }
      label {
        display: block;
      }
      input[type='file'] {
        display: block;
        max-width: 100%;
        margin-top: 8px;
        border: 0;
        padding: 3px 0;
      }
      .now {
        font: 14px/24px var(--sans);
        min-height: 32px;
      }
      .problem {
        min-height: 20px;
      }
    `,
  ];
  declare session: DigitsSession;
  /** Changes with what is shown, so that it is drawn again. */
  declare state: string;
  declare over: boolean;

  constructor() {
    super();
    new LanguageController(this);
    this.state = '';
    this.over = false;
  }

  #onDrop(event: DragEvent): void {
    this.over = false;
    const { dataTransfer } = event;
    const [first] = dataTransfer?.files ?? [];
    // A run is opened by what listens on the whole lab.
    if (dataTransfer?.files.length === 1 && /json/i.test(`${first?.name} ${first?.type}`)) return;
    event.preventDefault();
    void droppedFiles(dataTransfer).then((files) => {
      if (files.length > 0) this.dispatchEvent(new FilesInput(files));
    });
  }

  #onOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  #onFiles(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    input.value = '';
    if (files.length > 0) this.dispatchEvent(new FilesInput(files));
  }

  get #now(): string {
    const { reading, preparing, facts, source } = this.session;
    if (reading) return t('data.reading');
    if (preparing !== null)
      return t('data.drawing', { drawn: grouped(preparing.done), count: grouped(preparing.count) });
    if (facts === null) return t('data.waiting');
    const counts = { train: grouped(facts.trainSize), test: grouped(facts.testSize) };
    return t(`data.now.${source}`, counts);
  }

  get #problem(): string {
    const problem = this.session.filesProblem;
    return problem === '' ? '' : `${problem} ${t('files.kept')}`;
  }

  override render(): TemplateResult {
    const { source } = this.session;
    const local = location.protocol === 'file:';
    const choose = (wanted: 'synthetic' | 'folder'): void => {
      this.dispatchEvent(new SourceChoice(wanted));
    };
    return html`<p class="now" role="status">${this.#now}</p>
      <div class="choices" role="group" aria-label=${t('data.heading')}>
        <button
          id="synthetic"
          aria-pressed=${source === 'synthetic'}
          @click=${() => choose('synthetic')}
        >
          ${t('data.synthetic')}
        </button>
        <button
          id="folder"
          ?hidden=${local}
          aria-pressed=${source === 'folder'}
          @click=${() => choose('folder')}
        >
          ${t('data.folder')}
        </button>
      </div>
      <div
        class="screen-only drop ${this.over ? 'over' : ''}"
        @dragover=${this.#onOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#onDrop}
      >
        <label
          >${t('data.drop')}
          <input type="file" multiple name="files" @change=${this.#onFiles} />
        </label>
      </div>
      <p class="problem" role="alert">${this.#problem}</p>`;
  }
}

if (!customElements.get('surprisal-data-menu'))
  customElements.define('surprisal-data-menu', DataMenu);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-data-menu': DataMenu;
  }
}
