import { printedScalar } from '../../export/torch-print.ts';
import type { NegLogView } from './compute.ts';
import type { NegLogSettings } from './settings.ts';

/** Each number of the page, printed by PyTorch. */
export function torchLines(view: NegLogView, settings: NegLogSettings): string {
  const { p, epsilon, factor, count, precision } = settings;
  const { point, multiplied } = view;
  const [impossible] = view.epsilonRows;
  // PyTorch negates log 1 = 0, and prints the sign.
  const negated = (nats: number): number => (nats === 0 ? -0 : nats);
  return [
    'from functools import reduce',
    'import torch',
    '',
    `p = torch.tensor(${p}, dtype=torch.float64)`,
    `print(-p.log())  # ${printedScalar(negated(point.nats), 'float64')}`,
    '',
    `print(-(0 * p + ${epsilon}).log())  # ${printedScalar(negated(impossible.withEpsilon), 'float64')}`,
    '',
    `factors = torch.full((${count},), ${factor}, dtype=torch.${precision})`,
    `print(reduce(torch.mul, factors))  # ${printedScalar(multiplied.last.product, precision)}`,
    `print(-factors.double().log().sum())  # ${printedScalar(negated(multiplied.exactSum), 'float64')}`,
    '',
  ].join('\n');
}
