import type { LabEngine, Spacing } from '../../engine/lab-types.ts';
import { logitsOf, type SoftmaxSettings } from './settings.ts';
import { sweepEnd } from './sweep.ts';

/** p₃ over z₃, to the right, and z₄, upwards. */
export interface ApartView {
  /** Of either logit. */
  readonly spacing: Spacing;
  /** (n, n), from the largest z₄ to the smallest. */
  readonly values: Float32Array;
}

/** The places of the two logits in the list. */
export const [third, fourth] = [2, 3] as const;
const places = 21;
const spacing: Spacing = { from: -sweepEnd, to: sweepEnd, points: places };

/** The logits with a fourth, which begins as the third. */
export function fourLogits(settings: SoftmaxSettings): readonly number[] {
  const logits = [...logitsOf(settings)];
  while (logits.length <= fourth) logits.push(logits[third] ?? 0);
  return logits;
}

/** The value of a place, as one would type it. */
export const valueAt = (place: number): number =>
  Math.round(10 * (spacing.from + ((spacing.to - spacing.from) * place) / (places - 1))) / 10;

/** The place nearest to a value; null if that lies outside. */
function placeOf(value: number): number | null {
  const part = (value - spacing.from) / (spacing.to - spacing.from);
  return part >= 0 && part <= 1 ? Math.round(part * (places - 1)) : null;
}

/** The cell of the two logits, if it is on the map. */
export function cellOf(logits: readonly number[]): number | null {
  const [right, up] = [logits[third], logits[fourth]].map((z) => placeOf(z ?? Number.NaN));
  return right == null || up == null ? null : (places - 1 - up) * places + right;
}

/** z₃ and z₄ of a cell. */
export const logitsOfCell = (cell: number): readonly [number, number] => [
  valueAt(cell % places),
  valueAt(places - 1 - Math.floor(cell / places)),
];

let last: { readonly key: string; readonly values: Float32Array } | undefined;

export function computeApart(engine: LabEngine, settings: SoftmaxSettings): ApartView {
  const { temperature } = settings;
  const logits = fourLogits(settings).map((z, i) => (i === third || i === fourth ? 0 : z));
  const key = JSON.stringify([logits.map(String), temperature]);
  if (last?.key !== key) {
    const values = new Float32Array(places * places);
    for (let row = 0; row < places; row += 1) {
      const z = Float64Array.from(logits);
      z[fourth] = valueAt(places - 1 - row);
      const { probabilities } = engine.softmaxSweep(z, Int32Array.of(third), spacing, temperature);
      for (let at = 0; at < places; at += 1)
        values[row * places + at] = probabilities[at * logits.length + third] ?? Number.NaN;
    }
    last = { key, values };
  }
  return { spacing, values: last.values };
}
