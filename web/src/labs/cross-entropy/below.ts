/** The parts below the first screens; they come when the reader nears them, or when all is at rest. */
import type { ChartContent } from '../../charts/content.ts';
import type { Context } from './context.ts';
import { costsChart } from './costs.ts';
import { lossRace, probabilityRace } from './race.ts';

export { costsSection } from './costs.ts';
export { pipelineSection } from './pipelines.ts';

/** What their line charts show, by the id of each. */
export const charts = (context: Context): Readonly<Record<string, ChartContent>> => ({
  'costs-chart': costsChart(context),
  'race-losses': lossRace(context),
  'race-probabilities': probabilityRace(context),
});
