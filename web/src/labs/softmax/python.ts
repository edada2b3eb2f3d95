import { pythonFloat } from '../../export/python.ts';
import { printedFixed, pythonList } from '../../export/python-print.ts';
import type { SoftmaxLabView } from './compute.ts';
import type { SoftmaxSettings } from './settings.ts';

/** The softmax of the page without any library, with what it prints. */
export function pythonLines(
  { logits, softmax }: SoftmaxLabView,
  { temperature }: SoftmaxSettings,
): string {
  const printed = Array.from(softmax.probabilities, (p, i) => {
    const logP = softmax.logProbabilities[i] ?? Number.NaN;
    return `# ${i + 1}  p = ${printedFixed(p)}  log p = ${printedFixed(logP)}`;
  });
  return [
    'import math',
    '',
    `z = ${pythonList(logits.map(pythonFloat))}`,
    ...(temperature === 1 ? [] : [`z = [v / ${temperature} for v in z]`]),
    '',
    'largest = max(z)',
    'exponentials = [math.exp(v - largest) for v in z]',
    'total = sum(exponentials)',
    'for i, (v, e) in enumerate(zip(z, exponentials), start=1):',
    '    p = e / total',
    '    log_p = v - largest - math.log(total)',
    '    print(f"{i}  p = {p:.4f}  log p = {log_p:.4f}")',
    ...printed,
    '',
  ].join('\n');
}
