import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { AccessibleText } from '../../charts/accessible-text.ts';
import type { Mode, SentencePrediction } from '../../engine/types.ts';
import { barProbability, fixed, probabilityText, type Unit, unitOf } from '../../format/numbers.ts';
import { shownWords } from '../../format/visible.ts';
import { LanguageController } from '../../i18n/language.ts';
import { t as frame } from '../../i18n/frame.ts';
import { woven } from '../shared/woven.ts';
import { shared } from '../../style/shared.ts';
import type { RnnFacts } from './rnn-protocol.ts';
import { FocusEvent, type Focus } from './focus.ts';
import { t } from './messages.ts';
import { context, positions, target, word } from './words.ts';
import { distributionStyles } from './distribution-styles.ts';

/** More bars than this are not drawn at once: fewer sentences at a time, then only the last positions. */
const mostCells = 480;
const mostSentences = 6;
const mostPositions = 8;

interface Cell {
  readonly focus: Focus;
  readonly element: HTMLElement;
  readonly bar: HTMLElement;
  readonly number: HTMLElement | null;
  /** What the bar shows, and whether it is lit. */
  drawn: number;
  lit: boolean;
}

/** A quarter of a pixel on the widest bar: a change that nobody could see is not drawn. */
const visible = 0.001;

/**
 * After every word of every sentence the whole distribution as bars, 0 to 1, the target outlined.
 * The frame is drawn once per run; `show` then only changes lengths and digits.
 */
export class Distributions extends LitElement {
  static override properties = {
    facts: { attribute: false },
    mode: {},
    unit: {},
    focused: { attribute: false },
    first: { state: true },
  };
  static override styles = [shared, distributionStyles];
  declare facts: RnnFacts | null;
  declare mode: Mode;
  declare unit: Unit;
  declare focused: Focus | null;
  declare first: number;
  #predictions: readonly SentencePrediction[] = [];
  #cells: Cell[] = [];
  readonly #accessibleText = new AccessibleText(this, () => '');
  #lines: { readonly p: HTMLElement; readonly loss: HTMLElement; readonly sentence: number }[] = [];

  constructor() {
    super();
    new LanguageController(this);
    this.facts = null;
    this.mode = 'every-position';
    this.unit = 'nats';
    this.focused = null;
    this.first = 0;
  }

  get predictions(): readonly SentencePrediction[] {
    return this.#predictions;
  }

  show(predictions: readonly SentencePrediction[]): void {
    this.#predictions = predictions;
    this.#patch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts')) this.first = 0;
  }

