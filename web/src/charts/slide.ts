import { roundedToDigits } from '../format/rounding.ts';

/** A quantity that pointer or keys move, and the step of one press of an arrow key. */
export interface Slide {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** The nearest place to `value`, counted in steps, so that 0.1 + 0.2 does not end in ...04. */
export function placeNear(value: number, { minimum, maximum, step }: Slide): number {
  const inside = Math.min(Math.max(value, minimum), maximum);
  const steps = Math.round((inside - minimum) / step);
  return Math.min(roundedToDigits(minimum + steps * step, 12), maximum);
}

/** Where a key of a slider leads from `value`; pages are ten steps. */
export function keyTarget(key: string, value: number, slide: Slide): number | undefined {
  const { minimum, maximum, step } = slide;
  return {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + 10 * step,
    PageDown: value - 10 * step,
    Home: minimum,
    End: maximum,
  }[key];
}
