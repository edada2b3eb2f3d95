import type { SoftmaxLabView } from './compute.ts';
import { pythonFloat } from '../../export/python.ts';
import { printedTensor } from '../../export/torch-print.ts';
import type { SoftmaxSettings } from './settings.ts';

const comment = (values: ArrayLike<number>): string => printedTensor(values).replace(/^/gm, '# ');

/** The same softmax, and the two ways to write it at `largest`, with what PyTorch prints. */
export function torchLines(
  { logits, softmax, stability }: SoftmaxLabView,
  { temperature, format, largest }: SoftmaxSettings,
): string {
  const over = temperature === 1 ? 'z' : `z / ${temperature}`;
  const lines = [
    'import torch',
    '',
    `z = torch.tensor([${logits.map(pythonFloat).join(', ')}])`,
    `print(torch.softmax(${over}, dim=0))`,
    comment(softmax.probabilities),
    `print(torch.log_softmax(${over}, dim=0))`,
    comment(softmax.logProbabilities),
  ];
  if (format !== 'float32') return lines.join('\n');
  const at = pythonFloat(largest ?? stability.largest);
  return [
    ...lines,
    '',
    `big = z - z.max() + ${at}`,
    'print(big.exp() / big.exp().sum())',
    comment(stability.naive.probabilities),
    'print(torch.softmax(big, dim=0))',
    comment(stability.shifted.probabilities),
  ].join('\n');
}
