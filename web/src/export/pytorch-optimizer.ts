import type { OptimizerName } from '../engine/types.ts';
import { pythonNumber } from './python.ts';

interface Optimized {
  readonly optimizer?: OptimizerName;
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay?: number | null;
  readonly clipNorm?: number | null;
}

const optimizerClasses: Readonly<Record<OptimizerName, string>> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
};

/** PyTorch's optimizer of a run, over `model.parameters()`. */
export function pytorchOptimizer(config: Optimized): string {
  const { optimizer = 'sgd', learningRate, momentum, weightDecay } = config;
  const settings = [
    `lr=${pythonNumber(learningRate)}`,
    ...(optimizer === 'sgd' ? [`momentum=${pythonNumber(momentum)}`] : []),
    ...(weightDecay == null ? [] : [`weight_decay=${pythonNumber(weightDecay)}`]),
  ];
  return `torch.optim.${optimizerClasses[optimizer]}(model.parameters(), ${settings.join(', ')})`;
}

/** The line between backward and the update that clips the gradient, if it is clipped. */
export function pytorchClip({ clipNorm }: Optimized): string {
  if (clipNorm == null) return '';
  return `        nn.utils.clip_grad_norm_(model.parameters(), ${pythonNumber(clipNorm)})\n`;
}
