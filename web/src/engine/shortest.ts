import { exponentialText } from '../format/rounding.ts';

/**
 * A number as messages write it, as cpp/surprisal/core/shortest.cpp does natively: whole numbers
 * without an exponent, others with the fewest digits, from 6 on, that read back. NaN is written by
 * the engine itself.
 */
export function shortest(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}inf`;
  if (Number.isInteger(size) && size < 1e20) return `${sign}${BigInt(size)}`;
  for (let digits = 6; ; digits += 1) {
    const text = general(size, digits);
    if (digits === 17 || Number(text) === size) return sign + text;
  }
}

/** C's `%.{count}g` of a number above 0. */
function general(size: number, count: number): string {
  const [mantissa = '', exponent = ''] = exponentialText(size, count - 1).split('e');
  const power = Number(exponent);
  const shown = mantissa.replace('.', '').replace(/0+$/u, '');
  if (power < -4 || power >= count) {
    const fraction = shown.length > 1 ? `.${shown.slice(1)}` : '';
    const magnitude = String(Math.abs(power)).padStart(2, '0');
    return `${shown[0]}${fraction}e${power < 0 ? '-' : '+'}${magnitude}`;
  }
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${shown}`;
  const whole = shown.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = shown.slice(power + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
