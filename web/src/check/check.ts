import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../explain/explanation.ts';
import { explainMessages } from '../explain/messages.ts';
import { problemWords } from '../explain/wording.ts';
import { LanguageController } from '../i18n/language.ts';
import { shared } from '../style/shared.ts';
import '../ui/code-block.ts';
import { ask, type Asked } from './ask.ts';
import { t } from './messages.ts';
import type { CheckAnswer, Checked, Refusal } from './protocol.ts';
import { t as slip } from './slip/messages.ts';
import './slip/slip.ts';
import { savingLines, softmaxTwice } from './sample.ts';
import { pastingStyles } from '../style/pasting.ts';
import { checkStyles } from './styles.ts';
import { verdict } from './verdict.ts';

/** "Is my loss right?": a table out of anybody's training, and what is probably wrong with it. */
export class CheckPage extends LitElement {
  static override properties = {
    explanation: { state: true },
    refusal: { state: true },
    progress: { state: true },
    cancelled: { state: true },
    over: { state: true },
  };
  static override styles = [shared, pastingStyles, checkStyles];

  declare explanation: Explanation | null;
  declare refusal: Refusal | null;
  /** Share of the cells that are done; null where nothing is under way. */
  declare progress: number | null;
  declare cancelled: boolean;
  /** Files hang over the place where they may be dropped. */
  declare over: boolean;
  #asked: Asked | null = null;

  constructor() {
    super();
    new LanguageController(this);
    this.explanation = null;
    this.refusal = null;
    this.progress = null;
    this.cancelled = false;
    this.over = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #stop(): void {
    this.#asked?.cancel();
    this.#asked = null;
    this.progress = null;
  }

  #begin(checked: Checked): void {
    this.#stop();
    this.explanation = null;
    this.refusal = null;
    this.cancelled = false;
    this.progress = 0;
    this.#asked = ask(checked, t('text'), (answer) => this.#receive(answer));
  }

  #receive(answer: CheckAnswer): void {
    if (answer.type === 'progress') {
      this.progress = answer.done / answer.of;
      return;
    }
    this.#asked = null;
    this.progress = null;
    if (answer.type === 'explained') this.explanation = answer.explanation;
    else this.refusal = answer;
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  readonly #checkText = (): void => this.#begin({ text: this.#box?.value ?? '' });
  readonly #showExample = (): void => {
    if (this.#box !== null) this.#box.value = softmaxTwice;
    this.#checkText();
  };
  readonly #cancel = (): void => {
    this.#stop();
    this.cancelled = true;
    this.#box?.focus();
  };
  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };
  readonly #chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = Array.from(input.files ?? []);
    if (files.length > 0) this.#begin({ files });
    input.value = ''; // the same file may be chosen again, when it has changed
  };
  readonly #hover = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.over = true;
  };
  readonly #leave = (): void => {
    this.over = false;
  };
  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const files = Array.from(event.dataTransfer?.files ?? []);
    if (files.length === 0) return;
    event.preventDefault();
    this.#begin({ files });
  };

  override render(): TemplateResult {
    const busy = this.progress !== null;
    return html`<h1>${t('page')}</h1>
      <h2 id="loss-heading">${t('title')}</h2>
      <p class="claim">${t('claim')}</p>
      <p class="private">${t('private')}</p>
      <div
        class=${this.over ? 'drop over' : 'drop'}
        @dragover=${this.#hover}
        @dragleave=${this.#leave}
        @drop=${this.#drop}
      >
        <textarea
          spellcheck="false"
          autocomplete="off"
          aria-label=${t('label')}
          aria-describedby="how problem"
          aria-invalid=${this.refusal === null ? 'false' : 'true'}
          placeholder=${t('placeholder')}
        ></textarea>
        <div class="row">
          <button id="check" class="main" @click=${this.#checkText}>${t('check')}</button>
          <button id="files" @click=${this.#choose}>${t('files')}</button>
          <button id="example" @click=${this.#showExample}>${t('example')}</button>
          <input type="file" multiple hidden aria-label=${t('files')} @change=${this.#chosen} />
        </div>
        <p class="row soft" id="how">${t('drop')}</p>
        ${
          busy
            ? html`<div class="row">
                <progress
                  aria-label=${t('progress')}
                  max="1"
                  .value=${this.progress ?? 0}
                ></progress>
                <button id="cancel" @click=${this.#cancel}>${t('cancel')}</button>
              </div>`
            : nothing
        }
      </div>
      <p class="problem" id="problem" role="alert">${this.#problem()}</p>
      <p class=${this.cancelled || busy ? 'soft sans' : 'visually-hidden'} role="status">
        ${this.#status()}
      </p>
      ${this.explanation === null ? nothing : verdict(this.explanation)}
      <div class="save">
        <h3>${t('save')}</h3>
        <surprisal-code .code=${savingLines} .name=${t('save')}></surprisal-code>
      </div>
      <section class="slip" aria-labelledby="slip-heading">
        <h2 id="slip-heading">${slip('title')}</h2>
        <p class="claim">${slip('lead')}</p>
        <surprisal-slip></surprisal-slip>
      </section>`;
  }

  #status(): string {
    if (this.progress !== null) return t('working');
    if (this.cancelled) return t('cancelled');
    const { explanation } = this;
    if (explanation === null) return '';
    return explanation.findings.length > 0 ? t('wrong') : t('sound');
  }

  #problem(): string {
    const { refusal } = this;
    if (refusal === null) return '';
    return refusal.type === 'refused'
      ? problemWords(refusal, explainMessages.t)
      : t('failed', { reason: refusal.reason });
  }
}

if (!customElements.get('surprisal-check')) customElements.define('surprisal-check', CheckPage);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-check': CheckPage;
  }
}

export const createCheck = (): CheckPage => document.createElement('surprisal-check');
