import type { LabEngine, SurprisalCurve, SurprisalPoint } from '../../engine/lab-types.ts';
import type { NegLogSettings } from './settings.ts';

/** The table of the lab, and the ends of the worked example's six probabilities. */
const tabled = [0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1] as const;

export interface NegLogView {
  readonly point: SurprisalPoint;
  readonly curve: SurprisalCurve;
  readonly table: readonly { readonly p: number; readonly point: SurprisalPoint }[];
}

export function computeNegLog(engine: LabEngine, settings: NegLogSettings): NegLogView {
  return {
    point: engine.surprisal(settings.p),
    curve: engine.surprisalCurve({ from: 0.005, to: 1, points: 400 }),
    table: tabled.map((p) => ({ p, point: engine.surprisal(p) })),
  };
}
