/** Largest |a − b|; NaN agrees with NaN alone, and infinite where the lengths differ. */
export function largestDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return largest(a, b, () => 1);
}

/** Largest |a − b| / max(1, |b|). */
export function largestScaledDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return largest(a, b, (expected) => Math.max(1, Math.abs(expected)));
}

function largest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  scale: (expected: number) => number,
): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let i = 0; i < a.length; i++) {
    const [actual = Number.NaN, expected = Number.NaN] = [a[i], b[i]];
    if (Object.is(actual, expected) || actual === expected) continue;
    const distance = Math.abs(actual - expected) / scale(expected);
    worst = Math.max(worst, Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance);
  }
  return worst;
}