  protected override updated(): void {
    this.#cells = [];
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.cell')) {
      const bar = element.querySelector('i');
      const { s, t: position, w } = element.dataset;
      if (bar === null) continue;
      const focus = { sentence: Number(s), position: Number(position), word: Number(w) };
      this.#cells.push({
        focus,
        element,
        bar,
        number: element.querySelector('em'),
        drawn: Number.NaN,
        lit: element.classList.contains('lit'),
      });
    }
    this.#lines = [...this.renderRoot.querySelectorAll<HTMLElement>('.line')].flatMap((line) => {
      const p = line.querySelector<HTMLElement>('.probability span');
      const loss = line.querySelector<HTMLElement>('.loss span');
      return p === null || loss === null ? [] : [{ p, loss, sentence: Number(line.dataset['s']) }];
    });
    this.#patch();
  }

  #patch(): void {
    const size = this.facts?.vocabulary.length ?? 0;
    const { focused } = this;
    for (const cell of this.#cells) {
      const { sentence, position, word: w } = cell.focus;
      const p = this.#predictions[sentence]?.probabilities[position * size + w] ?? 0;
      if (!(Math.abs(p - cell.drawn) < visible)) {
        cell.bar.style.transform = `scaleX(${Number.isNaN(p) ? 0 : p})`;
        cell.drawn = p;
      }
      const number = barProbability(p);
      if (cell.number !== null && cell.number.textContent !== number)
        cell.number.textContent = number;
      const lit =
        focused?.sentence === sentence && focused.position === position && focused.word === w;
      if (lit !== cell.lit) cell.element.classList.toggle('lit', lit);
      cell.lit = lit;
    }
    for (const { p, loss, sentence } of this.#lines) {
      const prediction = this.#predictions[sentence];
      p.textContent = probabilityText(prediction?.targetProbabilities.at(-1) ?? Number.NaN);
      loss.textContent = fixed((prediction?.surprisals.at(-1) ?? Number.NaN) * unitOf[this.unit]);
    }
  }

  #onPoint(event: Event): void {
    const cell = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.classList.contains('cell'));
    if (!(cell instanceof HTMLElement)) return;
    const { s, t: position, w } = cell.dataset;
    this.dispatchEvent(
      new FocusEvent({ sentence: Number(s), position: Number(position), word: Number(w) }),
    );
  }

  #onKey(event: KeyboardEvent, sentence: number): void {
    const { facts } = this;
    if (facts === null) return;
    const [rows, columns] = [facts.vocabulary.length, positions(facts, sentence)];
    const at =
      this.focused?.sentence === sentence
        ? this.focused
        : { sentence, position: columns - 1, word: target(facts, sentence) };
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[
      event.key
    ];
    if (event.key === 'Escape') this.dispatchEvent(new FocusEvent(null));
    if (move === undefined) return;
    event.preventDefault();
    const [down = 0, right = 0] = move;
    const within = (value: number, count: number): number =>
      Math.min(Math.max(value, 0), count - 1);
    const to = {
      sentence,
      position: within(at.position + right, columns),
      word: within(at.word + down, rows),
    };
    this.dispatchEvent(new FocusEvent(to));
    const p = this.#predictions[sentence]?.probabilities[to.position * rows + to.word];
    const given = context(facts, sentence, to.position);
    if (p !== undefined)
      this.#accessibleText.say(
        () => `p(${word(facts, to.word)} | ${given}) = ${probabilityText(p)}`,
      );
  }

  override render(): TemplateResult {
    const { facts } = this;
    if (facts === null) return html`<div class="sentence"></div>`;
    const size = facts.vocabulary.length;
    const longest = Math.max(...facts.sentences.map((_, s) => positions(facts, s)));
    const shown = Math.max(1, Math.min(longest, mostPositions, Math.floor(mostCells / size)));
    const perPage = Math.max(1, Math.min(mostSentences, Math.floor(mostCells / (size * shown))));
    const count = facts.sentences.length;
    const first = Math.min(this.first, Math.floor((count - 1) / perPage) * perPage);
    const page = Array.from({ length: Math.min(perPage, count - first) }, (_, i) => first + i);
    return html`
      <div
        @pointerover=${this.#onPoint}
        @pointerdown=${this.#onPoint}
        @pointerleave=${() => this.dispatchEvent(new FocusEvent(null))}
      >
        ${page.map((sentence) => this.#sentence(facts, sentence, shown))}
      </div>
      ${
        count <= perPage
          ? null
          : html`<div class="pages">
              <button
                ?disabled=${first === 0}
                @click=${() => (this.first = first - perPage)}
                aria-label=${t('expects.previous')}
              >
                ‹
              </button>
              <span>${t('expects.page', { from: first + 1, to: first + page.length, count })}</span>
              <button
                ?disabled=${first + perPage >= count}
                @click=${() => (this.first = first + perPage)}
                aria-label=${t('expects.next')}
              >
                ›
              </button>
            </div>`
      }
      ${this.#accessibleText.render()}
    `;
  }

  #sentence(facts: RnnFacts, sentence: number, shown: number): TemplateResult {
    const length = positions(facts, sentence);
    const columns = Array.from(
      { length: Math.min(length, shown) },
      (_, i) => Math.max(0, length - shown) + i,
    );
    const y = target(facts, sentence);
    const nll = t(`nll.${this.unit}`);
    const aria = t('expects.aria', {
      words: context(facts, sentence, length - 1),
      target: word(facts, y),
    });
    const counted = (position: number): boolean =>
      this.mode === 'every-position' || position === length - 1;
    return html`<div class="sentence">
      <div class="line" id=${`line-${sentence}`} data-s=${sentence}>
        <span class="words"
          >${context(facts, sentence, length - 1)} <span class="soft">→</span>
          <b>${word(facts, y)}</b></span
        >
        <span class="numbers probability">p = <span></span></span>
        <span class="numbers loss">${nll} = <span></span></span>
      </div>
      <div
        class="scroll"
        role="application"
        aria-roledescription=${frame('chart')}
        tabindex="0"
        aria-label=${aria}
        aria-describedby=${`line-${sentence}`}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, sentence)}
        @blur=${() => {
          this.dispatchEvent(new FocusEvent(null));
          this.#accessibleText.say();
        }}
      >
        <div
          class="grid ${columns.length > 4 ? 'dense' : ''}"
          .style=${`--columns:${Math.max(3, columns.length)}`}
        >
          <span></span>
          ${columns.map(
            (position) =>
              html`<span class="caption" title=${context(facts, sentence, position)}
                ><span class="long"
                  >${woven(t('expects.after'), { words: html`<b>${context(facts, sentence, position)}</b>` })}</span
                ><span class="short"
                  >${position > 0 ? '… ' : ''}<b
                    >${word(facts, facts.sentences[sentence]?.[position] ?? 0)}</b
                  ></span
                ></span
              >`,
          )}
          ${Array.from({ length: Math.max(0, 3 - columns.length) }, () => html`<span></span>`)}
          ${shownWords(facts.vocabulary).map(
            (name, w) =>
              html`<span class="word ${w === y ? 'y' : ''}">${name}</span>${columns.map(
                  (position) =>
                    html`<span
                      class="cell ${w === y ? 'y' : ''} ${counted(position) ? '' : 'idle'}"
                      data-s=${sentence}
                      data-t=${position}
                      data-w=${w}
                      ><i></i>${w === y ? html`<em></em>` : null}</span
                    >`,
                )}${Array.from({ length: Math.max(0, 3 - columns.length) }, () => html`<span></span>`)}`,
          )}
        </div>
      </div>
    </div>`;
  }
}

if (!customElements.get('surprisal-distributions'))
  customElements.define('surprisal-distributions', Distributions);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-distributions': Distributions;
  }
}
