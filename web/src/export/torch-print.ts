/** A float64 scalar as `print` of PyTorch shows it: `tensor(0.6931, dtype=torch.float64)`. */
export function printedDouble(value: number): string {
  return `tensor(${printedNumber(value)}, dtype=torch.float64)`;
}

/** A scalar of the default dtype as `print` of PyTorch shows it. */
export function printedScalar(value: number): string {
  return `tensor(${printedNumber(value)})`;
}

/** Four decimals, a bare point after whole numbers, a power of ten below 10⁻⁴ and above 10⁸. */
function printedNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size > 1e8))
    return value.toExponential(4).replace(/e([+-])(\d)$/, 'e$10$2');
  if (Number.isInteger(value)) return `${Object.is(value, -0) ? '-0' : String(value)}.`;
  return value.toFixed(4);
}
