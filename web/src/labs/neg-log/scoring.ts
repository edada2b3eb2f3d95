import type { LabEngine, ScoringCurves } from '../../engine/lab-types.ts';

export const rules = ['logarithmic', 'quadratic', 'linear'] as const;
export type Rule = (typeof rules)[number];

/** The forecast that one starts from: of three outcomes, the first is the likeliest. */
const forecast = [0.6, 0.3, 0.1] as const;

/** What a forecaster pays by three price lists, and which forecast is the cheapest by each. */
export interface Scoring {
  /** The price of what was given p. */
  readonly prices: ScoringCurves;
  /** The belief: the first outcome as the reader has it, the others in proportion. */
  readonly believed: readonly number[];
  /** The mean price, by what is said of the first outcome. */
  readonly expected: ScoringCurves;
  /** By each rule what to say of it, and what that costs in the mean. */
  readonly best: Readonly<Record<Rule, { readonly said: number; readonly price: number }>>;
}

const hundredths = { from: 0, to: 1, points: 101 } as const;

export function scoring(engine: LabEngine, belief: number): Scoring {
  const believed = engine.rebalance(Float64Array.from(forecast), 0, belief);
  const expected = engine.expectedScoringCurves(believed, 0, hundredths);
  const best = (rule: Rule): Scoring['best'][Rule] => {
    const price = Math.min(...expected[rule]);
    const at = expected[rule].indexOf(price);
    return { said: expected.probabilities[at] ?? Number.NaN, price };
  };
  return {
    prices: engine.scoringCurves({ from: 0.005, to: 1, points: 200 }),
    believed: Array.from(believed),
    expected,
    best: {
      logarithmic: best('logarithmic'),
      quadratic: best('quadratic'),
      linear: best('linear'),
    },
  };
}
