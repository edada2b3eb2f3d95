/** Percents that no bar goes below: what is called impossible would cost without end. */
export const least = 1;

/**
 * Whole percents, 100 in all, after one bar was dragged `to` a percent: the others give or take in
 * proportion to what they have above the least.
 */
export function moved(percents: readonly number[], at: number, to: number): readonly number[] {
  const others = percents.length - 1;
  const own = Math.min(100 - others * least, Math.max(least, Math.round(to)));
  const left = 100 - own - others * least;
  const above = percents.map((percent, index) => (index === at ? 0 : percent - least));
  const total = above.reduce((sum, one) => sum + one, 0);
  const shares = above.map((one, index) =>
    index === at ? 0 : total === 0 ? left / others : (one / total) * left,
  );
  const whole = shares.map(Math.floor);
  // What rounding down has left over goes to those who lost most by it.
  const missing = left - whole.reduce((sum, one) => sum + one, 0);
  const order = shares
    .map((share, index) => ({ index, lost: share - Math.floor(share) }))
    .filter(({ index }) => index !== at)
    .sort((one, other) => other.lost - one.lost);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((one, index) => (index === at ? own : one + least));
}
