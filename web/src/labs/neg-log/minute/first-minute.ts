import { html, nothing, type TemplateResult } from 'lit';
import type { InstantModule } from '../../../engine/instant.ts';
import { LocalizedElement } from '../../../i18n/localized-element.ts';
import { readStorage, writeStorage } from '../../../platform/storage.ts';
import { ghostBar } from '../../../predict/ghost-bar.ts';
import { ghostStyles } from '../../../predict/ghost-styles.ts';
import { AnsweredEvent, type Scale } from '../../../predict/question.ts';
import { fixed } from '../../../format/numbers.ts';
import { shared } from '../../../style/shared.ts';
import { t } from '../messages.ts';
import { ledger } from './ledger.ts';
import { results } from './results.ts';
import { bill, loadRivals, type Bill, type Rivals } from './rivals.ts';
import { least, moved } from './spread.ts';
import { minuteStyles } from './styles.ts';
import { guesses } from './words.ts';

const storageKey = 'surprisal.minute';
const percentScale: Scale = {
  minimum: 0,
  maximum: 100,
  step: 1,
  quantity: 'probability',
  format: (value) => t('minute.percent', { percent: value }),
};
const evenly = (count: number): readonly number[] =>
  Array.from({ length: count }, () => 100 / count);

/**
 * The reader is the model: three sentences come word by word, before each word 100 % are spread over
 * what it may be, and −log p of the word that came is paid. At the end stands what others would have
 * paid. Fires `answered`.
 */
export class FirstMinute extends LocalizedElement {
  static override properties = {
    source: { attribute: false },
    at: { state: true },
    percents: { state: true },
    isShown: { state: true },
    isFolded: { state: true },
    paid: { state: true },
    others: { state: true },
    failure: { state: true },
  };
  static override styles = [shared, ghostStyles, minuteStyles];
  declare source: () => Promise<InstantModule>;
  /** Which of the words is asked for; past the last one all are paid. */
  declare at: number;
  declare percents: readonly number[];
  /** The word has come. */
  declare isShown: boolean;
  declare isFolded: boolean;
  /** For all words that have come. */
  declare paid: Bill | null;
  declare others: Rivals | null;
  declare failure: string | null;
  #given: readonly number[] = [];

  constructor() {
    super();
    this.isFolded = readStorage(storageKey) !== null;
    this.#begin();
  }

  #begin(): void {
    this.at = 0;
    this.#given = [];
    this.paid = null;
    this.others = null;
    this.failure = null;
    this.#ask();
  }

  #ask(): void {
    this.isShown = false;
    this.percents = evenly(guesses[this.at]?.candidates.length ?? 1);
  }

  /** The word comes, and is paid for. */
  async #show(): Promise<void> {
    const guess = guesses[this.at];
    if (guess === undefined) return;
    const given = (this.percents[guess.candidates.indexOf(guess.word)] ?? least) / 100;
    try {
      const engine = await this.source();
      this.#given = [...this.#given.slice(0, this.at), given];
      this.paid = bill(engine, this.#given);
      this.isShown = true;
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #next(): Promise<void> {
    this.at += 1;
    if (this.at < guesses.length) {
      this.#ask();
      return;
    }
    writeStorage(storageKey, 'done');
    try {
      this.others = await loadRivals(await this.source());
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    const { paid, others } = this;
    if (paid === null || others === null) return;
    const [guess, truth] = [paid.mean, others.trained.mean];
    const gap = Math.abs(guess - truth);
    this.dispatchEvent(new AnsweredEvent({ question: 'minute', guess, truth, gap }));
  }

  #fold(isFolded: boolean): void {
    this.isFolded = isFolded;
    if (isFolded) writeStorage(storageKey, 'skipped');
    else if (this.at >= guesses.length) this.#begin();
  }

  override render(): TemplateResult {
    const isOver = this.at >= guesses.length;
    return html`<div class="heading">
        <h2 id="minute-heading">
          ${t('minute.heading')}
          <small
            >${
              this.isFolded || isOver
                ? t('minute.sub')
                : t('minute.place', { at: this.at + 1, count: guesses.length })
            }</small
          >
        </h2>
        <button
          class="plain"
          id="fold"
          aria-expanded=${this.isFolded ? 'false' : 'true'}
          @click=${() => this.#fold(!this.isFolded)}
        >
          ${t(this.isFolded ? 'minute.begin' : isOver ? 'minute.close' : 'minute.skip')}
        </button>
      </div>
      ${this.isFolded ? nothing : isOver ? this.#results() : this.#round()}
      ${this.failure === null ? nothing : html`<p class="problem" role="alert">${t('minute.failed', { reason: this.failure })}</p>`}`;
  }

  #results(): TemplateResult {
    return html`${results(this.paid, this.others)}
      <div class="actions">
        <button id="again" @click=${() => this.#begin()}>${t('minute.again')}</button>
      </div>`;
  }

  #round(): TemplateResult {
    const guess = guesses[this.at];
    if (guess === undefined) return html``;
    const { candidates, before, word } = guess;
    const { isShown, percents, paid } = this;
    return html`<div class="columns">
      <div>
        <p class="sentence">
          ${before.join(' ')}
          ${isShown ? html`<b class="target">${word}</b>` : html`<span class="gap"><span class="visually-hidden">…</span></span>`}
        </p>
        <div class="bars">
          ${candidates.map((candidate, index) => {
            const came = isShown && candidate === word;
            const percent = percents[index] ?? 0;
            return html`<span class=${came ? 'name target' : 'name'}>${candidate}</span>
              ${ghostBar({
                scale: percentScale,
                name: t('minute.bar', { word: candidate }),
                guess: percent,
                start: percent,
                truth: came ? percent : null,
                disabled: isShown,
                said: percentScale.format(percent),
                drag: (to) => (this.percents = moved(percents, index, to)),
              })}
              <span class="numbers value">${percentScale.format(percent)}</span>`;
          })}
        </div>
        <div class="actions">
          <button
            class="main"
            id="show"
            @click=${() => void (isShown ? this.#next() : this.#show())}
          >
            ${t(isShown ? (this.at + 1 < guesses.length ? 'minute.next' : 'minute.end') : 'minute.show')}
          </button>
          <span class="hint">${t(isShown ? 'minute.came' : 'minute.how')}</span>
        </div>
      </div>
      <div role="status">
        ${ledger(guesses, paid, isShown ? this.#price(paid) : t('minute.lead'))}
      </div>
    </div>`;
  }

  #price(paid: Bill | null): string {
    const p = this.#given.at(-1) ?? 0;
    return t('minute.price', {
      percent: percentScale.format(Math.round(100 * p)),
      p: fixed(p, 2),
      loss: fixed(paid?.prices.at(-1) ?? 0),
    });
  }
}

if (!customElements.get('surprisal-first-minute'))
  customElements.define('surprisal-first-minute', FirstMinute);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-first-minute': FirstMinute;
  }
}
