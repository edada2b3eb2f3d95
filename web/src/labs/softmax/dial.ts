import { roundedToDigits } from '../../format/rounding.ts';
import { html, type TemplateResult } from 'lit';
import '../../ui/setting-field.ts';
import type { Setting } from '../../state/settings.ts';

export interface Dial {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly setting: Setting<number>;
  readonly value: number;
  /** Values of the slider's places. */
  readonly stops: readonly number[];
  readonly change: (value: number) => void;
}

/** A number with a field for any value, and a slider for round ones. */
export function dial({
  name,
  label,
  meaning,
  setting,
  value,
  stops,
  change,
}: Dial): TemplateResult {
  const nearest = stops.reduce(
    (best, stop, i) => (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? i : best),
    0,
  );
  const last = stops.length - 1;
  return html`<div class="dial" part="controls">
    <surprisal-field
      name=${name}
      .label=${label}
      .meaning=${meaning}
      .setting=${setting}
      .value=${value}
      @setting-input=${(event: CustomEvent<number>) => change(event.detail)}
    ></surprisal-field>
    <input
      type="range"
      min="0"
      max=${last}
      step="1"
      name=${`${name}-slider`}
      aria-label=${label}
      aria-valuetext=${String(value)}
      .value=${String(nearest)}
      .style=${`--done:${nearest / last}`}
      @input=${(event: Event) =>
        change(stops[Number((event.currentTarget as HTMLInputElement).value)] ?? value)}
    />
  </div>`;
}

/** 0.01, 0.012, … 100: about as many on each side of 1. */
export const temperatureStops: readonly number[] = [
  ...[0.01, 0.1, 1, 10].flatMap((unit) =>
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((step) => roundedToDigits(unit * step, 2)),
  ),
  100,
];

export const addStops: readonly number[] = Array.from({ length: 81 }, (_, i) => (i - 40) / 4);
