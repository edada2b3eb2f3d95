import type { LabEngine } from '../../engine/lab-types.ts';
import type { NegLogSettings } from './settings.ts';

/** After `factors` factors. */
export interface ProductRow {
  readonly factors: number;
  readonly product: number;
  /** −log of the product: infinite once it is 0. */
  readonly natsOfProduct: number;
  /** The sum of −log p. */
  readonly sum: number;
}

/** A likelihood as a product, and its negative logarithm as a sum. */
export interface Multiplied {
  /** At most some hundred of all. */
  readonly rows: readonly ProductRow[];
  readonly last: ProductRow;
  readonly mean: number;
  readonly perplexity: number;
  /** Which factor made the product subnormal, and which made it 0, counted from 1. */
  readonly subnormalAt: number | null;
  readonly zeroAt: number | null;
  readonly lastNonzero: number;
  /** The last factor left the subnormal product as it was, though it is below 1. */
  readonly stuck: boolean;
  /** −log of the smallest number above 0 of the format. */
  readonly ceiling: number;
  /** For the PyTorch line: the sum in float64 of factors as the format has them. */
  readonly exactSum: number;
}

const mostRows = 200;
const place = (index: number | null): number | null => (index === null ? null : index + 1);

export function multiply(engine: LabEngine, settings: NegLogSettings): Multiplied {
  const { factor, count, precision } = settings;
  const run = engine.runningLikelihood(new Float64Array(count).fill(factor), precision);
  const rowAt = (index: number): ProductRow => {
    const product = run.products[index] ?? Number.NaN;
    return {
      factors: index + 1,
      product,
      natsOfProduct: engine.surprisal(product).nats,
      sum: run.surprisals[index] ?? Number.NaN,
    };
  };
  const stride = Math.ceil(count / mostRows);
  // The two sides of every event are there, however many lie between.
  const wanted = new Set<number>([count - 1]);
  for (let index = 0; index < count; index += stride) wanted.add(index);
  for (const event of [run.firstSubnormal, run.firstZero])
    if (event !== null) for (const index of [event - 1, event]) if (index >= 0) wanted.add(index);
  const smallest =
    precision === 'float32' ? engine.numberFormat('float32').smallest : Number.MIN_VALUE;
  const given = precision === 'float32' ? Math.fround(factor) : factor;
  const exact = engine.runningLikelihood(new Float64Array(count).fill(given), 'float64');
  return {
    rows: [...wanted].sort((a, b) => a - b).map(rowAt),
    last: rowAt(count - 1),
    mean: run.meanSurprisal,
    perplexity: run.perplexity,
    subnormalAt: place(run.firstSubnormal),
    zeroAt: place(run.firstZero),
    lastNonzero: run.lastNonzero,
    stuck:
      factor < 1 &&
      run.firstSubnormal !== null &&
      run.firstZero === null &&
      run.products[count - 1] === run.products[count - 2],
    ceiling: engine.surprisal(smallest).nats,
    exactSum: exact.surprisals[count - 1] ?? Number.NaN,
  };
}
