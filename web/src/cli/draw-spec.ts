import type { Generator } from '../engine/types.ts';
import { BadInput } from './bad-input.ts';
import { inclusive, parseReal, parseWhole } from './numbers.ts';

/** What one SPEC of `rand` draws, and how its values are nested. */
export interface DrawSpec {
  readonly text: string;
  readonly shape: readonly number[];
  draw(generator: Generator): ArrayLike<number>;
}

const mostValues = 1e7;
const mostDimensions = 8;
const extents = inclusive(1, mostValues);
const highs = inclusive(1, 268_435_455); // from 2²⁸ on, releases of PyTorch differ
const float32 = inclusive(-3.4028234663852886e38, 3.4028234663852886e38);
const forms = 'randint:HI:SHAPE, uniform:A:B:SHAPE, normal:SHAPE, randperm:N';

/** Throws BadInput for what is not one of the forms. */
export function parseDrawSpec(text: string): DrawSpec {
  const [kind, ...parts] = text.split(':');
  const [first = '', second = '', third = ''] = parts;
  const form = `${kind} ${parts.length}`;
  if (form === 'randint 2') {
    const high = parseWhole(first, `${text}: HI`, highs);
    const { shape, count } = parseShape(second, text);
    return { text, shape, draw: (generator) => generator.randint(0, high, count) };
  }
  if (form === 'uniform 3') {
    const from = parseReal(first, `${text}: A`, float32);
    const to = parseReal(second, `${text}: B`, float32);
    if (from > to) throw new BadInput(`${text}: A ${first} is above B ${second}`);
    if (to - from > float32.maximum)
      throw new BadInput(`${text}: B − A is beyond the range of float32`);
    const { shape, count } = parseShape(third, text);
    return { text, shape, draw: (generator) => generator.uniform(from, to, count) };
  }
  if (form === 'normal 1') {
    const { shape, count } = parseShape(first, text);
    return { text, shape, draw: (generator) => generator.normal(count) };
  }
  if (form === 'randperm 1') {
    const n = parseWhole(first, `${text}: N`, extents);
    return { text, shape: [n], draw: (generator) => generator.randperm(n) };
  }
  throw new BadInput(`${JSON.stringify(text)} is not one of ${forms}`);
}

function parseShape(text: string, spec: string): { shape: number[]; count: number } {
  const shape = text.split('x').map((extent) => parseWhole(extent, `${spec}: extent`, extents));
  if (shape.length > mostDimensions)
    throw new BadInput(`${spec}: ${shape.length} dimensions are more than ${mostDimensions}`);
  const count = shape.reduce((product, extent) => product * extent, 1);
  if (count > mostValues)
    throw new BadInput(`${spec}: ${count} values are more than ${mostValues}`);
  return { shape, count };
}
