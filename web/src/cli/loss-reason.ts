import type { CrossEntropyResult, Reduction } from '../engine/types.ts';
import type { CrossEntropyInput } from './cross-entropy-input.ts';

/** A loss with what it was computed from. */
export interface Measured {
  readonly input: CrossEntropyInput;
  readonly result: CrossEntropyResult;
  readonly reduction: Reduction;
  readonly ignoreIndex: number;
  readonly labelSmoothing: number;
}

/** Why the loss is infinite or not a number; null where it is finite. */
export function whyNotFinite(measured: Measured): string | null {
  const { input, result, reduction, ignoreIndex } = measured;
  if (Number.isFinite(result.loss)) return null;
  const { targets } = input;
  if (
    reduction === 'mean' &&
    targets instanceof Int32Array &&
    targets.every((target) => target === ignoreIndex)
  )
    return `every target is the ignored ${ignoreIndex}, and the mean of no rows is not a number`;
  if (result.divisor === 0)
    return 'the weights of all targets sum to 0, and a mean divided by 0 is not a number';
  return masked(measured) ?? 'the loss is beyond the range of float32';
}

/** What costs infinity: a share of the target on a class with a logit of −∞. */
function masked({ input, result, labelSmoothing }: Measured): string | null {
  const { targets, classes, logits, weight } = input;
  const row = result.rowLosses.indexOf(Infinity);
  if (row < 0) return null;
  const isMasked = (c: number): boolean => logits[row * classes + c] === -Infinity;
  const all = Array.from({ length: classes }, (_, c) => c);
  const asked =
    targets instanceof Float32Array
      ? all.find((c) => isMasked(c) && (targets[row * classes + c] ?? 0) > 0)
      : all.find((c) => isMasked(c) && c === targets[row]);
  if (asked !== undefined)
    return `the target of row ${row} is class ${asked}, whose logit is -Infinity: its p is 0, and -log 0 is infinite`;
  const smoothed = all.find((c) => isMasked(c) && (weight?.[c] ?? 1) > 0);
  return labelSmoothing > 0 && smoothed !== undefined
    ? `label smoothing gives a share of row ${row} to class ${smoothed}, whose logit is -Infinity`
    : null;
}
