import { html, LitElement, type TemplateResult } from 'lit';
import { steadyScale } from '../../charts/heat-map.ts';
import { readNumber } from '../../format/comma.ts';
import { plainNumerals } from '../../format/numeral.ts';
import { compact, fixed, probabilityText, typed } from '../../format/numbers.ts';
import { LanguageController, withTexts } from '../../i18n/language.ts';
import { lazyPart, loadAhead } from '../../platform/lazy-part.ts';
import { insertText, linesOf } from '../../ui/paste-lines.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { rangeStyles } from '../../style/range.ts';
import { shared } from '../../style/shared.ts';
import { keypadFor, type Refusal } from '../../state/settings.ts';
import type { SoftmaxLabView } from './compute.ts';
import { describe, t } from './messages.ts';
import { nameOf } from './names.ts';
import { rowsStyles } from './rows-styles.ts';
import { logit, logitCount } from './settings.ts';
import { sliderEnd } from './sweep.ts';

export interface LogitInput {
  readonly index: number;
  readonly value: number;
}

/** What reads several pasted logits, with what it says. */
const pasteReader = (): Promise<typeof import('./paste.ts')> => withTexts(import('./paste.ts'));

/** z, eᶻ and p of every class in one row, with the slider and the field that set z; Σ below. */
export class LogitRows extends LitElement {
  static override properties = {
    view: { attribute: false },
    temperature: { type: Number },
    highlighted: { attribute: false },
    problem: { state: true },
  };
  static override styles = [shared, rangeStyles, rowsStyles];

  declare view: SoftmaxLabView;
  declare temperature: number;
  declare highlighted: number | null;
  declare problem: { readonly index: number; readonly refusal: Refusal } | null;
  #scale = 0;

  constructor() {
    super();
    new LanguageController(this);
    this.temperature = 1;
    this.highlighted = null;
    this.problem = null;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #onField(event: Event, index: number): void {
    const text = (event.currentTarget as HTMLInputElement).value;
    const parsed = logit.parse(text);
    this.problem = parsed.ok
      ? null
      : { index, refusal: { kind: 'entry', place: index + 1, text, refusal: parsed.refusal } };
    if (!parsed.ok) return;
    if (parsed.value === -Infinity && this.#isLast(index, this.view.moving))
      this.problem = { index, refusal: { kind: 'all-masked' } };
    else this.#tell('logit-input', { index, value: parsed.value } satisfies LogitInput);
  }

  /** Whether all other logits are −∞, but for those that move with this one. */
  #isLast(index: number, moving: readonly number[] = []): boolean {
    const { logits } = this.view;
    const together = moving.includes(index) ? moving : [index];
    return logits.every((z, i) => z === -Infinity || together.includes(i));
  }

  /** Several numbers at once, as a spreadsheet or a program writes them. */
  #onPaste(event: ClipboardEvent, index: number): void {
    const text = (event.clipboardData?.getData('text/plain') ?? '').trim();
    const single = readNumber(text);
    if (
      typeof single !== 'number' ||
      !Number.isNaN(single) ||
      !/[\s,;[(]/.test(plainNumerals(text))
    )
      return;
    event.preventDefault();
    void this.#paste(event.currentTarget as HTMLInputElement, index, text);
  }

  async #paste(field: HTMLInputElement, index: number, text: string): Promise<void> {
    const reader = await lazyPart(this, pasteReader());
    if (reader === null) {
      insertText(field, linesOf(text).join(' '));
      return;
    }
    const parsed = reader.readLogits(text);
    this.problem = parsed.ok ? null : { index, refusal: parsed.refusal };
    if (parsed.ok) this.#tell('logits-input', parsed.value);
  }

