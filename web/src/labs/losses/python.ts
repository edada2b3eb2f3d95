import { pythonFloat } from '../../export/python.ts';
import { printedFixed } from '../../export/python-print.ts';
import type { LossesView } from './compute.ts';
import type { LossesSettings } from './settings.ts';

/** The loss and its gradient without any library, with what it prints. */
export function pythonLines({ point }: LossesView, settings: LossesSettings): string {
  return [
    `x, t = ${pythonFloat(settings.prediction)}, ${pythonFloat(settings.target)}`,
    `print(f"{(x - t) ** 2:.4f}")  # ${printedFixed(point.loss)}`,
    `print(f"{2 * (x - t):.4f}")  # ${printedFixed(point.gradient)}`,
    '',
  ].join('\n');
}
