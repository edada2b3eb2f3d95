/** The smallest of 1, 2, 5 · 10ⁿ that is not below `value`: scales that people can read. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  let unit = 1;
  while (unit < value) unit *= 10;
  while (unit / 10 >= value) unit /= 10;
  const step = [0.1, 0.2, 0.5, 1].find((part) => unit * part >= value) ?? 1;
  return Number((unit * step).toPrecision(1));
}
