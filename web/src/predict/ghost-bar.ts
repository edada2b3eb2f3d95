import { roundedTo } from '../format/rounding.ts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Scale } from './question.ts';

/** A bar that the reader drags, dashed since it is a guess, with the truth below once it is known. */
export interface GhostBar {
  readonly scale: Scale;
  /** What a screen reader calls it. */
  readonly name: string;
  /** Null before the reader has guessed. */
  readonly guess: number | null;
  /** Where it stands before that. */
  readonly start: number;
  /** Null before it is shown. */
  readonly truth: number | null;
  readonly disabled?: boolean;
  /** What a screen reader says of where it stands. */
  readonly said: string;
  readonly drag: (value: number) => void;
}

/** How much of the scale a value takes, from 0 to 1; what lies beyond ends at its end. */
export function share({ minimum, maximum }: Scale, value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}

/** Sliders add their steps up, with the rounding of floats: a guess has the digits of its step. */
export function rounded({ step }: Scale, value: number): number {
  const digits = (String(step).split('.')[1] ?? '').length;
  return roundedTo(value, digits);
}

const percent = (part: number): string => `${100 * part}%`;

/** From nought to the value, wherever on the scale nought is. */
function stretch(scale: Scale, value: number): { readonly x: string; readonly width: string } {
  const [zero, end] = [share(scale, 0), share(scale, value)];
  return { x: percent(Math.min(zero, end)), width: percent(Math.abs(end - zero)) };
}

export function ghostBar(bar: GhostBar): TemplateResult {
  const { scale, name, guess, start, truth, disabled = false, said, drag } = bar;
  const { minimum, maximum, step, quantity } = scale;
  const at = guess ?? start;
  const dashed = stretch(scale, at);
  const solid = truth === null ? null : stretch(scale, truth);
  const zero = percent(share(scale, 0));
  return html`<div class="ghost ${quantity}">
    <svg aria-hidden="true" width="100%" height="100%">
      <line class="zero" x1=${zero} x2=${zero} y1="0" y2="100%"></line>
      ${solid === null ? nothing : svg`<rect class="solid" x=${solid.x} width=${solid.width} y="30%" height="40%"></rect>`}
      <rect
        class=${guess === null ? 'dashed open' : 'dashed'}
        x=${dashed.x}
        width=${dashed.width}
        y="12%"
        height="76%"
      ></rect>
    </svg>
    <input
      type="range"
      min=${minimum}
      max=${maximum}
      step=${step}
      .value=${String(at)}
      ?disabled=${disabled}
      aria-label=${name}
      aria-valuetext=${said}
      @input=${(event: Event) =>
        drag(rounded(scale, Number((event.currentTarget as HTMLInputElement).value)))}
    />
  </div>`;
}