  #onFocus(index: number): void {
    loadAhead(pasteReader());
    this.#tell('logit-edit', index);
  }

  #onBlur(event: Event, index: number): void {
    if (this.problem?.index === index) return;
    (event.currentTarget as HTMLInputElement).value = typed(this.view.logits[index] ?? 0);
  }

  override willUpdate(): void {
    const finite = this.view.softmax.exponentials.filter(Number.isFinite);
    this.#scale = steadyScale(this.#scale, Math.max(0, ...finite));
  }

  override render(): TemplateResult {
    const { logits, softmax, probabilitySum } = this.view;
    return html`<div
        class="rows"
        role="group"
        aria-label=${t('rows.aria')}
        @pointerleave=${() => this.#tell('logit-point', null)}
        @focusout=${() => this.#tell('logit-point', null)}
      >
        <div class="row head">
          <span class="z logit"
            ><span class="name">z</span
            ><small>${t('rows.scale', { from: `−${sliderEnd}`, to: sliderEnd })}</small></span
          >
          <span class="logit"
            >${this.#power}<small
              >${t('rows.scale', { from: 0, to: compactScale(this.#scale) })}</small
            ></span
          >
          <span class="probability"
            ><span class="name">p</span><small>${t('rows.scale', { from: 0, to: 1 })}</small></span
          >
        </div>
        ${logits.map((z, index) => this.#row(z, index))}
        <div class="row sum">
          <span class="name">Σ</span>
          <span class="number logit e" id="sum"
            ><span class="on-phone">${this.#power} </span>${compact(softmax.sum)}</span
          >
          <span class="number probability p" id="probability-sum"
            ><span class="on-phone"><span class="name">p</span> </span
            >${fixed(probabilitySum)}</span
          >
        </div>
      </div>
      <div class="below">
        <button
          id="add"
          ?disabled=${logits.length >= logitCount.most}
          @click=${() => this.#tell('logit-add', null)}
        >
          ${t('rows.add')}
        </button>
        <span>${t('rows.count', { count: logits.length, most: logitCount.most })}</span>
      </div>`;
  }

  get #power(): TemplateResult {
    return html`<span class="name">e<sup>${this.temperature === 1 ? 'z' : 'z/T'}</sup></span>`;
  }

  #row(z: number, index: number): TemplateResult {
    const { softmax, logits } = this.view;
    const e = softmax.exponentials[index] ?? Number.NaN;
    const p = softmax.probabilities[index] ?? Number.NaN;
    const refused = this.problem?.index === index ? this.problem.refusal : null;
    const name = nameOf('z', index);
    return html`<div
        class="row ${this.highlighted === index ? 'lit' : ''}"
        data-index=${index}
        @pointerenter=${() => this.#tell('logit-point', index)}
        @focusin=${() => this.#tell('logit-point', index)}
      >
        <span class="name logit">z<sub>${index + 1}</sub></span>
        ${this.#slider(z, index)}
        <input
          class="value"
          name=${`z${index + 1}`}
          inputmode=${keypadFor(logit, typed(z))}
          autocomplete="off"
          spellcheck="false"
          aria-label=${name}
          aria-invalid=${refused === null ? 'false' : 'true'}
          aria-describedby=${`problem-${index}`}
          .value=${typed(z)}
          @focus=${() => this.#onFocus(index)}
          @change=${(event: Event) => this.#onField(event, index)}
          @paste=${(event: ClipboardEvent) => this.#onPaste(event, index)}
          @blur=${(event: Event) => this.#onBlur(event, index)}
        />
        <span class="on-phone e-name">${this.#power}</span>
        ${bar(e / this.#scale, 'logit')}
        <span class="number logit" data-e title=${String(e)}>${compact(e)}</span>
        <span class="on-phone p-name"><span class="name">p</span></span>
        ${bar(p, 'probability')}
        <span class="number probability" data-p title=${String(p)}>${probabilityText(p, z)}</span>
        <button
          class="plain remove"
          aria-label=${t('rows.remove', { name })}
          title=${t('rows.remove', { name })}
          ?disabled=${logits.length <= logitCount.least}
          @click=${() => this.#remove(index)}
        >
          ×
        </button>
      </div>
      <span class="problem" id=${`problem-${index}`} role="alert" ?hidden=${refused === null}
        >${refused === null ? '' : describeRefusal(refused, describe)}</span
      >`;
  }

  #remove(index: number): void {
    const refused = this.#isLast(index);
    this.problem = refused ? { index, refusal: { kind: 'all-masked' } } : null;
    if (!refused) this.#tell('logit-remove', index);
  }

  #slider(z: number, index: number): TemplateResult {
    const part = (value: number): number =>
      Math.min(1, Math.max(0, (value + sliderEnd) / (2 * sliderEnd)));
    const [from, to] = z < 0 ? [part(z), 0.5] : [0.5, part(z)];
    const name = nameOf('z', index);
    return html`<input
      type="range"
      min=${-sliderEnd}
      max=${sliderEnd}
      step="0.05"
      name=${`slider${index + 1}`}
      aria-label=${t('rows.slider', { name })}
      aria-valuetext=${`${name} = ${typed(z)}, ${nameOf('p', index)} = ${probabilityText(this.view.softmax.probabilities[index] ?? Number.NaN, z)}`}
      .value=${String(Math.max(z, -sliderEnd))}
      .style=${`--first:${from};--last:${to}`}
      @input=${(event: Event) => {
        this.problem = null;
        const value = Number((event.currentTarget as HTMLInputElement).value);
        this.#tell('logit-input', { index, value } satisfies LogitInput);
      }}
    />`;
  }
}

function bar(part: number, colour: 'logit' | 'probability'): TemplateResult {
  const beyond = part > 1;
  const width = Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part));
  return html`<span
    class=${`track ${colour === 'logit' ? 'e' : 'p'}-track`}
    .style=${`--part:${width * 100}%;--colour:var(--${colour})`}
    ><i class=${beyond ? 'beyond' : ''}></i
  ></span>`;
}

const compactScale = (scale: number): string => (scale < 1e5 ? String(scale) : compact(scale));

if (!customElements.get('surprisal-logit-rows'))
  customElements.define('surprisal-logit-rows', LogitRows);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-logit-rows': LogitRows;
  }
}
