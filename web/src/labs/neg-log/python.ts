import { pythonFloat } from '../../export/python.ts';
import { printedExponential, printedFixed } from '../../export/python-print.ts';
import type { NegLogView } from './compute.ts';
import type { NegLogSettings } from './settings.ts';

/** Each number of the page without any library, with what it prints. */
export function pythonLines(
  { point, epsilonRows, multiplied }: NegLogView,
  { p, epsilon, factor, count, precision }: NegLogSettings,
): string {
  const [impossible] = epsilonRows;
  // Python computes in float64: the product in float32 is another.
  const product =
    precision === 'float64' ? `  # ${printedExponential(multiplied.last.product)}` : '';
  return [
    'import math',
    '',
    '',
    'def surprisal(p):',
    '    return 0 - math.log(p) if p > 0 else math.inf',
    '',
    '',
    `print(f"{surprisal(${pythonFloat(p)}):.4f}")  # ${printedFixed(point.nats)}`,
    `print(f"{surprisal(0 + ${pythonFloat(epsilon)}):.4f}")  # ${printedFixed(impossible.withEpsilon)}`,
    '',
    'product, total = 1.0, 0.0',
    `for _ in range(${count}):`,
    `    product *= ${pythonFloat(factor)}`,
    `    total += surprisal(${pythonFloat(factor)})`,
    `print(f"{product:.4e}")${product}`,
    `print(f"{total:.4f}")  # ${printedFixed(multiplied.exactSum)}`,
    '',
  ].join('\n');
}
