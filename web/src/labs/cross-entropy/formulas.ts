import type { ChartFormula } from '../../export/export-source.ts';
import type { CrossEntropySettings } from './settings.ts';

/** The curve on which the answers of a row lie. */
export function formulas({ unit }: CrossEntropySettings): Readonly<Record<string, ChartFormula>> {
  const log = unit === 'bits' ? 'np.log2' : 'np.log';
  return {
    'costs-chart': {
      setup: ['p = np.linspace(0.005, 1, 200)'],
      lines: { loss: ['p', `-${log}(p)`] },
    },
  };
}
