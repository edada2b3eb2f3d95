import { precisionText } from '../format/rounding.ts';
import type { NamedTensor, Run } from '../engine/types.ts';

type Tensor = Pick<NamedTensor, 'kind' | 'name' | 'values'>;

/** Why a loss is no number: what of the run is beyond float32 first. */
export function overflow(subject: string, loss: number, run: Pick<Run, 'tensors'>): string {
  const what = Number.isNaN(loss) ? 'is not a number' : 'is infinite';
  return `${subject} ${what}: ${culprit(run.tensors())}`;
}

function culprit(tensors: readonly Tensor[]): string {
  const parameters = tensors.filter(({ kind }) => kind === 'parameter');
  const grown = parameters.find(({ values }) => !values.every(Number.isFinite));
  if (grown !== undefined) return `the parameter ${grown.name} has grown beyond float32`;
  const first = tensors.find(
    ({ kind, values }) => kind === 'activation' && !values.every(Number.isFinite),
  );
  const what = first === undefined ? 'a value of the forward pass' : `the activation ${first.name}`;
  return `${what} has grown beyond float32, though every parameter is finite${largest(parameters)}`;
}

function largest(parameters: readonly Tensor[]): string {
  const sizes = parameters.map(({ name, values }) => ({
    name,
    size: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  }));
  const [most] = sizes.sort((a, b) => b.size - a.size);
  return most === undefined
    ? ''
    : `: the largest is ${precisionText(most.size, 2)}, in ${most.name}`;
}
