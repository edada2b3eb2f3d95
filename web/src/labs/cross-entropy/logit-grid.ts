import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../../i18n/language.ts';
import { linesOf } from '../../ui/paste-lines.ts';
import { describeRefusal } from '../../ui/refusals.ts';
import { looksPrinted } from '../../format/looks-printed.ts';
import { probabilityText, typed, unitOf } from '../../format/numbers.ts';
import { lazyPart, loadAhead } from '../../platform/lazy-part.ts';
import { shared } from '../../style/shared.ts';
import type { CrossEntropyView } from './compute.ts';
import { editLogit, editTarget, type Edit } from './edits.ts';
import { gridStyles } from './grid-styles.ts';
import { litAt, PlacePoint, type Place } from './link.ts';
import { describe, t } from './messages.ts';
import { pasteReader } from './paste-reader.ts';
import type { Scene } from './scene.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';
import { isOneHot } from './soft-targets.ts';
import { className, isPlain, logitText, lossText, sharesText, targetText } from './words.ts';

/** The reader changes the table, or chooses a row. */
export class TableEdit extends CustomEvent<Partial<CrossEntropySettings>> {
  constructor(change: Partial<CrossEntropySettings>) {
    super('table-edit', { detail: change, bubbles: true, composed: true });
  }
}

/**
 * Probability over logit in every cell, the target's cell outlined. As in a spreadsheet, arrow keys
 * move, typing or Enter edits, and what is pasted is laid over the table from the chosen cell on.
 */
export class LogitGrid extends LitElement {
  static override properties = {
    view: { attribute: false },
    settings: { attribute: false },
    scene: { attribute: false },
    lit: { attribute: false },
    editing: { state: true },
    problem: { state: true },
  };
  static override styles = [shared, gridStyles];
  declare view: CrossEntropyView;
  declare settings: CrossEntropySettings;
  declare scene: Scene;
  declare lit: Place | null;
  /** The cell that is a field now, with the text it began with. */
  declare editing: (Place & { readonly text: string; readonly whole: boolean }) | null;
  declare problem: string | null;
  /** The cell that Tab reaches. */
  #at: Place = { row: 0, column: 0 };
  #focusNext = false;
  #shownRow = -1;

  constructor() {
    super();
    new LanguageController(this);
    this.lit = null;
    this.editing = null;
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings')) return;
    const { rows, classes } = shapeOf(this.settings.logits);
    this.#at = {
      row: Math.min(this.#at.row, rows - 1),
      column: Math.min(this.#at.column, classes),
    };
    const before = changed.get('settings');
    if (before !== undefined && before.logits !== this.settings.logits) this.problem = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('editing') && this.editing !== null) {
      const field = this.renderRoot.querySelector('input');
      field?.focus();
      if (this.editing.whole) field?.select();
    }
    if (changed.has('settings') || changed.has('scene')) this.#showRow();
    if (this.#focusNext) {
      this.#focusNext = false;
      this.#cell(this.#at)?.focus();
    }
  }

  /** The row on show is in sight within the box; the page itself stays where it is. */
  #showRow(): void {
    const row = this.scene.row ?? this.settings.row - 1;
    if (row === this.#shownRow) return;
    this.#shownRow = row;
    const box = this.renderRoot.querySelector('.scroll');
    const line = this.renderRoot.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
    const head = this.renderRoot.querySelector('thead');
    if (box === null || line === null || head === null) return;
    const top = line.offsetTop - head.offsetHeight;
    const bottom = line.offsetTop + line.offsetHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }

