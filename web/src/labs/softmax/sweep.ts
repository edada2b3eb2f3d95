import { logitsOf, movingLogits, type SoftmaxSettings } from './settings.ts';

/** The chart of the product: from −2 to 2, 400 points. */
export const sweepEnd = 2;
export const sweepPoints = 400;
/** Ends of the logits' sliders, and of the chart where z₃ has been moved beyond ±2. */
export const sliderEnd = 4;

export function sweepSpan(settings: SoftmaxSettings): number {
  const at = logitsOf(settings)[movingLogits(settings)[0] ?? 0] ?? 0;
  return Math.abs(at) <= sweepEnd ? sweepEnd : sliderEnd;
}

/** Where z₃ goes in the demonstration: from −2 to 2, then back to where the settings have it. */
export function sweepPath(settings: SoftmaxSettings): readonly number[] {
  const up = Array.from({ length: 81 }, (_, i) => (i - 40) / 20);
  const at = logitsOf(settings)[movingLogits(settings)[0] ?? 0] ?? 0;
  const back = Array.from({ length: 39 }, (_, i) => (19 - i) / 10).filter(
    (z) => z > at && at >= -sweepEnd,
  );
  return [...up, ...back];
}
