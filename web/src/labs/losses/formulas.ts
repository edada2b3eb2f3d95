import type { ChartFormula } from '../../export/export-source.ts';
import { widest, type LossesSettings } from './settings.ts';

/** The parabola of squared errors. */
export function formulas({ target }: LossesSettings): Readonly<Record<string, ChartFormula>> {
  return {
    'curve-chart': {
      setup: [`t = ${target}`, `x = np.linspace(${-widest}, ${widest}, 121)`],
      lines: { loss: ['x', '(x - t) ** 2'] },
    },
  };
}
