import { css, html, LitElement, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { TableContent } from '../../charts/data-table.ts';
import type * as Words from '../../charts/alt-text.ts';
import { AccessibleText } from '../../charts/accessible-text.ts';
import { steadyScale } from '../../charts/heat-map.ts';
import { onThemeChange, readPalette, toRgb, type Rgb } from '../../charts/palette.ts';
import { compact } from '../../format/numbers.ts';
import { t as frame } from '../../i18n/frame.ts';
import { LanguageController } from '../../i18n/language.ts';
import { placeWithin } from '../../platform/drawn-place.ts';
import { shared } from '../../style/shared.ts';
import { side } from './grey-image.ts';
import { t } from './messages.ts';

const neurons = 128;
const across = 16;
const tile = side + 1;

/** The weights of the first layer, (128, 784): for each neuron an image of what it looks for. */
export class Weights extends LitElement {
  static override properties = { chosen: { state: true }, scale: { state: true } };
  static override styles = [
    shared,
    css`
      .frame {
        width: 465px;
        max-width: 100%;
        touch-action: manipulation;
      }
      canvas {
        display: block;
        width: 100%;
        image-rendering: pixelated;
      }
      p {
        font: 12px/20px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
        color: var(--soft);
      }
    `,
  ];
  declare chosen: number;
  declare scale: number;
  #values: Float32Array | null = null;
  #colours: { paper: Rgb; low: Rgb; high: Rgb; hair: Rgb; ink: Rgb } | undefined;
  #stopTheme: (() => void) | undefined;
  readonly #accessibleText = new AccessibleText(this, (words) => {
    const values = this.#values;
    const matrix = { rows: neurons, columns: side * side, values: values ?? [] };
    return values === null ? '' : words.matrixWords(matrix, this.scale, this.#said(words));
  });

  constructor() {
    super();
    new LanguageController(this);
    this.chosen = 0;
    this.scale = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.#colours = undefined;
      this.#paint();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTheme?.();
  }

  /** Shows these (128, 784). */
  show(values: Float32Array): void {
    if (values === this.#values) return;
    this.#values = values;
    this.scale = steadyScale(this.scale, largeSize(values));
    this.#paint();
    const table = this.renderRoot.querySelector('surprisal-data-table');
    if (table?.open === true) table.content = this.#table;
  }

  /** Those of the first layer, (128, 784). */
  get values(): Float32Array | null {
    return this.#values;
  }

  /** The chosen neuron, with the range of its weights. */
  #said(words: typeof Words): string {
    const from = this.chosen * side * side;
    const own = this.#values?.subarray(from, from + side * side);
    const range = own === undefined ? '' : words.rangeWords(own);
    return `${t('weights.neuron', { neuron: this.chosen })} ${range}`.trim();
  }

  #paint(): void {
    this.#accessibleText.changed();
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    const values = this.#values;
    if (!context || values === null) return;
    if (this.#colours === undefined) {
      const { paper, gradient, target, hair, ink } = readPalette(this);
      this.#colours = {
        paper: toRgb(paper),
        low: toRgb(gradient),
        high: toRgb(target),
        hair: toRgb(hair),
        ink: toRgb(ink),
      };
    }
    const { paper, low, high, hair, ink } = this.#colours;
    const width = across * tile + 1;
    const height = (neurons / across) * tile + 1;
    const picture = context.createImageData(width, height);
    const put = (x: number, y: number, colour: Rgb, part: number): void => {
      const at = 4 * (y * width + x);
      for (let c = 0; c < 3; c += 1)
        picture.data[at + c] = (paper[c] ?? 0) + ((colour[c] ?? 0) - (paper[c] ?? 0)) * part;
      picture.data[at + 3] = 255;
    };
    for (let neuron = 0; neuron < neurons; neuron += 1) {
      const left = (neuron % across) * tile;
      const top = Math.floor(neuron / across) * tile;
      const edge = neuron === this.chosen ? ink : hair;
      for (let i = 0; i <= tile; i += 1)
        for (const [x, y] of [
          [left + i, top],
          [left + i, top + tile],
          [left, top + i],
          [left + tile, top + i],
        ] as const)
          if (neuron === this.chosen || picture.data[4 * (y * width + x) + 3] === 0)
            put(x, y, edge, 1);
      for (let i = 0; i < side * side; i += 1) {
        const value = values[neuron * side * side + i] ?? 0;
        const part = Math.min(1, Math.abs(value) / this.scale);
        put(left + 1 + (i % side), top + 1 + Math.floor(i / side), value < 0 ? low : high, part);
      }
    }
    context.putImageData(picture, 0, 0);
  }

  get #table(): TableContent {
    const from = this.chosen * side * side;
    return {
      caption: t('weights.caption', { neuron: this.chosen }),
      columns: [t('weights.row'), ...Array.from({ length: side }, (_, i) => String(i))],
      rowCount: side,
      row: (row) => [
        String(row),
        ...Array.from({ length: side }, (_, i) =>
          compact(this.#values?.[from + row * side + i] ?? Number.NaN),
        ),
      ],
    };
  }

  #choose(neuron: number): void {
    if (neuron < 0 || neuron >= neurons || neuron === this.chosen) return;
    this.chosen = neuron;
    this.#paint();
  }

  #onPointer(event: PointerEvent): void {
    const place = placeWithin(event, event.currentTarget as HTMLElement);
    const column = Math.floor(place.across * across);
    const row = Math.floor(place.down * (neurons / across));
    if (column >= 0 && column < across) this.#choose(row * across + column);
  }

  #onKey(event: KeyboardEvent): void {
    const first = this.chosen - (this.chosen % across);
    const to = {
      ArrowLeft: this.chosen - 1,
      ArrowRight: this.chosen + 1,
      ArrowUp: this.chosen - across,
      ArrowDown: this.chosen + across,
      Home: first,
      End: first + across - 1,
      PageUp: this.chosen % across,
      PageDown: neurons - across + (this.chosen % across),
    }[event.key];
    if (event.key === 'Escape') this.#accessibleText.say();
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(to);
    this.#accessibleText.say((words) => this.#said(words));
  }

  override render(): TemplateResult {
    return html`<div
        class="frame"
        role="application"
        aria-roledescription=${frame('chart')}
        tabindex="0"
        aria-label=${t('weights.aria')}
        aria-describedby="shown"
        @pointerdown=${this.#onPointer}
        @keydown=${this.#onKey}
        @blur=${() => this.#accessibleText.say()}
      >
        <canvas
          width=${across * tile + 1}
          height=${(neurons / across) * tile + 1}
          role="img"
          aria-label=${t('weights.aria')}
          aria-describedby="shown"
        ></canvas>
      </div>
      ${this.#accessibleText.render()}
      <p>${t('weights.chosen', { neuron: this.chosen, scale: this.scale })}</p>
      <surprisal-data-table .content=${this.#table}></surprisal-data-table>`;
  }
}

/** Few weights are larger: were the largest to set the scale, the others would hardly show. */
function largeSize(values: Float32Array): number {
  const some = Float32Array.from({ length: 1024 }, (_, i) =>
    Math.abs(values[Math.floor((i * values.length) / 1024)] ?? 0),
  ).sort();
  return some[1003] ?? 0;
}

if (!customElements.get('surprisal-weights')) customElements.define('surprisal-weights', Weights);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-weights': Weights;
  }
}
