import { roundedToDigits } from '../format/rounding.ts';

const steps = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/** The smallest round number that is not below `value`: scales that people can read. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  let unit = 1;
  while (unit < value) unit *= 10;
  while (unit / 10 >= value) unit /= 10;
  const step = steps.find((part) => unit * part >= value) ?? 1;
  return roundedToDigits(unit * step, 2);
}
