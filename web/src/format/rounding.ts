// Numbers in decimal digits, rounded as Python, NumPy and C round them: by the number's exact value,
// and to the even digit where that lies halfway. JavaScript's own methods round halves up.

/** Longer than any number that lies exactly halfway between two of at most 20 digits. */
const exactly = 100;

/** Whether what follows the kept digits is a half, so that an even last digit stays as it is. */
function staysEven(kept: string, rest: string): boolean {
  return /^50*$/.test(rest) && /[02468]$/.test(kept);
}

/** As Python's `format(value, '.4f')`: `0.0312` of 1/32. */
export function fixedText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1e21) {
    const whole = BigInt(value).toString();
    return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
  }
  const text = value.toFixed(decimals);
  // Most are no halves, and are told by that at once.
  if (!Number.isInteger(value * 2 * Number(`1e${decimals}`))) return text;
  const exact = value.toFixed(exactly);
  const point = exact.length - exactly;
  const kept = exact.slice(0, decimals === 0 ? point - 1 : point + decimals);
  return signed(value, staysEven(kept, exact.slice(point + decimals)) ? kept : text);
}

/** As Python's `format(value, '.2e')`, with JavaScript's short exponent: `3.12e-2` of 1/32. */
export function exponentialText(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (!mayBeHalf(value, decimals + 1)) return signed(value, value.toExponential(decimals));
  const [digits = '', power = ''] = value.toExponential(exactly).split('e');
  const point = digits.indexOf('.') + 1;
  const kept = digits.slice(0, decimals === 0 ? point - 1 : point + decimals);
  const text = staysEven(kept, digits.slice(point + decimals))
    ? `${kept}e${power}`
    : value.toExponential(decimals);
  return signed(value, text);
}

/** A half of up to 14 digits is itself the shortest text that reads back as the number. */
function mayBeHalf(value: number, digits: number): boolean {
  if (digits > 14) return true;
  const shortest = value.toExponential().split('e')[0] ?? '';
  return shortest.endsWith('5') && shortest.replace(/\D/g, '').length === digits + 1;
}

/** JavaScript drops the sign of −0; a number that is rounded to it keeps its sign in both. */
function signed(value: number, text: string): string {
  return Object.is(value, -0) ? `-${text}` : text;
}

/** So many significant digits, as a power of ten where `toPrecision` writes one: `0.03125`. */
export function precisionText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return String(value);
  const text = exponentialText(value, digits - 1);
  const power = Number(text.slice(text.indexOf('e') + 1));
  return power < -6 || power >= digits ? text : fixedText(value, digits - 1 - power);
}

/** The number that has no more than so many digits after the point. */
export function roundedTo(value: number, decimals: number): number {
  return Number(fixedText(value, decimals));
}

/** The number that has no more than so many significant digits. */
export function roundedToDigits(value: number, digits: number): number {
  return Number(precisionText(value, digits));
}
