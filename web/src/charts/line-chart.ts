import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { placeWithin } from '../platform/drawn-place.ts';
import { lazyPart } from '../platform/lazy-part.ts';
import { t } from '../i18n/frame.ts';
import { isPrinting } from '../platform/printing.ts';
import { shared } from '../style/shared.ts';
import { AccessibleText } from './accessible-text.ts';
import type { Annotations } from './notes.ts';
import type { LineChartJs } from './chart-js.ts';
import type { ChartContent, Draggable, Readout } from './content.ts';
import { keyTarget, placeNear } from './slide.ts';
import { onThemeChange, readPalette } from './palette.ts';

/** Pixels of a chart in print, which is as wide as the paper and no higher than needed. */
const [paperWidth, paperHeight] = [680, 250];

/** The reader moves the point to `detail`. */
export class PointDrag extends CustomEvent<number> {
  constructor(x: number) {
    super('point-drag', { detail: x });
  }
}

/**
 * Lines over a linear x, drawn by Chart.js at most once per animation frame. Points are read by
 * pointer or, with the focus on the chart, by the arrow keys, which also say them; exact values come
 * from `readAt`. With `drag` the chart is a slider instead: pointer and keys move its point.
 */
export class LineChartElement extends LitElement {
  static override properties = {
    name: {},
    readAt: { attribute: false },
    snap: { attribute: false },
    drag: { attribute: false },
    readout: { state: true },
  };
  static override styles = [
    shared,
    css`
      .frame {
        position: relative;
        height: var(--chart-height, 296px);
        touch-action: pan-y;
      }
      .frame[role='slider'] {
        cursor: ew-resize;
      }
      /* Drawn as beside text of 16 px, and shown as large as the reader's text is. */
      .plot {
        --text: 1;
        position: absolute;
        inset: 0;
        width: calc(100% / var(--text));
        height: calc(100% / var(--text));
        font-size: 16px;
      }
      canvas {
        transform: scale(var(--text));
        transform-origin: 0 0;
      }
      /* Nobody knows how wide the paper is when it is drawn. */
      @media print {
        .frame {
          height: auto;
          max-width: 720px;
          break-inside: avoid;
        }
        .plot {
          position: static;
          width: 100%;
          height: auto;
        }
        canvas {
          width: 100% !important;
          height: auto !important;
          transform: none;
        }
        surprisal-readout {
          display: none;
        }
      }
    `,
  ];

  declare name: string;
  declare readAt: ((x: number) => Readout | null) | null;
  /** Distance between neighbouring points for the arrow keys. */
  declare snap: number;
  declare drag: Draggable | null;
  declare readout: Readout | null;

