import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { placeWithin } from '../platform/drawn-place.ts';
import { shared } from '../style/shared.ts';
import type { ColourName } from './palette.ts';
import { keyTarget, placeNear, type Slide } from './slide.ts';
import { joined, named } from '../i18n/marks.ts';

export interface Bar {
  readonly label: string;
  /** Between `minimum` and `maximum` it is drawn to scale, beyond it is cut off with a mark. */
  readonly value: number;
  readonly text: string;
  readonly colour?: ColourName;
  /** The target's row. */
  readonly outlined?: boolean;
}

/** The reader moves bar `index` to `value`. */
export class BarMove extends CustomEvent<{ readonly index: number; readonly value: number }> {
  constructor(index: number, value: number) {
    super('bar-move', { detail: { index, value } });
  }
}

/** The reader points at bar `index`, or at none. */
export class BarPoint extends CustomEvent<number | null> {
  constructor(index: number | null) {
    super('bar-point', { detail: index });
  }
}

/**
 * Horizontal bars on one scale, each with its label and number. With `drag` each is a slider that
 * pointer and arrow keys move.
 */
export class Bars extends LitElement {
  static override properties = {
    name: {},
    bars: { attribute: false },
    minimum: { type: Number },
    maximum: { type: Number },
    drag: { attribute: false },
    lit: { attribute: false },
  };
  static override styles = [
    shared,
    css`
      .bars {
        display: grid;
        grid-template-columns: var(--bar-label, minmax(0, auto)) minmax(48px, 1fr) var(
            --bar-number,
            8ch
          );
        align-items: center;
        font: 13px/24px var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
      }
      .bar {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        gap: 0 12px;
        align-items: center;
        min-height: 24px;
      }
      .bar.lit {
        background: color-mix(in srgb, var(--hair) 35%, transparent);
      }
      .label {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--soft);
      }
      .outlined .label {
        color: var(--target);
        font-weight: 600;
      }
      .number {
        text-align: right;
        white-space: nowrap;
      }
      .track {
        position: relative;
        height: 14px;
        border-left: 1px solid var(--edge);
      }
      .track.signed {
        border-left: 0;
      }
      .track.signed::before {
        content: '';
        position: absolute;
        inset: -5px auto -5px var(--zero);
        border-left: 1px solid var(--edge);
      }
      .outlined .track {
        outline: 1.5px solid var(--target);
      }
      i {
        position: absolute;
        inset: 0;
        transform-origin: var(--zero) 50%;
        left: var(--left);
        right: var(--right);
        background: var(--colour);
      }
      /* Drawn as a border, which is printed where backgrounds are not. */
      @media print {
        i {
          background: none;
          border-top: 14px solid var(--colour);
        }
        .bars,
        .bar {
          break-inside: avoid;
        }
        .handle,
        .grip {
          display: none;
        }
      }
      i.beyond {
        mask: linear-gradient(to right, #000 80%, #0000 100%);
      }
      .handle {
        position: absolute;
        top: 50%;
        left: var(--at);
        width: 14px;
        height: 14px;
        margin: -7px;
        border-radius: 50%;
        background: var(--paper);
        border: 3px solid var(--ink);
      }
      .grip {
        cursor: ew-resize;
        touch-action: pan-y;
        position: absolute;
        inset: -5px -8px;
      }
      @media (max-width: 760px) {
        .movable .bar {
          min-height: 44px;
        }
        .grip {
          inset: -15px -8px;
        }
      }
    `,
  ];
  declare name: string;
  declare bars: readonly Bar[];
  declare minimum: number;
  declare maximum: number;
  declare drag: Slide | null;
  declare lit: number | null;

  constructor() {
    super();
    this.name = '';
    this.bars = [];
    this.minimum = 0;
    this.maximum = 1;
    this.drag = null;
    this.lit = null;
  }

  #part(value: number): number {
    const part = (value - this.minimum) / (this.maximum - this.minimum);
    return Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part));
  }

  #moveTo(drag: Slide, index: number, value: number): void {
    this.dispatchEvent(new BarMove(index, placeNear(value, drag)));
  }

  #onPointer(event: PointerEvent, drag: Slide, index: number): void {
    const grip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') grip.setPointerCapture(event.pointerId);
    else if (event.buttons === 0) return;
    const { across } = placeWithin(event, grip.parentElement ?? grip);
    this.#moveTo(drag, index, this.minimum + across * (this.maximum - this.minimum));
  }

  #onKey(event: KeyboardEvent, drag: Slide, index: number, value: number): void {
    const target = keyTarget(event.key, value, drag);
    if (target === undefined) return;
    event.preventDefault();
    this.#moveTo(drag, index, target);
  }

  override render(): TemplateResult {
    return html`<div
      class="bars ${this.drag === null ? '' : 'movable'}"
      role=${this.drag === null ? 'img' : 'group'}
      aria-label=${this.drag === null ? this.#spoken : this.name}
      @pointerleave=${() => this.dispatchEvent(new BarPoint(null))}
    >
      ${this.bars.map((bar, index) => this.#bar(bar, index))}
    </div>`;
  }

  get #spoken(): string {
    return named(this.name, joined(this.bars.map(({ label, text }) => `${label} ${text}`)));
  }

  #bar(bar: Bar, index: number): TemplateResult {
    const { colour = 'probability' } = bar;
    const zero = this.#part(0);
    const at = this.#part(bar.value);
    const percent = (part: number): string => `${part * 100}%`;
    const signed = this.minimum < 0;
    const style =
      `--zero:${percent(zero)};--at:${percent(at)};--colour:var(--${colour});` +
      `--left:${percent(Math.min(zero, at))};--right:${percent(1 - Math.max(zero, at))}`;
    const beyond = bar.value > this.maximum || bar.value < this.minimum;
    return html`<div
      class="bar ${bar.outlined === true ? 'outlined' : ''} ${this.lit === index ? 'lit' : ''}"
      @pointerenter=${() => this.dispatchEvent(new BarPoint(index))}
    >
      <span class="label" title=${bar.label}>${bar.label}</span>
      <span class="track ${signed ? 'signed' : ''}" .style=${style}>
        <i class=${beyond ? 'beyond' : ''}></i>${this.#grip(bar, index)}
      </span>
      <span class="number ${colour}">${bar.text}</span>
    </div>`;
  }

  #grip(bar: Bar, index: number): TemplateResult | typeof nothing {
    const { drag } = this;
    if (drag === null) return nothing;
    const onPointer = (event: PointerEvent): void => this.#onPointer(event, drag, index);
    return html`<span class="handle"></span
      ><span
        class="grip"
        role="slider"
        tabindex="0"
        aria-label=${bar.label}
        aria-valuenow=${bar.value}
        aria-valuemin=${drag.minimum}
        aria-valuemax=${drag.maximum}
        aria-valuetext=${bar.text}
        @pointerdown=${onPointer}
        @pointermove=${onPointer}
        @focus=${() => this.dispatchEvent(new BarPoint(index))}
        @blur=${() => this.dispatchEvent(new BarPoint(null))}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, drag, index, bar.value)}
      ></span>`;
  }
}

if (!customElements.get('surprisal-bars')) customElements.define('surprisal-bars', Bars);

declare global {
  interface HTMLElementTagNameMap {
    'surprisal-bars': Bars;
  }
}
