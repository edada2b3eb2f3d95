import type { OptimizerName } from './types.ts';

/** How a run changes its parameters, as it is asked for. */
interface OptimizerChoice {
  readonly optimizer: OptimizerName;
  readonly momentum: number;
  /** Null is PyTorch's default of the optimizer. */
  readonly weightDecay: number | null;
}

/** PyTorch's default of the optimizer. */
export const usualWeightDecay = (optimizer: OptimizerName): number =>
  optimizer === 'adamw' ? 0.01 : 0;

/** The same with nothing left open: only SGD has a momentum, and the weight decay is a number. */
export function settled<Choice extends OptimizerChoice>(
  choice: Choice,
): Omit<Choice, 'weightDecay'> & { readonly weightDecay: number } {
  const { optimizer, momentum, weightDecay } = choice;
  return {
    ...choice,
    momentum: optimizer === 'sgd' ? momentum : 0,
    weightDecay: weightDecay ?? usualWeightDecay(optimizer),
  };
}
