import type { Reduction } from '../engine/types.ts';
import { pythonFloat, pythonNumber } from './python.ts';

/** A table of logits and its targets, of rank 2 or 3, and the options of the loss. */
export interface LossCall {
  readonly shape: readonly number[];
  readonly logits: ArrayLike<number>;
  /** Classes, or in a Float32Array a probability for every class. */
  readonly targets: Int32Array | Float32Array;
  readonly weight?: Float32Array;
  readonly reduction: Reduction;
  readonly ignoreIndex: number;
  readonly labelSmoothing: number;
}

/** A PyTorch script (1.13 and later) of this loss; it prints {"loss", "rows"}, numbers as floats. */
export function pytorchLoss(call: LossCall): string {
  const { shape, logits, targets, weight, reduction, ignoreIndex, labelSmoothing } = call;
  const soft = targets instanceof Float32Array;
  const outer = shape.slice(0, -1);
  const classes = shape.at(-1) ?? 0;
  const options = [
    ...(weight === undefined ? [] : [`weight=torch.tensor(${pythonList(weight, [classes])})`]),
    ...(soft ? [] : [`ignore_index=${ignoreIndex}`]),
    `label_smoothing=${pythonNumber(labelSmoothing)}`,
  ];
  const flat = soft ? `targets.view(-1, ${classes})` : 'targets.view(-1)';
  const reduced = reduction === 'none' ? 'sum' : reduction;
  return `# The cross-entropy of a table of logits. Needs only PyTorch (pip install torch).
import json

import torch
from torch.nn import functional as F

logits = torch.tensor(${pythonList(logits, shape)}, requires_grad=True)
targets = torch.tensor(${pythonList(targets, soft ? shape : outer)})


def cross_entropy(reduction):
    return F.cross_entropy(
        logits.view(-1, ${classes}), ${flat}, reduction=reduction,
        ${options.join(', ')},
    )


rows = cross_entropy("none").view(${outer.join(', ')})
loss = cross_entropy("${reduced}")
loss.backward()
print(json.dumps({"loss": loss.item(), "rows": rows.tolist(), "gradient": logits.grad.tolist()}))
`;
}

/** Lists in lists, one innermost list a line; whole numbers where the array has only these. */
function pythonList(values: ArrayLike<number>, shape: readonly number[], start = 0): string {
  const [extent = 0, ...inner] = shape;
  if (inner.length === 0) {
    const write = values instanceof Int32Array ? pythonNumber : pythonFloat;
    const items = Array.from({ length: extent }, (_, i) => write(values[start + i] ?? 0));
    return `[${items.join(', ')}]`;
  }
  const stride = inner.reduce((product, size) => product * size, 1);
  const lists = Array.from({ length: extent }, (_, i) =>
    pythonList(values, inner, start + i * stride),
  );
  return `[\n${lists.join(',\n')},\n]`;
}
