import { scrollBox } from '../style/scroll-box.ts';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { onPrint } from '../platform/printing.ts';
import { LanguageController } from '../i18n/language.ts';
import { t } from '../i18n/frame.ts';
import { shared } from '../style/shared.ts';

export interface TableContent {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Cells of one row; the first is its header. */
  row(index: number): readonly string[];
}

/** Rows at once: as many as stand on a screen, so that the page scrolls and not the table. */
const pageSize = 25;
/** Of a table that is printed though it is folded. */
const most = { rows: 12, columns: 12 };

/** The numbers behind a picture, built only while they are open. */
export class DataTable extends LitElement {
  static override properties = {
    content: { attribute: false },
    open: { type: Boolean },
    page: { state: true },
  };
  static override styles = [
    shared,
    css`
      ${scrollBox('.scroll')}
      :host {
        display: var(--data-table, block);
      }
      .scroll {
        border-block: 1px solid var(--hair);
      }
      table {
        border-collapse: collapse;
        font: 12px/20px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      caption {
        text-align: left;
        color: var(--soft);
      }
      th,
      td {
        padding: 1px 12px 1px 0;
        text-align: right;
        white-space: nowrap;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--paper);
        font-weight: 600;
        border-bottom: 1px solid var(--hair);
      }
      tbody th {
        font-weight: 500;
        text-align: left;
        position: sticky;
        inset-inline-start: 0;
        background: var(--paper);
      }
      thead th:first-child {
        text-align: left;
      }
      @media print {
        summary,
        .pages button {
          display: none;
        }
        details {
          break-inside: avoid;
        }
      }
      .pages {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-top: 8px;
        font: 13px/24px var(--sans);
      }
    `,
  ];
  declare content: TableContent | null;
  declare open: boolean;
  declare page: number;

  constructor() {
    super();
    new LanguageController(this);
    this.content = null;
    this.open = false;
    this.page = 0;
  }

  #onToggle(event: Event): void {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
    this.dispatchEvent(new Event('table-toggle', { bubbles: true, composed: true }));
  }

  #stopPrint: (() => void) | undefined;
  /** Opened for a print alone. */
  #printed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopPrint = onPrint((printing) => this.#onPrint(printing));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopPrint?.();
  }

  /** A table of a few rows is on the paper; of a long one, only what the reader has opened. */
  #onPrint(printing: boolean): void {
    const { rowCount = 0, columns = [] } = this.content ?? {};
    const isSmall = rowCount > 0 && rowCount <= most.rows && columns.length <= most.columns;
    if (printing ? this.open || !isSmall : !this.#printed) return;
    this.#printed = printing;
    this.open = printing;
    this.performUpdate();
  }

  override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>${t('table.open')}</summary>
      ${this.open && this.content !== null ? this.#table(this.content) : null}
    </details>`;
  }

  #table(content: TableContent): TemplateResult {
    const pages = Math.max(1, Math.ceil(content.rowCount / pageSize));
    const page = Math.min(this.page, pages - 1);
    const from = page * pageSize;
    const rows = Array.from(
      { length: Math.min(pageSize, content.rowCount - from) },
      (_, i) => from + i,
    );
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${content.caption}>
        <table>
          <caption>
            ${content.caption}
          </caption>
          <thead>
            <tr>
              ${content.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (index) =>
                html`<tr>
                  ${content.row(index).map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        pages === 1
          ? null
          : html`<div class="pages">
              <button ?disabled=${page === 0} @click=${() => (this.page = page - 1)}>
                ${t('table.previous')}
              </button>
              <span>${t('table.page', { page: page + 1, pages })}</span>
              <button ?disabled=${page === pages - 1} @click=${() => (this.page = page + 1)}>
                ${t('table.next')}
              </button>
            </div>`
      }
    `;
  }
}

if (!customElements.get('surprisal-data-table'))
  customElements.define('surprisal-data-table', DataTable);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-data-table': DataTable;
  }
}
