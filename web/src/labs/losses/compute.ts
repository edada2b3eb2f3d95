import type { InstantModule } from '../../engine/instant.ts';
import { widest, type LossesSettings } from './settings.ts';

/** One prediction: what it costs, and the slope there. */
export interface Priced {
  readonly loss: number;
  readonly gradient: number;
}

export interface LossesView {
  readonly point: Priced;
  /** All (n). */
  readonly curve: {
    readonly predictions: Float64Array;
    readonly losses: Float64Array;
    readonly gradients: Float64Array;
  };
  /** The prices of missing by 1, 2 and 3. */
  readonly prices: readonly [number, number, number];
}

export function computeLosses(
  engine: Pick<InstantModule, 'squaredError' | 'squaredErrorCurve'>,
  { prediction, target }: LossesSettings,
): LossesView {
  const missing = (by: number): number => engine.squaredError(by, 0).loss;
  return {
    point: engine.squaredError(prediction, target),
    curve: engine.squaredErrorCurve({ from: -widest, to: widest, points: 121 }, target),
    prices: [missing(1), missing(2), missing(3)],
  };
}
