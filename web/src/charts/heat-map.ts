import { scrollBox } from '../style/scroll-box.ts';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { compact } from '../format/numbers.ts';
import { t } from '../i18n/frame.ts';
import { placeWithin } from '../platform/drawn-place.ts';
import { isPrinting } from '../platform/printing.ts';
import { shared } from '../style/shared.ts';
import { AccessibleText } from './accessible-text.ts';
import type { Matrix } from './content.ts';
import { colourOf, diverging, type Diverging } from './diverging.ts';
import { niceCeiling } from './nice.ts';
import { onThemeChange, readPalette, type ColourName } from './palette.ts';

/** Largest size of a value, for a colour scale around zero. */
export function magnitude(values: Iterable<number>): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return Number.isFinite(largest) ? largest : 1;
}

/** A scale that people can read, and that does not flicker: it grows at once and shrinks late. */
export function steadyScale(before: number, largest: number): number {
  const wanted = niceCeiling(largest);
  return wanted > before || wanted < before / 10 || before === 0 ? wanted : before;
}

/**
 * A matrix in colours, purple through paper to green. One cell can be chosen by pointer or arrow
 * keys; its exact value is written below, and said where keys have led to it.
 */
export class HeatMap extends LitElement {
  static override properties = {
    name: {},
    matrix: { attribute: false },
    scale: { type: Number },
    cellSize: { type: Number },
    chosen: { attribute: false },
    describe: { attribute: false },
    isHeld: { attribute: false },
    colour: {},
  };
  static override styles = [
    shared,
    css`
      ${scrollBox('.frame')}
      :host {
        width: fit-content;
        max-width: 100%;
      }
      .frame {
        width: fit-content;
        max-width: 100%;
        max-height: 360px;
        border: 1px solid var(--hair);
        touch-action: manipulation;
      }
      canvas {
        display: block;
        width: calc(var(--width) * 16px / 16);
        height: calc(var(--height) * 16px / 16);
        image-rendering: pixelated;
      }
      @media print {
        .frame {
          overflow: visible;
          max-height: none;
        }
        canvas {
          max-width: 100%;
          height: auto;
        }
      }
      output {
        display: block;
        min-height: 20px;
        font: 12px/20px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
        color: var(--soft);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];
  declare name: string;
  declare matrix: Matrix | null;
  declare scale: number;
  declare cellSize: number;
  declare chosen: number | null;
  declare describe: (row: number, column: number) => string;
  /** A cell is chosen by pressing and dragging, not by pointing alone. */
  declare isHeld: boolean;
  /** Of what is above zero. */
  declare colour: ColourName;
  #stopTheme: (() => void) | undefined;
  #colours: Diverging | undefined;
  readonly #accessibleText = new AccessibleText(this, (words) =>
    this.matrix === null ? '' : words.matrixWords(this.matrix, this.scale, this.#said),
  );

  constructor() {
    super();
    this.name = '';
    this.matrix = null;
    this.scale = 1;
    this.cellSize = 12;
    this.chosen = null;
    this.describe = (row, column) => `[${row}, ${column}]`;
    this.isHeld = false;
    this.colour = 'target';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.#colours = undefined;
      this.requestUpdate();
      if (isPrinting()) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTheme?.();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#accessibleText.changed();
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    const { matrix } = this;
    if (!canvas || !context || matrix === null) return;
    const size = this.#size;
    const ratio = Math.min(devicePixelRatio || 1, 3);
    const [width, height] = [matrix.columns * size, matrix.rows * size];
    if (
      canvas.width !== Math.round(width * ratio) ||
      canvas.height !== Math.round(height * ratio)
    ) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.setProperty('--width', String(width));
      canvas.style.setProperty('--height', String(height));
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#paint(context, matrix, size);
  }

  get #size(): number {
    const widest = Math.max(1, Math.floor(512 / (this.matrix?.columns ?? 1)));
    return Math.max(3, Math.min(this.cellSize, widest));
  }

  #paint(context: CanvasRenderingContext2D, matrix: Matrix, size: number): void {
    const colours = (this.#colours ??= diverging(readPalette(this), this.colour));
    for (let row = 0; row < matrix.rows; row += 1)
      for (let column = 0; column < matrix.columns; column += 1) {
        const value = matrix.values[row * matrix.columns + column] ?? Number.NaN;
        context.fillStyle = colourOf(value, this.scale, colours);
        context.fillRect(column * size, row * size, size, size);
      }
    if (this.chosen === null || this.chosen >= matrix.values.length) return;
    context.strokeStyle = colours.ink;
    context.lineWidth = 2;
    context.strokeRect(
      (this.chosen % matrix.columns) * size + 1,
      Math.floor(this.chosen / matrix.columns) * size + 1,
      size - 2,
      size - 2,
    );
  }

  #choose(index: number): void {
    if (index === this.chosen) return;
    this.chosen = index;
    this.dispatchEvent(
      new CustomEvent<number>('choose-cell', { detail: index, bubbles: true, composed: true }),
    );
  }

  #onPointer(event: PointerEvent): void {
    const { matrix } = this;
    if (this.isHeld && event.buttons === 0) return;
    const canvas = this.renderRoot.querySelector('canvas');
    if (matrix === null || canvas === null) return;
    const { across, down } = placeWithin(event, canvas);
    const column = Math.floor(across * matrix.columns);
    const row = Math.floor(down * matrix.rows);
    if (column >= 0 && column < matrix.columns && row >= 0 && row < matrix.rows)
      this.#choose(row * matrix.columns + column);
  }

  #onKey(event: KeyboardEvent): void {
    const { matrix } = this;
    if (matrix === null) return;
    if (event.key === 'Escape') this.#accessibleText.say();
    const to = cellTarget(event.key, this.chosen ?? 0, matrix);
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(to);
    this.#uncover(matrix, to);
    this.#accessibleText.say(() => this.#said);
  }

  /** Scrolls the cell into the frame, where that is smaller than the map. */
  #uncover({ columns }: Matrix, index: number): void {
    const frame = this.renderRoot.querySelector('.frame');
    if (frame === null) return;
    const size = this.#size;
    const [left, top] = [(index % columns) * size, Math.floor(index / columns) * size];
    const near = (from: number, start: number, shown: number): number =>
      Math.min(Math.max(from, start + size - shown), start);
    frame.scrollTo(
      near(frame.scrollLeft, left, frame.clientWidth),
      near(frame.scrollTop, top, frame.clientHeight),
    );
  }

  get #said(): string {
    const { matrix, chosen } = this;
    const value = matrix === null || chosen === null ? undefined : matrix.values[chosen];
    if (matrix === null || chosen === null || value === undefined) return '';
    return `${this.describe(Math.floor(chosen / matrix.columns), chosen % matrix.columns)} = ${compact(value)}`;
  }

  override render(): TemplateResult {
    return html`<div
        class="frame"
        role="application"
        aria-roledescription=${t('chart')}
        tabindex="0"
        aria-label=${this.name}
        aria-describedby="shown"
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @keydown=${this.#onKey}
        @blur=${() => this.#accessibleText.say()}
      >
        <canvas role="img" aria-label=${this.name} aria-describedby="shown"></canvas>
      </div>
      <output aria-live="off">${this.#said}</output>
      ${this.#accessibleText.render()}`;
  }
}

/** Where a key leads from a cell; pages are ten rows, Home and End a row's ends, with nothing beyond the edge. */
function cellTarget(key: string, at: number, { rows, columns }: Matrix): number | undefined {
  const [row, column] = [Math.floor(at / columns), at % columns];
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - 10, column],
    PageDown: [row + 10, column],
    Home: [row, 0],
    End: [row, columns - 1],
  }[key];
  if (to === undefined) return undefined;
  const inside = (place = 0, count: number): number => Math.min(Math.max(place, 0), count - 1);
  return inside(to[0], rows) * columns + inside(to[1], columns);
}

if (!customElements.get('surprisal-heat-map')) customElements.define('surprisal-heat-map', HeatMap);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-heat-map': HeatMap;
  }
}
