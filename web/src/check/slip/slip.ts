import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { loadLabEngine } from '../../labs/instant/lab-engine.ts';
import { shared } from '../../style/shared.ts';
import type { Reading } from './calculation.ts';
import { circulating } from './example.ts';
import { judgePart, type JudgedPart } from './judge.ts';
import { t } from './messages.ts';
import { readCalculation } from './read.ts';
import { pastingStyles } from '../../style/pasting.ts';
import { slipStyles } from './styles.ts';
import { summary, verdict } from './verdict.ts';

/** "Find the slip": a hand calculation, number by number. */
export class SlipPart extends LitElement {
  static override properties = {
    parts: { state: true },
    refused: { state: true },
    failure: { state: true },
    busy: { state: true },
  };
  static override styles = [shared, pastingStyles, slipStyles];

  declare parts: readonly JudgedPart[] | null;
  declare refused: Extract<Reading, { readonly ok: false }> | null;
  declare failure: string | null;
  declare busy: boolean;

  constructor() {
    super();
    new LanguageController(this);
    this.parts = null;
    this.refused = null;
    this.failure = null;
    this.busy = false;
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  readonly #find = async (): Promise<void> => {
    const reading = readCalculation(this.#box?.value ?? '');
    this.parts = null;
    this.failure = null;
    this.refused = reading.ok ? null : reading;
    if (!reading.ok) return;
    this.busy = true;
    try {
      const { labs } = await loadLabEngine();
      this.parts = reading.parts.map((part) => judgePart(labs, part));
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
    }
  };
  readonly #showExample = async (): Promise<void> => {
    if (this.#box !== null) this.#box.value = circulating;
    await this.#find();
  };

  override render(): TemplateResult {
    const { parts, refused } = this;
    return html`<textarea
        spellcheck="false"
        autocomplete="off"
        aria-label=${t('label')}
        aria-describedby="how problem"
        aria-invalid=${refused === null ? 'false' : 'true'}
        placeholder=${t('placeholder')}
      ></textarea>
      <div class="row">
        <button id="find" class="main" @click=${this.#find}>${t('find')}</button>
        <button id="slip-example" @click=${this.#showExample}>${t('example')}</button>
      </div>
      <p class="row soft" id="how">${t('how')}</p>
      <p class="problem" id="problem" role="alert">${this.#problem()}</p>
      <p id="summary" class="row" role="status">
        ${this.busy ? t('working') : parts === null ? '' : summary(parts)}
      </p>
      ${parts === null ? nothing : verdict(parts)}`;
  }

  #problem(): string {
    const { refused, failure } = this;
    if (failure !== null) return t('failed', { reason: failure });
    return refused === null ? '' : t(`problem.${refused.problem}`, { ...refused.details });
  }
}

if (!customElements.get('surprisal-slip')) customElements.define('surprisal-slip', SlipPart);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-slip': SlipPart;
  }
}
