import { roundedToDigits } from '../format/rounding.ts';

/** The shortest decimal that is still the same float32; not finite or −0, the value itself. */
export function shortFloat32(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  for (let digits = 5; digits < 9; digits += 1) {
    const rounded = roundedToDigits(value, digits);
    if (Math.fround(rounded) === value) return rounded;
  }
  return value;
}

/** A float32 as JSON, CSV and Python read it back, the sign of −0 kept. */
export function float32Text(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(shortFloat32(value));
}
