import { pythonFloat } from '../../export/python.ts';
import { printedFixed, pythonList } from '../../export/python-print.ts';
import type { InformationView } from './compute.ts';
import type { InformationSettings } from './settings.ts';

/** Each number of the page without any library, with what it prints. */
export function pythonLines(view: InformationView, { pq, prob, y }: InformationSettings): string {
  const { entropy, crossEntropy, divergence } = view.information;
  const truth = pq.p.indexOf(Math.max(...pq.p));
  const { sparse = Number.NaN } = view.truths[truth] ?? {};
  return [
    'import math',
    '',
    `P = ${pythonList(pq.p.map(pythonFloat))}`,
    `Q = ${pythonList(pq.q.map(pythonFloat))}`,
    '',
    '',
    'def surprisal(p):',
    '    return 0 - math.log(p) if p > 0 else math.inf',
    '',
    '',
    'H_P = sum(p * surprisal(p) for p in P if p > 0)',
    'H_PQ = sum(p * surprisal(q) for p, q in zip(P, Q) if p > 0)',
    'KL = sum(p * (surprisal(q) - surprisal(p)) for p, q in zip(P, Q) if p > 0)',
    `print(f"{H_P:.4f}")  # ${printedFixed(entropy)}`,
    `print(f"{H_PQ:.4f}")  # ${printedFixed(crossEntropy)}`,
    `print(f"{abs(KL):.4f}")  # ${printedFixed(divergence)}`,
    '',
    `print(f"{surprisal(Q[${truth}]):.4f}")  # ${printedFixed(sparse)}`,
    '',
    `p, y = ${pythonFloat(prob)}, ${y}`,
    `print(f"{surprisal(p if y == 1 else 1 - p):.4f}")  # ${printedFixed(view.binary.loss)}`,
    '',
  ].join('\n');
}
