/** The parts below the first screens; they come when the reader nears them, or when all is at rest. */
import type { ChartContent } from '../../charts/content.ts';
import type { Context } from './context.ts';
import { costsChart } from './costs.ts';
import { lossRace, probabilityRace } from './race.ts';

export { costsSection } from './costs.ts';
export { ledgerFold } from './ledger.ts';
export { pipelineSection } from './pipelines.ts';
export { realSizesFold } from './real-sizes.ts';
export { smoothingFold } from './smoothing.ts';

/** What their line charts show, by the id of each. */
export const charts = (context: Context): Readonly<Record<string, ChartContent>> => ({
  'costs-chart': costsChart(context),
  'race-losses': lossRace(context),
  'race-probabilities': probabilityRace(context),
});
