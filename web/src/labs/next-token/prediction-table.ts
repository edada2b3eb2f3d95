import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Window } from '../../engine/lab-types.ts';
import { LanguageController } from '../../i18n/language.ts';
import { shared } from '../../style/shared.ts';
import { keepColumnInSight } from './keep-in-sight.ts';
import { t } from './messages.ts';
import type { Predictions } from './predictions.ts';
import { tableStyles } from './table-styles.ts';

/** What is said of one prediction beside it. */
export interface RowLoss {
  readonly answer: string;
  readonly probability: string;
  readonly loss: string;
  /** Of the scale of all rows. */
  readonly part: number;
}

/** The reader points at prediction `index`; with `settled` by a click, a key or the focus. */
export class PredictionPoint extends CustomEvent<{
  readonly index: number;
  readonly settled: boolean;
}> {
  constructor(index: number, settled: boolean) {
    super('prediction-point', { detail: { index, settled } });
  }
}

/**
 * Every sequence of a page, and below it its predictions: the context, then the target outlined.
 * Predictions from `revealed` on are still to come.
 */
export class PredictionTable extends LitElement {
  static override properties = {
    predictions: { attribute: false },
    label: { attribute: false },
    lossOf: { attribute: false },
    chosen: { type: Number },
    revealed: { type: Number },
  };
  static override styles = [shared, tableStyles];
  declare predictions: Predictions;
  declare label: (token: number) => string;
  declare lossOf: (index: number) => RowLoss;
  declare chosen: number;
  declare revealed: number;

  constructor() {
    super();
    new LanguageController(this);
    this.label = String;
    this.lossOf = () => ({ answer: '', probability: '', loss: '', part: 0 });
    this.chosen = 0;
    this.revealed = Number.POSITIVE_INFINITY;
  }

  #point(index: number, settled: boolean): void {
    if (index >= 0 && index < this.predictions.count)
      this.dispatchEvent(new PredictionPoint(index, settled));
  }

  /** The focus goes along with what the arrow keys choose. */
  #following = false;

  #onKey(event: KeyboardEvent): void {
    const { chosen, predictions } = this;
    const target = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      ArrowRight: chosen + 1,
      ArrowLeft: chosen - 1,
      Home: 0,
      End: predictions.count - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#point(target, true);
    this.#following = true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chosen')) return;
    if (this.#following) this.renderRoot.querySelector<HTMLElement>('.chosen button')?.focus();
    this.#following = false;
    const box = this.renderRoot.querySelector<HTMLElement>('.scroll');
    const target = this.renderRoot.querySelector<HTMLElement>('.chosen .next');
    if (box === null || target === null || box.scrollWidth <= box.clientWidth) return;
    const width = (cell: string): number =>
      box.querySelector<HTMLElement>(`thead ${cell}`)?.offsetWidth ?? 0;
    keepColumnInSight(box, target, width('.number'), width('.cost') + width('.bar'));
  }

  override render(): TemplateResult {
    const { predictions } = this;
    const page = predictions.pageOf(this.chosen);
    const windows = predictions.page(page);
    const sequences = [...new Set(windows.map(({ sequence }) => sequence))];
    const width = Math.max(...predictions.batch.map(({ length }) => length));
    const first = predictions.firstOf(page);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${t('table.name')}>
        <table>
          <thead>
            <tr>
              <th class="number" scope="col">
                <span class="visually-hidden">${t('table.number')}</span>
              </th>
              <th colspan=${width} scope="col">${t('table.tokens')}</th>
              <td class="rest"></td>
              <th class="answer" scope="col">y</th>
              <th class="p" scope="col">p</th>
              <th class="cost" scope="col">−log p</th>
              <td class="bar"></td>
            </tr>
          </thead>
          ${sequences.map((sequence) =>
            this.#sequence(
              sequence,
              width,
              windows
                .map((window, i) => ({ window, index: first + i }))
                .filter(({ window }) => window.sequence === sequence),
            ),
          )}
        </table>
      </div>
      ${predictions.pageCount > 1 ? this.#pages(page) : null}
    `;
  }

  #sequence(
    sequence: number,
    width: number,
    rows: readonly { readonly window: Window; readonly index: number }[],
  ): TemplateResult {
    const tokens = Array.from(this.predictions.batch[sequence] ?? []);
    const name = t('table.sequence', { number: sequence + 1 });
    const more = width - tokens.length + 1;
    return html`<tbody @keydown=${this.#onKey}>
      <tr class="sequence">
        <th class="number" scope="rowgroup"><span class="name">${name}</span></th>
        ${tokens.map((token) => this.#token(token, 'token'))}
        <td colspan=${more}></td>
        <td class="answer"></td>
        <td class="p"></td>
        <td class="cost"></td>
        <td class="bar"></td>
      </tr>
      ${rows.map(({ window, index }) => this.#row(window, index, width))}
    </tbody>`;
  }

  #row({ context, target }: Window, index: number, width: number): TemplateResult {
    const chosen = index === this.chosen;
    const state = `${chosen ? 'chosen' : ''} ${index < this.revealed ? '' : 'later'}`;
    return html`<tr
      class="prediction ${state}"
      @pointerenter=${() => this.#point(index, false)}
      @click=${() => this.#point(index, true)}
    >
      <th class="number" scope="row">
        <button
          tabindex=${chosen ? 0 : -1}
          aria-pressed=${chosen ? 'true' : 'false'}
          aria-label=${t('table.prediction', { number: index + 1 })}
        >
          ${index + 1}
        </button>
      </th>
      ${Array.from(context, (token) => this.#token(token, 'token context'))}
      ${this.#token(target, 'token next')}
      <td class="rest" colspan=${width - context.length}></td>
      ${this.#loss(this.lossOf(index))}
    </tr>`;
  }

  #token(token: number, kind: string): TemplateResult {
    const text = this.label(token);
    return html`<td class=${kind} title=${text.length > 12 ? text : nothing}>
      <bdi>${text}</bdi>
    </td>`;
  }

  #loss({ answer, probability, loss, part }: RowLoss): TemplateResult {
    return html`<td class="answer">${answer}</td>
      <td class="p">${probability}</td>
      <td class="cost">${loss}</td>
      <td class="bar"><i .style=${`--part:${part}`}></i></td>`;
  }

  #pages(page: number): TemplateResult {
    const { predictions } = this;
    const from = predictions.firstOf(page);
    const to = page + 1 < predictions.pageCount ? predictions.firstOf(page + 1) : predictions.count;
    const go = (next: number): void => this.#point(predictions.firstOf(next), true);
    return html`<div class="pages">
      <button ?disabled=${page === 0} @click=${() => go(page - 1)}>${t('pages.previous')}</button>
      <span>${t('pages.predictions', { from: from + 1, to, total: predictions.count })}</span>
      <button ?disabled=${page === predictions.pageCount - 1} @click=${() => go(page + 1)}>
        ${t('pages.next')}
      </button>
    </div>`;
  }
}

if (!customElements.get('surprisal-predictions'))
  customElements.define('surprisal-predictions', PredictionTable);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-predictions': PredictionTable;
  }
}
