import type { LabEngine } from '../../engine/lab-types.ts';
import type { NegLogSettings } from './settings.ts';

interface Tried {
  /** p(heads). */
  readonly p: number;
  /** The probability of all tosses together. */
  readonly likelihood: number;
  /** The sum of −log p over all tosses. */
  readonly sum: number;
  /** The mean of it, for one toss. */
  readonly mean: number;
}

/** Tosses of a coin whose p(heads) is not known: how likely each p makes them. */
export interface Coin {
  readonly heads: number;
  readonly tails: number;
  readonly curve: readonly { readonly p: number; readonly mean: number }[];
  /** At the p that the reader tries. */
  readonly tried: Tried;
  /** At the share of heads, where the likelihood is greatest. */
  readonly best: Tried;
  readonly rows: readonly (Tried & { readonly isBest: boolean })[];
}

const tabled = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

export function coin(
  engine: LabEngine,
  { heads, tails, bias }: Pick<NegLogSettings, 'heads' | 'tails' | 'bias'>,
): Coin {
  const share = heads / (heads + tails);
  const mean = (p: number): number => engine.binaryCrossEntropy(p, share).loss;
  const at = (p: number): Tried => {
    const seen = new Float64Array(heads + tails).fill(p, 0, heads).fill(1 - p, heads);
    const { products, surprisals } = engine.runningLikelihood(seen, 'float64');
    const [likelihood, sum] = [products.at(-1) ?? Number.NaN, surprisals.at(-1) ?? Number.NaN];
    return { p, likelihood, sum, mean: mean(p) };
  };
  const rows = tabled.map(at);
  const least = Math.min(...rows.map(({ sum }) => sum));
  return {
    heads,
    tails,
    curve: Array.from({ length: 99 }, (_, index) => (index + 1) / 100).map((p) => ({
      p,
      mean: mean(p),
    })),
    tried: at(bias),
    best: at(share),
    rows: rows.map((row) => ({ ...row, isBest: row.sum === least })),
  };
}
