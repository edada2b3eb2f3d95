import type { ChartFormula } from '../../export/export-source.ts';
import type { InformationSettings } from './settings.ts';

/** Both losses of a yes or no; each ends before its logarithm of 0. */
export function formulas({ unit }: InformationSettings): Readonly<Record<string, ChartFormula>> {
  const log = unit === 'bits' ? 'np.log2' : 'np.log';
  return {
    'binary-chart': {
      setup: ['p1 = np.linspace(0.005, 1, 200)', 'p0 = np.linspace(0, 0.995, 200)'],
      lines: { 'y-1': ['p1', `-${log}(p1)`], 'y-0': ['p0', `-${log}(1 - p0)`] },
    },
  };
}
