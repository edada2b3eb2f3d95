import { printedScalar } from '../../export/torch-print.ts';
import type { LossesView } from './compute.ts';
import type { LossesSettings } from './settings.ts';

/** The loss and its gradient, printed by PyTorch. */
export function torchLines({ point }: LossesView, { prediction, target }: LossesSettings): string {
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `x = torch.tensor(float(${prediction}), dtype=torch.float64, requires_grad=True)`,
    `t = torch.tensor(float(${target}), dtype=torch.float64)`,
    'loss = F.mse_loss(x, t)',
    'loss.backward()',
    `print(loss.detach())  # ${printedScalar(point.loss, 'float64')}`,
    `print(x.grad)  # ${printedScalar(point.gradient, 'float64')}`,
    '',
  ].join('\n');
}
