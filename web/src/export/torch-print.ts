/** What `print` shows of float tensors in PyTorch, by the rules of its formatter. */
import { exponentialText, fixedText } from '../format/rounding.ts';

export type Dtype = 'float32' | 'float64';

const lineWidth = 80;
const opening = 'tensor(';

/** A tensor of no dimension: `tensor(0.6931, dtype=torch.float64)`. */
export function printedScalar(value: number, dtype: Dtype = 'float32'): string {
  return `${opening}${formatter([value])(value)}${suffix(dtype)})`;
}

/** A tensor of one dimension; its lines are at most 80 characters long. */
export function printedTensor(values: ArrayLike<number>, dtype: Dtype = 'float32'): string {
  const all = Array.from(values);
  const write = formatter(all);
  const width = Math.max(1, ...all.filter(isUsual).map((value) => write(value).length));
  const written = all.map((value) => write(value).padStart(width));
  const perLine = Math.max(1, Math.floor((lineWidth - opening.length) / (width + 2)));
  const lines: string[] = [];
  for (let i = 0; i < written.length; i += perLine)
    lines.push(written.slice(i, i + perLine).join(', '));
  return `${opening}[${lines.join(`,\n${' '.repeat(opening.length + 1)}`)}]${suffix(dtype)})`;
}

const suffix = (dtype: Dtype): string => (dtype === 'float64' ? ', dtype=torch.float64' : '');
const isUsual = (value: number): boolean => Number.isFinite(value) && value !== 0;

/** One way of writing for all: whole numbers end in a point, wide ranges are powers of ten. */
function formatter(all: readonly number[]): (value: number) => string {
  const usual = all.filter(isUsual);
  const sizes = usual.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const whole = usual.every(Number.isInteger);
  const wide = usual.length > 0 && (most / least > 1000 || most > 1e8);
  const powers = wide || (!whole && least < 1e-4);
  return (value) => {
    if (Number.isNaN(value)) return 'nan';
    if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
    // Python's exponents have two digits at least.
    if (powers) return exponentialText(value, 4).replace(/e([+-])(\d)$/, 'e$10$2');
    return whole ? `${fixedText(value, 0)}.` : fixedText(value, 4);
  };
}
