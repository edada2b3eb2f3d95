const lineWidth = 80;
const opening = 'tensor(';

/** Python's `{:.4e}`: an exponent has two digits at least. */
const scientific = (value: number): string =>
  value.toExponential(4).replace(/e([+-])(\d)$/, 'e$10$2');

const special = (value: number): string | null =>
  Number.isNaN(value) ? 'nan' : value === Infinity ? 'inf' : value === -Infinity ? '-inf' : null;

/** What `print` shows of a one-dimensional float tensor in PyTorch. */
export function printedTensor(values: ArrayLike<number>): string {
  const all = Array.from(values);
  const usual = all.filter((value) => Number.isFinite(value) && value !== 0);
  const sizes = usual.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const whole = usual.every(Number.isInteger);
  const wide = usual.length > 0 && (most / least > 1000 || most > 1e8);
  const powers = wide || (!whole && least < 1e-4);
  const write = (value: number): string => {
    const named = special(value);
    if (powers) return named ?? scientific(value);
    if (whole) return named ?? `${Object.is(value, -0) ? '-0' : value.toFixed(0)}.`;
    return named ?? (Object.is(value, -0) ? '-0.0000' : value.toFixed(4));
  };
  const width = Math.max(1, ...usual.map((value) => write(value).length));
  const written = all.map((value) => write(value).padStart(width));
  const perLine = Math.max(1, Math.floor((lineWidth - opening.length) / (width + 2)));
  const lines: string[] = [];
  for (let i = 0; i < written.length; i += perLine)
    lines.push(written.slice(i, i + perLine).join(', '));
  return `${opening}[${lines.join(`,\n${' '.repeat(opening.length + 1)}`)}])`;
}