  #cell({ row, column }: Place): HTMLElement | null {
    return this.renderRoot.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  }

  /** Where an event happened; column `classes` is the target. */
  #placeOf(event: Event): Place | null {
    const cell = (event.target as Element).closest<HTMLElement>('td[data-column]');
    if (cell === null) return null;
    return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  }

  #point(place: Place | null): void {
    if (place?.row === this.lit?.row && place?.column === this.lit?.column) return;
    this.dispatchEvent(new PlacePoint(place));
  }

  #choose(row: number): void {
    if (row + 1 !== this.settings.row) this.dispatchEvent(new TableEdit({ row: row + 1 }));
  }

  #begin(place: Place, text: string | null = null): void {
    const { row, column } = place;
    this.#at = place;
    const value = this.settings.logits.flat()[row]?.[column];
    this.editing = {
      ...place,
      text: text ?? (value === undefined ? this.#targetTyped(row) : typed(value)),
      whole: text === null,
    };
  }

  #targetTyped(row: number): string {
    const shares = this.settings['target-probabilities']?.[row];
    return shares === undefined || isOneHot(shares)
      ? typed(this.settings.targets[row] ?? 0)
      : shares.map(typed).join(' ');
  }

  #take(edit: Edit): boolean {
    this.problem = edit.ok ? null : describeRefusal(edit.refusal, describe);
    if (edit.ok) this.dispatchEvent(new TableEdit(edit.value));
    return edit.ok;
  }

  #commit(text: string): boolean {
    const { editing, settings } = this;
    if (editing === null) return true;
    if (text === editing.text && editing.whole) return true;
    const { row, column } = editing;
    const { classes } = shapeOf(settings.logits);
    return this.#take(
      column === classes ? editTarget(settings, row, text) : editLogit(settings, row, column, text),
    );
  }

  #end(): void {
    this.editing = null;
    this.#focusNext = true;
  }

  #onFieldKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.problem = null;
      this.#end();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (this.#commit((event.currentTarget as HTMLInputElement).value)) this.#end();
  }

  #onFieldBlur(event: FocusEvent): void {
    if (this.editing === null) return;
    this.#commit((event.currentTarget as HTMLInputElement).value);
    this.editing = null;
  }

  #onKey(event: KeyboardEvent): void {
    const place = this.#placeOf(event);
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = place;
    const { rows, classes } = shapeOf(this.settings.logits);
    const to = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: classes },
      PageUp: { row: Math.max(0, row - 8), column },
      PageDown: { row: Math.min(rows - 1, row + 8), column },
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (to.row >= 0 && to.row < rows && to.column >= 0 && to.column <= classes) this.#go(to);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      this.#begin(place);
    } else if (event.key === ' ') {
      event.preventDefault();
      this.#choose(row);
    } else if (/^[\d.,+−-]$/.test(event.key)) {
      event.preventDefault();
      this.#begin(place, event.key);
    }
  }

  #go(to: Place): void {
    this.#at = to;
    this.requestUpdate();
    this.#cell(to)?.focus();
  }

  #onFocus(event: FocusEvent): void {
    loadAhead(pasteReader());
    this.#point(this.#placeOf(event));
  }

  #onClick(event: Event): void {
    if ((event.target as Element).localName === 'input') return;
    const place = this.#placeOf(event);
    const line = (event.target as Element).closest<HTMLElement>('tr[data-row]');
    if (line !== null) this.#choose(Number(line.dataset['row']));
    if (place !== null) this.#begin(place);
  }

  #onPaste(event: ClipboardEvent): void {
    const place = this.#placeOf(event) ?? this.#at;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One number into a field that is open is ordinary typing.
    if (this.editing !== null && !/[\t\n;]/.test(text.trim()) && !looksPrinted(text)) return;
    event.preventDefault();
    this.editing = null;
    this.#focusNext = true;
    void this.#paste(place, text);
  }

  async #paste(place: Place, text: string): Promise<void> {
    const reader = await lazyPart(this, pasteReader());
    if (reader === null) this.#begin(place, linesOf(text).join(' '));
    else this.#take(reader.pasteAt(this.settings, place.row, place.column, text));
  }

  override render(): TemplateResult {
    const { settings } = this;
    const { classes, tokens, sequences } = shapeOf(settings.logits);
    const rows = settings.logits.flat();
    const text = logitText(settings);
    const plain = isPlain(settings);
    return html`<div
        class="scroll"
        @pointerover=${(event: PointerEvent) => this.#point(this.#placeOf(event))}
        @pointerleave=${() => this.#point(null)}
        @focusin=${this.#onFocus}
        @focusout=${() => this.#point(null)}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @paste=${this.#onPaste}
      >
        <table
          role="grid"
          class="${classes > 6 ? 'many' : ''} ${plain ? '' : 'two'}"
          aria-label=${t('grid.name', { rows: rows.length, classes })}
          aria-describedby="problem"
        >
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${t('column.row')}</span></th>
              ${Array.from(
                { length: classes },
                (_, column) =>
                  html`<th
                    scope="col"
                    class=${this.lit?.column === column ? 'lit' : ''}
                    title=${className(settings, column)}
                  >
                    ${className(settings, column)}
                  </th>`,
              )}
              <th scope="col" class="of-target stays">${t('column.target')}</th>
              <th scope="col" class="of-loss stays first-loss">
                ${settings['target-probabilities'] === null ? '−log p' : '−Σ q log p'}
              </th>
              ${plain ? nothing : html`<th scope="col" class="of-loss stays last-loss">${t('column.loss')}</th>`}
            </tr>
          </thead>
          <tbody>
            ${rows.map((values, row) => this.#row(values, row, { tokens, sequences, text, plain }))}
          </tbody>
        </table>
      </div>
      <p class="problem" id="problem" role="alert">${this.problem}</p>`;
  }

  #row(
    values: readonly number[],
    row: number,
    how: {
      readonly tokens: number;
      readonly sequences: number;
      readonly text: (value: number) => string;
      readonly plain: boolean;
    },
  ): TemplateResult {
    const { settings, scene, view, lit } = this;
    const { steps } = view;
    const classes = values.length;
    const token = row % how.tokens;
    const chosen = row === (scene.row ?? settings.row - 1);
    const ignored = isIgnored(settings, row);
    const counts = row < scene.done;
    const known = counts || (row === scene.row && scene.phase >= 3);
    const target = settings.targets[row] ?? 0;
    const begins = how.sequences > 1 && token === 0 && row > 0;
    return html`${
        begins
          ? html`<tr class="gap" aria-hidden="true">
              <td></td>
            </tr>`
          : nothing
      }
      <tr
        data-row=${row}
        class="${chosen ? 'chosen' : ''} ${ignored ? 'ignored' : ''}"
        aria-selected=${chosen ? 'true' : 'false'}
      >
        <th scope="row" class=${lit?.row === row ? 'lit' : ''}>${this.#rowHead(row, how)}</th>
        ${values.map((value, column) => {
          const p = steps.probabilities[row * classes + column] ?? Number.NaN;
          const place = { row, column };
          return html`<td
            class="c ${target === column && !ignored ? 'y' : ''} ${litAt(lit, row, column)}"
            data-row=${row}
            data-column=${column}
            tabindex=${this.#tab(place)}
          >
            <i class=${known ? '' : 'unseen'} .style=${`--p:${p * 100}%`}></i
            ><b class=${known ? '' : 'unseen'} title=${p}>${probabilityText(p, value)}</b
            ><small>${how.text(value)}</small
            >${this.#field(place, t('cell.logit', { row: row + 1, name: className(settings, column) }))}
          </td>`;
        })}
        <td
          class="target-cell stays"
          title=${sharesText(settings, row) || nothing}
          data-row=${row}
          data-column=${classes}
          tabindex=${this.#tab({ row, column: classes })}
        >
          ${targetText(settings, row)}
          ${this.#field({ row, column: classes }, t('cell.target', { row: row + 1 }))}
        </td>
        ${this.#loss(steps.nll[row] ?? 0, counts && !ignored, ignored, lit?.row === row && lit.column === target, 'first-loss')}
        ${how.plain ? nothing : this.#loss(steps.rowLosses[row] ?? 0, counts && !ignored, ignored, false, 'last-loss')}
      </tr>`;
  }

  #tab({ row, column }: Place): number {
    return this.#at.row === row && this.#at.column === column ? 0 : -1;
  }

  #rowHead(
    row: number,
    { tokens, sequences }: { readonly tokens: number; readonly sequences: number },
  ): TemplateResult {
    if (sequences === 1) return html`${t('row', { row: row + 1 })}`;
    const sequence = Math.floor(row / tokens) + 1;
    const token = (row % tokens) + 1;
    return html`<span class="wide"
        ><span class=${token === 1 ? '' : 'unseen'}>${t('head.sequence', { sequence })}</span
        ><span class="token">${t('head.token', { token })}</span></span
      ><span class="phone">${t('head.short', { sequence, token })}</span>`;
  }

  #loss(
    nats: number,
    known: boolean,
    ignored: boolean,
    lit: boolean,
    which: 'first-loss' | 'last-loss',
  ): TemplateResult {
    const { unit } = this.settings;
    const part = Math.min(1, nats / 2);
    return html`<td class="loss-cell stays ${which} ${lit ? 'lit' : ''}">
      ${
        ignored
          ? html`<b>–</b>`
          : html`<i
                class=${known ? '' : 'unseen'}
                .style=${`--part:${Number.isNaN(part) ? 0 : part * 86}%`}
              ></i
              ><b class=${known ? '' : 'unseen'} title=${nats * unitOf[unit]}
                >${lossText(nats, unit)}</b
              >`
      }
    </td>`;
  }

  #field({ row, column }: Place, label: string): TemplateResult | typeof nothing {
    const { editing } = this;
    if (editing?.row !== row || editing.column !== column) return nothing;
    return html`<input
      inputmode="text"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-invalid=${this.problem === null ? 'false' : 'true'}
      aria-describedby="problem"
      .value=${editing.text}
      @keydown=${this.#onFieldKey}
      @blur=${this.#onFieldBlur}
    />`;
  }
}

if (!customElements.get('surprisal-logit-grid'))
  customElements.define('surprisal-logit-grid', LogitGrid);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-logit-grid': LogitGrid;
  }
}