  #chart: LineChartJs | undefined;
  #content: ChartContent | undefined;
  #configure: typeof import('./chart-js.ts').configure | undefined;
  #scheduled = 0;
  #configured = '';
  #stopTheme: (() => void) | undefined;
  #paletteStale = true;
  readonly #accessibleText = new AccessibleText(this, (words) => words.chartWords(this));
  readonly #notes: Annotations = {
    rulers: [],
    labels: [],
    dots: [],
    now: null,
    veilFrom: null,
    cursor: null,
    palette: {} as Annotations['palette'],
  };

  constructor() {
    super();
    this.name = '';
    this.readAt = null;
    this.snap = 1;
    this.drag = null;
    this.readout = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.#paletteStale = true;
      if (isPrinting()) this.#draw();
      else this.#schedule();
    });
    this.#sight.observe(this);
    this.#size.observe(this);
    if (this.hasUpdated) void this.#create();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTheme?.();
    this.#sight.disconnect();
    this.#size.disconnect();
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = 0;
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#configured = '';
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    void this.#create();
  }

  async #create(): Promise<void> {
    const drawing = await lazyPart(this, import('./chart-js.ts'));
    const canvas = this.renderRoot.querySelector('canvas');
    if (drawing === null || !this.isConnected || canvas === null || this.#chart !== undefined)
      return;
    this.#notes.palette = readPalette(this);
    this.#configure = drawing.configure;
    this.#chart = drawing.createLineChart(canvas, this.#notes);
    this.#schedule();
  }

  /** What the chart shows. */
  get content(): ChartContent | undefined {
    return this.#content;
  }

  /** Shows this in the frame that is being made, as the texts around it do. */
  show(content: ChartContent): void {
    this.#accessibleText.changed(this.#content === undefined);
    this.#content = content;
    this.#scheduleNow();
  }

  /** A chart out of sight waits: drawing is the dearest part of a frame. */
  readonly #sight = new IntersectionObserver(
    (entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? false;
      if (this.#inSight) this.#schedule();
    },
    { rootMargin: '100px' },
  );
  #inSight = false;

  readonly #size = new ResizeObserver(() => {
    this.#paletteStale = true;
    // One out of sight is drawn anew when it comes into it, and must not widen the page until then.
    if (this.#chart !== undefined && !this.#inSight) this.#fit(this.#chart);
    this.#schedule();
  });
  /** How large the reader's text is beside text of 16 px. */
  #text = 1;

  /** As large as its place is laid out, which is not what a page may make of it by a transform. */
  #fit(chart: LineChartJs): void {
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (plot === null) return;
    if (isPrinting()) {
      chart.options.devicePixelRatio = 3;
      chart.resize(paperWidth, paperHeight);
      return;
    }
    this.#text = Number.parseFloat(getComputedStyle(plot).fontSize) / 16;
    plot.style.setProperty('--text', String(this.#text));
    const { width, height } = getComputedStyle(plot);
    chart.options.devicePixelRatio = devicePixelRatio * this.#text;
    chart.resize(Number.parseFloat(width), Number.parseFloat(height));
  }

  #schedule(): void {
    if (this.#scheduled !== 0 || !(this.#inSight || isPrinting())) return;
    this.#scheduled = requestAnimationFrame(() => {
      this.#scheduled = 0;
      this.#draw();
    });
  }

  /** In this frame, if it has not been drawn in it yet; else in the next. */
  #scheduleNow(): void {
    const frame = document.timeline.currentTime;
    if (this.#drawnAt === frame || this.#isDue) {
      if (!this.#isDue) this.#schedule();
      return;
    }
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.#inSight || !this.isConnected) return;
      this.#drawnAt = frame;
      cancelAnimationFrame(this.#scheduled);
      this.#scheduled = 0;
      this.#draw();
    });
  }
  #isDue = false;
  #drawnAt: CSSNumberish | null = null;

  #draw(): void {
    const chart = this.#chart;
    const content = this.#content;
    if (chart === undefined || content === undefined || this.#configure === undefined) return;
    if (this.#paletteStale) {
      this.#notes.palette = readPalette(this);
      this.#fit(chart);
      this.#paletteStale = false;
      this.#configured = '';
    }
    this.#notes.rulers = content.rulers;
    this.#notes.labels = content.labels ?? [];
    this.#notes.dots = content.dots ?? [];
    this.#notes.now = content.now;
    this.#notes.veilFrom = content.veilFrom;
    const wanted = JSON.stringify([
      content.axes,
      content.lines.map(({ points: _, ...style }) => style),
      chart.width < 420,
    ]);
    const same =
      wanted === this.#configured &&
      content.lines.every((line, i) => chart.data.datasets[i]?.data === line.points);
    if (!same) {
      this.#configure(chart, content.lines, content.axes, this.#notes.palette);
      this.#configured = wanted;
    }
    chart.update('none');
  }

  #moveTo(x: number | null): void {
    const { xMinimum = 0, xMaximum } = this.#content?.axes ?? { xMaximum: 0 };
    const clamped = x === null ? null : Math.min(Math.max(x, xMinimum), xMaximum);
    this.readout = clamped === null ? null : (this.readAt?.(clamped) ?? null);
    this.#notes.cursor = this.readout === null ? null : clamped;
    this.#schedule();
    this.dispatchEvent(new CustomEvent('cursor', { detail: this.#notes.cursor }));
  }

  #onPointer(event: PointerEvent): void {
    const chart = this.#chart;
    const scale = chart?.scales['x'];
    if (chart === undefined || scale === undefined) return;
    const { across } = placeWithin(event, chart.canvas);
    const value = scale.getValueForPixel(across * chart.width) ?? 0;
    if (this.drag === null) {
      this.#moveTo(Math.round(value / this.snap) * this.snap);
      return;
    }
    if (event.type === 'pointerdown')
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    if (event.type === 'pointerdown' || event.buttons > 0) this.#dragTo(this.drag, value);
  }

  #dragTo(drag: Draggable, x: number): void {
    this.dispatchEvent(new PointDrag(placeNear(x, drag)));
  }

  #onKey(event: KeyboardEvent): void {
    const { drag } = this;
    const target =
      drag === null ? this.#readingTarget(event.key) : keyTarget(event.key, drag.x, drag);
    if (event.key === 'Escape' && drag === null) this.#leave();
    if (target === undefined) return;
    event.preventDefault();
    if (drag !== null) this.#dragTo(drag, target);
    else {
      this.#moveTo(target);
      this.#accessibleText.say((words) => words.readoutWords(this.readout));
    }
  }

  #leave(): void {
    this.#moveTo(null);
    this.#accessibleText.say();
  }

  /** Where a key leads the reading; pages are tenths of the axis. */
  #readingTarget(key: string): number | undefined {
    const { xMinimum = 0, xMaximum } = this.#content?.axes ?? { xMaximum: 0 };
    const { snap } = this;
    const at = this.#notes.cursor ?? this.#content?.now?.x ?? xMinimum;
    const big = Math.max(1, Math.round((xMaximum - xMinimum) / snap / 10)) * snap;
    return {
      ArrowRight: at + snap,
      ArrowLeft: at - snap,
      PageUp: at + big,
      PageDown: at - big,
      Home: xMinimum,
      End: xMaximum,
    }[key];
  }

  get #cursorPixel(): number {
    const { x } = this.#chart?.scales ?? {};
    return (x?.getPixelForValue(this.#notes.cursor ?? 0) ?? 0) * this.#text;
  }

  override render(): TemplateResult {
    const { readout, drag } = this;
    return html`
      <div
        class="frame"
        role=${drag === null ? 'application' : 'slider'}
        tabindex="0"
        aria-label=${this.name}
        aria-describedby="shown"
        aria-roledescription=${drag === null ? t('chart') : nothing}
        aria-valuenow=${drag?.x ?? nothing}
        aria-valuemin=${drag?.minimum ?? nothing}
        aria-valuemax=${drag?.maximum ?? nothing}
        aria-valuetext=${drag?.text ?? nothing}
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @pointerleave=${() => this.#moveTo(null)}
        @blur=${this.#leave}
        @pointerenter=${loadReadout}
        @focus=${loadReadout}
        @keydown=${this.#onKey}
      >
        <div class="plot">
          <canvas role="img" aria-label=${this.name} aria-describedby="shown"></canvas>
        </div>
        ${
          readout === null
            ? nothing
            : html`<surprisal-readout
                .readout=${readout}
                .at=${this.#cursorPixel}
              ></surprisal-readout>`
        }
      </div>
      ${this.#accessibleText.render()}
    `;
  }
}

/** What stands beside the pointer comes with the first pointer. */
const loadReadout = (): void => void import('./readout.ts').catch(() => undefined);

if (!customElements.get('surprisal-line-chart'))
  customElements.define('surprisal-line-chart', LineChartElement);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-line-chart': LineChartElement;
  }
}
