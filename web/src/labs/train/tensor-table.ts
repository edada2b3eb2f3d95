import { scrollBox } from '../../style/scroll-box.ts';
import { css, html, LitElement, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import '../../charts/heat-map.ts';
import { magnitude, steadyScale } from '../../charts/heat-map.ts';
import { compact } from '../../format/numbers.ts';
import type { FormulaClass } from '../../ui/formula.ts';
import { shared } from '../../style/shared.ts';
import { extent } from './update-detail.ts';
import { t } from './inspector-messages.ts';
import { tensorContent } from './tensor-content.ts';

/** Up to this many cells are written as numbers; larger tensors are painted. */
const mostNumbers = 120;

/** One tensor by name and shape: numbers where they can be read, else colours and the chosen number. */
export class TensorTable extends LitElement {
  static override properties = {
    name: {},
    shape: { attribute: false },
    values: { attribute: false },
    colour: {},
    chosen: { attribute: false },
    rowNames: { attribute: false },
    columnNames: { attribute: false },
    choosable: { type: Boolean },
  };
  static override styles = [
    shared,
    css`
      ${scrollBox('.scroll')}
      .scroll {
        max-width: 100%;
        max-height: 320px;
      }
      table {
        border-collapse: collapse;
        font: 12px/20px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      th {
        font-weight: 400;
        color: var(--soft);
        padding: 0 8px 0 0;
        white-space: nowrap;
        max-width: 96px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      thead th {
        text-align: right;
        padding: 0 6px;
      }
      thead td {
        border: 0;
        min-width: 0;
      }
      tbody th {
        text-align: left;
      }
      td {
        text-align: right;
        padding: 0 6px;
        min-width: 58px;
        white-space: nowrap;
        border-top: 1px solid var(--hair);
      }
      /* The column of the chosen cell stays in sight. */
      .answer {
        position: sticky;
        inset-inline: 0;
        z-index: 1;
        background: var(--paper);
      }
      @media (max-width: 760px) {
        .answer {
          box-shadow:
            -1px 0 var(--hair),
            1px 0 var(--hair);
        }
      }
      .chosen {
        outline: 2px solid var(--ink);
        outline-offset: -1px;
      }
      .choosable td {
        cursor: pointer;
      }
      h3 {
        margin: 0;
        font: 500 13px/24px var(--sans);
        overflow-wrap: anywhere;
      }
      h3 small {
        font-size: 12px;
        color: var(--soft);
        font-weight: 400;
      }
    `,
  ];
  declare name: string;
  declare shape: readonly number[];
  declare values: Float32Array;
  declare colour: FormulaClass;
  declare chosen: number | null;
  declare rowNames: readonly string[];
  declare columnNames: readonly string[];
  declare choosable: boolean;
  #scale = 0;

  constructor() {
    super();
    this.name = '';
    this.shape = [];
    this.values = new Float32Array();
    this.colour = 'ink';
    this.chosen = null;
    this.rowNames = [];
    this.columnNames = [];
    this.choosable = false;
  }

  override render(): TemplateResult {
    const shape = `(${this.shape.join(', ')})`;
    const title = html`<h3>${this.name} <small>${shape}</small></h3>`;
    return this.values.length > mostNumbers
      ? html`${title}${this.#painted(shape)}`
      : html`${title}${this.#written(shape)}`;
  }

  #painted(shape: string): TemplateResult {
    this.#scale = steadyScale(this.#scale, magnitude(this.values));
    const { rows, columns } = extent(this.shape);
    return html`<surprisal-heat-map
        name=${t('maps.aria', { name: this.name, shape })}
        .matrix=${{ rows, columns, values: this.values }}
        .scale=${this.#scale}
        .chosen=${this.chosen}
        .describe=${(row: number, column: number) => `${this.name}[${this.shape.length < 2 ? column : `${row}, ${column}`}]`}
      ></surprisal-heat-map>
      <p class="sans soft">± ${compact(this.#scale)}</p>
      <surprisal-data-table
        .content=${tensorContent(this.name, this.shape, this.values)}
      ></surprisal-data-table>`;
  }

  #written(shape: string): TemplateResult {
    const { rows, columns } = extent(this.shape);
    const named = this.columnNames.length === columns;
    const answer = this.chosen === null ? -1 : this.chosen % columns;
    return html`<div
      class="scroll ${this.choosable ? 'choosable' : ''}"
      tabindex="0"
      role="region"
      aria-label=${`${this.name} ${shape}`}
      @keydown=${this.#onKey}
    >
      <table>
        <thead>
          <tr>
            ${rows > 1 || this.rowNames.length > 0 ? html`<td></td>` : null}
            ${Array.from({ length: columns }, (_, i) => html`<th scope="col" class=${i === answer ? 'answer' : ''}>${named ? this.columnNames[i] : i}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: rows },
            (_, row) =>
              html`<tr>
                ${rows > 1 || this.rowNames.length > 0 ? html`<th scope="row">${this.rowNames[row] ?? row}</th>` : null}
                ${Array.from({ length: columns }, (_unused, column) => {
                  const index = row * columns + column;
                  return html`<td
                    class="${this.colour} ${column === answer ? 'answer' : ''} ${index === this.chosen ? 'chosen' : ''}"
                    @click=${() => this.#choose(index)}
                  >
                    ${compact(this.values[index] ?? Number.NaN)}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #choose(index: number): void {
    if (!this.choosable || index < 0 || index >= this.values.length) return;
    this.dispatchEvent(
      new CustomEvent<number>('choose-cell', { detail: index, bubbles: true, composed: true }),
    );
  }

  #onKey(event: KeyboardEvent): void {
    const { columns } = extent(this.shape);
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
    if (by === undefined || !this.choosable) return;
    event.preventDefault();
    this.#choose((this.chosen ?? 0) + by);
  }
}

if (!customElements.get('surprisal-tensor')) customElements.define('surprisal-tensor', TensorTable);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-tensor': TensorTable;
  }
}
