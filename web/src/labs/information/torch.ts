import { printedScalar } from '../../export/torch-print.ts';
import type { InformationView } from './compute.ts';
import type { InformationSettings } from './settings.ts';

/** binary_cross_entropy of PyTorch cuts every logarithm at −100. */
const cut = 100;

/** Each number of the page, printed by PyTorch. */
export function torchLines(view: InformationView, settings: InformationSettings): string {
  const { pq, prob, y } = settings;
  const { entropy, crossEntropy, divergence } = view.information;
  const truth = pq.p.indexOf(Math.max(...pq.p));
  const { categorical = Number.NaN, sparse = Number.NaN } = view.truths[truth] ?? {};
  // 0 · log 0 is 0 to xlogy, and NaN to kl_div.
  const both = pq.p.some((p, index) => p === 0 && pq.q[index] === 0);
  const kl = both
    ? '(torch.xlogy(P, P) - torch.xlogy(P, Q)).sum()'
    : "F.kl_div(Q.log(), P, reduction='sum')";
  const list = (values: readonly number[]): string => `[${values.map(float).join(', ')}]`;
  // PyTorch prints the sign of a sum that it has negated.
  const negated = (value: number): number => (value === 0 ? -0 : value);
  return [
    'import torch',
    'import torch.nn.functional as F',
    'torch.set_default_dtype(torch.float64)',
    '',
    `P = torch.tensor(${list(pq.p)})`,
    `Q = torch.tensor(${list(pq.q)})`,
    `print(torch.special.entr(P).sum())  # ${printedScalar(entropy)}`,
    `print(-torch.xlogy(P, Q).sum())  # ${printedScalar(negated(crossEntropy))}`,
    `print(${kl})  # ${printedScalar(divergence)}`,
    '',
    `y = torch.tensor([${truth}])`,
    `print(F.nll_loss(Q.log()[None], y))  # ${printedScalar(sparse)}`,
    `print(-torch.xlogy(F.one_hot(y, ${pq.p.length}), Q).sum())  # ${printedScalar(negated(categorical))}`,
    '',
    `p, y = torch.tensor(${float(prob)}), torch.tensor(${y}.)`,
    `print(F.binary_cross_entropy(p, y))  # ${printedScalar(Math.min(cut, view.binary.loss))}`,
    '',
  ].join('\n');
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.` : String(value);
}
