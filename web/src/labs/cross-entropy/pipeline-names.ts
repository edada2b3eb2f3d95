import type { Pipeline } from '../../engine/lab-types.ts';

/** As one writes it in PyTorch; z are the flat logits, y the targets. */
export const pipelineCode: Readonly<Record<Pipeline, string>> = {
  'softmax-log-nll': 'F.nll_loss(torch.log(F.softmax(z, -1)), y)',
  'log-softmax-nll': 'F.nll_loss(F.log_softmax(z, -1), y)',
  'cross-entropy': 'F.cross_entropy(z, y)',
  'log-sum-exp': '(z.logsumexp(-1) - z[range(N), y]).mean()',
  'softmax-cross-entropy': 'F.cross_entropy(F.softmax(z, -1), y)',
  'softmax-nll': 'F.nll_loss(F.softmax(z, -1), y)',
};

export const isWrong = (pipeline: Pipeline): boolean =>
  pipeline === 'softmax-cross-entropy' || pipeline === 'softmax-nll';
