/** The middle of the values, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function summary(values) {
  return {
    median: median(values),
    minimum: Math.min(...values),
    maximum: Math.max(...values),
    samples: values.length,
  };
}

/**
 * How many times as long `a` takes as `b`: the median over the rounds, in each of which both ran
 * shortly after each other. Both are lists of rounds, a round is a list of samples.
 */
export function ratio(a, b) {
  return median(a.map((samples, round) => median(samples) / median(b[round])));
}
