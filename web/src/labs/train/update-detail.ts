import type { NamedTensor } from '../../engine/types.ts';
import type { UpdateDetail, RnnFacts } from './rnn-protocol.ts';
import { positions } from './words.ts';

/** PyTorch's names of what the model learns, in its order. */
export const parameterNames = [
  'embedding.weight',
  'rnn.weight_ih_l0',
  'rnn.weight_hh_l0',
  'rnn.bias_ih_l0',
  'rnn.bias_hh_l0',
  'fc.weight',
  'fc.bias',
] as const;
export type ParameterName = (typeof parameterNames)[number];

/** Which numbers of an update the inspector's formulas show. */
export interface Choice {
  readonly position: number;
  readonly word: number;
  readonly hidden: number;
  readonly embedded: number;
  readonly parameter: ParameterName;
  /** Into the parameter, row-major. */
  readonly index: number;
}

/** An update's tensors by name, before (`backward`) and after (`applied`) its change. */
export class Tensors {
  readonly #backward: ReadonlyMap<string, NamedTensor>;
  readonly #applied: ReadonlyMap<string, NamedTensor>;
  readonly updateDetail: UpdateDetail;
  readonly facts: RnnFacts;

  constructor(updateDetail: UpdateDetail, facts: RnnFacts) {
    this.updateDetail = updateDetail;
    this.facts = facts;
    this.#backward = new Map(updateDetail.backward.map((tensor) => [tensor.name, tensor]));
    this.#applied = new Map(updateDetail.applied.map((tensor) => [tensor.name, tensor]));
  }

  get length(): number {
    return positions(this.facts, this.updateDetail.sentence);
  }

  before(name: string): NamedTensor | undefined {
    return this.#backward.get(name);
  }
  after(name: string): NamedTensor | undefined {
    return this.#applied.get(name);
  }
  /** One number; NaN where there is none. */
  at(name: string, ...index: readonly number[]): number {
    return pick(this.#backward.get(name), index, false);
  }
  gradientAt(name: string, ...index: readonly number[]): number {
    return pick(this.#backward.get(name), index, true);
  }
  afterAt(name: string, ...index: readonly number[]): number {
    return pick(this.#applied.get(name), index, false);
  }
}

function pick(
  tensor: NamedTensor | undefined,
  index: readonly number[],
  gradient: boolean,
): number {
  if (tensor === undefined) return Number.NaN;
  const flat =
    index.length === 1
      ? (index[0] ?? 0)
      : index.reduce((sum, i, axis) => sum * (tensor.shape[axis] ?? 1) + i, 0);
  return (gradient ? tensor.gradient : tensor.values)?.[flat] ?? Number.NaN;
}

/** Rows and columns of any tensor: a vector is one row. */
export function extent(shape: readonly number[]): {
  readonly rows: number;
  readonly columns: number;
} {
  const columns = shape.at(-1) ?? 1;
  return { rows: shape.length < 2 ? 1 : (shape[0] ?? 1), columns };
}

/** `[3, 0]`: where a number stands in a parameter. */
export function indexText(tensors: Tensors, parameter: string, index: number): string {
  const shape = tensors.before(parameter)?.shape ?? [];
  const columns = shape.at(-1) ?? 1;
  return shape.length === 2 ? `[${Math.floor(index / columns)}, ${index % columns}]` : `[${index}]`;
}

export function isParameter(name: string): name is Choice['parameter'] {
  return parameterNames.some((one) => one === name);
}
