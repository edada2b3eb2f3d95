import type { PastedLoss } from './pasted-losses.ts';

/** Lays what a PyTorch script printed beside the losses of the same run here. */

export interface Comparison {
  readonly rows: readonly (PastedLoss & { readonly ours: number; readonly agrees: boolean })[];
  readonly agreeing: number;
  readonly largest: number;
  readonly firstApart: number | null;
}

export const mostPasted = 20_000_000;
export function compareLosses(
  pasted: readonly PastedLoss[],
  ours: (update: number) => number | undefined,
): Comparison {
  const rows = pasted.map((one) => {
    const mine = ours(one.update) ?? Number.NaN;
    const bothFail = !Number.isFinite(one.loss) && !Number.isFinite(mine);
    return { ...one, ours: mine, agrees: bothFail || Math.abs(one.loss - mine) <= one.tolerance };
  });
  const differences = rows
    .map(({ loss, ours: mine }) => Math.abs(loss - mine))
    .filter(Number.isFinite);
  return {
    rows,
    agreeing: rows.filter(({ agrees }) => agrees).length,
    largest: differences.reduce((most, one) => Math.max(most, one), 0),
    firstApart: rows.find(({ agrees }) => !agrees)?.update ?? null,
  };
}
