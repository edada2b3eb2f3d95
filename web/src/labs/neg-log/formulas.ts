import type { ChartFormula } from '../../export/export-source.ts';
import type { NegLogSettings } from './settings.ts';

/** −log p and its mirror image, also with an epsilon inside. */
export function formulas({
  unit,
  epsilon,
}: NegLogSettings): Readonly<Record<string, ChartFormula>> {
  const log = unit === 'bits' ? 'np.log2' : 'np.log';
  return {
    'curve-chart': {
      setup: ['p = np.linspace(0.0025, 1, 400)'],
      lines: { loss: ['p', `-${log}(p)`], mirror: ['p', `${log}(p)`] },
    },
    'epsilon-chart': {
      setup: ['exponent = np.linspace(-30, 0, 121)', 'p = 10.0**exponent'],
      lines: {
        honest: ['exponent', `-${log}(p)`],
        epsilon: ['exponent', `-${log}(p + ${epsilon})`],
      },
    },
  };
}
