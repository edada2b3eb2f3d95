import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Mode, SentencePrediction } from '../../engine/types.ts';
import { fixed, probabilityText, type Unit, unitOf } from '../../format/numbers.ts';
import { LanguageController } from '../../i18n/language.ts';
import { shared } from '../../style/shared.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import type { Focus } from './focus.ts';
import { t } from './messages.ts';
import { context, positions, target, word } from './words.ts';

/** Terms of a mean are written out up to this many. */
const mostTerms = 4;

/**
 * −log p, the loss and the gradient with the numbers of one probability in them: the one pointed
 * at, or that of the last sentence's target. The words are the reader's own, so this is no TeX.
 */
export class Equation extends LitElement {
  static override properties = {
    facts: { attribute: false },
    mode: {},
    unit: {},
    focused: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      div {
        font: 17px/32px var(--serif);
      }
      p {
        overflow-wrap: anywhere;
      }
      b {
        font: 500 14px/24px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      i {
        font-style: italic;
      }
    `,
  ];
  declare facts: RnnFacts | null;
  declare mode: Mode;
  declare unit: Unit;
  declare focused: Focus | null;
  #predictions: readonly SentencePrediction[] = [];
  #update = 0;

  constructor() {
    super();
    new LanguageController(this);
    this.facts = null;
    this.mode = 'every-position';
    this.unit = 'nats';
    this.focused = null;
  }

  show(predictions: readonly SentencePrediction[], update: number): void {
    this.#predictions = predictions;
    this.#update = update;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { facts } = this;
    const sentence = this.focused?.sentence ?? (facts?.sentences.length ?? 1) - 1;
    const prediction = this.#predictions[sentence];
    if (facts === null || prediction === undefined) return html`<div></div>`;
    const last = positions(facts, sentence) - 1;
    const position = this.focused?.position ?? last;
    const y = target(facts, sentence);
    const chosen = this.focused?.word ?? y;
    const at = position * facts.vocabulary.length + chosen;
    const factor = unitOf[this.unit];
    const nll = t(`nll.${this.unit}`);
    const p = prediction.probabilities[at] ?? Number.NaN;
    const surprisal = (prediction.surprisals[position] ?? Number.NaN) * factor;
    const gradient = prediction.gradient[at] ?? Number.NaN;
    const counts = this.mode === 'every-position' || position === last;
    const log = nll.slice(0, -1);
    const of = html`<i class="probability">p</i>(<span class=${chosen === y ? 'target' : ''}
        >${word(facts, chosen)}</span
      >
      | ${context(facts, sentence, position)})`;
    const share =
      this.mode === 'every-position'
        ? html`(<i>p</i> − <i>y</i>) / ${last + 1}`
        : html`<i>p</i> − <i>y</i>`;
    return html`<div role="group" aria-label=${t('equation.aria')}>
      <p>
        ${
          chosen === y
            ? html`<span class="loss">${log}</span>${of} = ${log}<b class="probability"
                  >${probabilityText(p)}</b
                >
                = <b class="loss">${fixed(surprisal)}</b>`
            : html`${of} = <b class="probability">${probabilityText(p)}</b>`
        }
      </p>
      <p>
        <span class="gradient">∂loss/∂<i>z</i></span> =
        ${counts ? html`<span class="gradient">${share}</span> = ` : null}<b class="gradient"
          >${fixed(gradient)}</b
        >
        <span class="soft">${t(chosen === y ? 'equation.at-target' : 'equation.other')}</span>
      </p>
      <p>${this.#loss(prediction, last, factor)}</p>
    </div>`;
  }

  #loss(prediction: SentencePrediction, last: number, factor: number): TemplateResult {
    const value = html`<b class="loss">${fixed(prediction.loss * factor)}</b>`;
    if (this.mode === 'last-position')
      return html`<span class="loss">loss</span> = ${value}
        <span class="soft">${t('equation.last', { update: this.#update })}</span>`;
    const terms = [...prediction.surprisals].map((one) => fixed(one * factor));
    const written =
      terms.length > mostTerms || terms.length === 1
        ? null
        : html` =
          (${terms.map((term, i) => html`${i > 0 ? ' + ' : null}<b class="loss">${term}</b>`)}) /
          ${last + 1}`;
    return html`<span class="loss">loss</span>${written} = ${value}
      <span class="soft">${t('equation.mean', { count: last + 1, update: this.#update })}</span>`;
  }
}

if (!customElements.get('surprisal-equation'))
  customElements.define('surprisal-equation', Equation);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-equation': Equation;
  }
}
