import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import '../../charts/data-table.ts';
import type { TableContent } from '../../charts/data-table.ts';
import { onThemeChange, readPalette } from '../../charts/palette.ts';
import { AccessibleText } from '../../charts/accessible-text.ts';
import { LanguageController } from '../../i18n/language.ts';
import { placeWithin } from '../../platform/drawn-place.ts';
import { isPrinting } from '../../platform/printing.ts';
import { shared } from '../../style/shared.ts';
import type { Question } from './digits-protocol.ts';
import './grey-image.ts';
import { side } from './grey-image.ts';
import { t } from './messages.ts';

/** Units of the strokes; the pad is drawn in whatever size it has. */
const extent = 280;
const penWidth = 2.4;
const mostPoints = 20_000;

/** What lies on the pad is to be read. */
export class PadInput extends CustomEvent<Question> {
  constructor(question: Question) {
    super('pad-input', { detail: question });
  }
}

/** The reader wants another test image on the pad. */
export class SampleStep extends CustomEvent<1 | -1> {
  constructor(by: 1 | -1) {
    super('sample-step', { detail: by });
  }
}

/**
 * A place to draw a digit on, with mouse, touch or pen. Until then a test image lies there, which
 * the arrow keys move by whole pixels.
 */
export class Pad extends LitElement {
  static override properties = {
    image: { attribute: false },
    label: { attribute: false },
    strokes: { state: true },
  };
  static override styles = [
    shared,
    css`
      .pad {
        display: grid;
        grid-template-columns: minmax(0, 224px) 136px;
        gap: 8px 24px;
        align-items: start;
      }
      canvas.paper {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border: 1px solid var(--edge);
        border-radius: 4px;
        touch-action: none;
        cursor: crosshair;
        image-rendering: pixelated;
      }
      surprisal-grey-image {
        --image-size: 112px;
      }
      figcaption,
      p {
        font: 12px/20px var(--sans);
        color: var(--soft);
      }
      surprisal-data-table {
        grid-column: 1 / -1;
        min-width: 0;
      }
      .buttons {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 400px) {
        .pad {
          grid-template-columns: minmax(0, 1fr) 84px;
          gap: 8px 12px;
        }
        surprisal-grey-image {
          --image-size: 84px;
        }
      }
    `,
  ];
  /** What the network sees. */
  declare image: Uint8Array | null;
  /** Of the test image, where one lies here. */
  declare label: number | null;
  declare strokes: readonly number[][];
  #drawing = false;
  #scheduled = 0;
  #stopTheme: (() => void) | undefined;
  readonly #accessibleText = new AccessibleText(this, (words) =>
    this.image === null ? '' : words.imageWords(this.image, side),
  );

  constructor() {
    super();
    new LanguageController(this);
    this.image = null;
    this.label = null;
    this.strokes = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.requestUpdate();
      if (isPrinting()) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTheme?.();
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
  }

  /** Forgets what was drawn, without asking anything. */
  clear(): void {
    this.strokes = [];
    this.#drawing = false;
  }

  get drawn(): boolean {
    return this.strokes.length > 0;
  }

  /** Asks again, since the network has changed. */
  askAgain(): void {
    if (this.drawn) this.#ask({ kind: 'strokes', strokes: this.strokes, penWidth });
    else if (this.image !== null) this.#ask({ kind: 'image', image: this.image });
  }

  #ask(question: Question): void {
    this.dispatchEvent(new PadInput(question));
  }

  #askSoon(): void {
    if (this.#scheduled !== 0) return;
    this.#scheduled = requestAnimationFrame(() => {
      this.#scheduled = 0;
      if (this.drawn) this.askAgain();
    });
  }

  #onPointer(event: PointerEvent): void {
    const canvas = event.currentTarget as HTMLCanvasElement;
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      this.#drawing = true;
      this.strokes = [...this.strokes, []];
    }
    if (!this.#drawing) return;
    const points = this.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
    const stroke = this.strokes.at(-1);
    if (stroke !== undefined && points < mostPoints) {
      const coalesced = event.getCoalescedEvents();
      for (const one of coalesced.length > 0 ? coalesced : [event]) {
        const { across, down } = placeWithin(one, canvas);
        stroke.push(across * extent, down * extent);
      }
    }
    if (event.type === 'pointerup' || event.type === 'pointercancel') this.#drawing = false;
    this.requestUpdate();
    this.#askSoon();
  }

  #onKey(event: KeyboardEvent): void {
    const by = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }[event.key];
    if (by === undefined || this.image === null) return;
    event.preventDefault();
    const [down = 0, right = 0] = by;
    const image = moved(this.image, down, right);
    this.#ask({ kind: 'image', image });
    this.#accessibleText.say((words) => words.imageWords(image, side));
    this.clear();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.paper');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const palette = readPalette(this);
    context.clearRect(0, 0, extent, extent);
    context.strokeStyle = palette.ink;
    context.fillStyle = palette.ink;
    if (!this.drawn) {
      const cell = extent / side;
      this.image?.forEach((value, i) => {
        if (value === 0) return;
        context.globalAlpha = value / 255;
        context.fillRect((i % side) * cell, Math.floor(i / side) * cell, cell, cell);
      });
      context.globalAlpha = 1;
      return;
    }
    context.lineWidth = (penWidth * extent) / side;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const stroke of this.strokes) {
      context.beginPath();
      for (let i = 0; i < stroke.length; i += 2) {
        const [x = 0, y = 0] = [stroke[i], stroke[i + 1]];
        if (i === 0) context.moveTo(x, y);
        context.lineTo(x, y);
      }
      context.stroke();
    }
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#paint();
    this.#accessibleText.changed();
  }

  /** The grey values that the network sees. */
  get #table(): TableContent {
    const columns = Array.from({ length: side }, (_, i) => i);
    return {
      caption: t('pad.caption'),
      columns: [t('weights.row'), ...columns.map(String)],
      rowCount: this.image === null ? 0 : side,
      row: (row) => [String(row), ...columns.map((i) => String(this.image?.[row * side + i] ?? 0))],
    };
  }

  override render(): TemplateResult {
    const on = (event: PointerEvent): void => this.#onPointer(event);
    const caption = this.drawn
      ? t('pad.drawn')
      : this.image?.every((value) => value === 0)
        ? t('pad.empty')
        : this.label === null
          ? t('pad.moved')
          : t('pad.sample', { label: this.label });
    return html`<div class="pad">
      <div
        class="frame"
        role="application"
        aria-roledescription=${t('pad.role')}
        tabindex="0"
        aria-label=${t('pad.aria')}
        aria-describedby="shown"
        @keydown=${this.#onKey}
        @blur=${() => this.#accessibleText.say()}
      >
        <canvas
          class="paper"
          width=${extent}
          height=${extent}
          role="img"
          aria-label=${t('pad.aria')}
          aria-describedby="shown"
          @pointerdown=${on}
          @pointermove=${on}
          @pointerup=${on}
          @pointercancel=${on}
        ></canvas>
      </div>
      <figure>
        <surprisal-grey-image .pixels=${this.image} name=${t('pad.seen')}></surprisal-grey-image>
        <figcaption>${t('pad.seen')}</figcaption>
        <p role="status">${caption}</p>
      </figure>
      <div class="buttons">
        <button id="clear" @click=${() => this.#empty()}>${t('pad.clear')}</button>
        <button id="sample-back" @click=${() => this.#toSample(-1)}>${t('pad.previous')}</button>
        <button id="sample-next" @click=${() => this.#toSample(1)}>${t('pad.next')}</button>
      </div>
      ${this.#accessibleText.render()}
      <surprisal-data-table id="pad-table" .content=${this.#table}></surprisal-data-table>
    </div>`;
  }

  #toSample(by: 1 | -1): void {
    this.clear();
    this.dispatchEvent(new SampleStep(by));
  }

  /** Blank paper, at once; what the network says of it follows. */
  #empty(): void {
    this.clear();
    this.image = new Uint8Array(side * side);
    this.label = null;
    this.#ask({ kind: 'image', image: this.image });
    this.#accessibleText.say(() => t('pad.empty'));
  }
}

/** The image, moved by whole pixels; what leaves it is lost. */
function moved(image: Uint8Array, down: number, right: number): Uint8Array {
  return image.map((_, i) => {
    const row = Math.floor(i / side) - down;
    const column = (i % side) - right;
    const inside = row >= 0 && row < side && column >= 0 && column < side;
    return inside ? (image[row * side + column] ?? 0) : 0;
  });
}

if (!customElements.get('surprisal-pad')) customElements.define('surprisal-pad', Pad);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-pad': Pad;
  }
}
