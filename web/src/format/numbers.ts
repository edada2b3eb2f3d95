import { exponentialText, fixedText, precisionText } from './rounding.ts';

const minus = '−';

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return '∞';
  if (value === -Infinity) return `${minus}∞`;
  return undefined;
}

/** `3.21e−7`, with true minus signs. */
function power(value: number, decimals: number): string {
  return exponentialText(value, decimals).replace('e+', 'e').replaceAll('-', minus);
}

/**
 * Always the same number of decimals, with a true minus sign: `−0.5434`. Where three or more would
 * be no digit of it, a power of ten says more, so that what is not 0 never reads as 0. One or two
 * are those of a place on an axis.
 */
export function fixed(value: number, decimals = 4): string {
  const size = Math.abs(value);
  const text = special(value);
  if (text !== undefined) return text;
  if (size >= 1e6) return power(value, 3);
  if (decimals > 2 && value !== 0 && size < Number(`1e-${decimals}`)) return power(value, 2);
  const plain = fixedText(value, decimals).replace('-', minus);
  // A rounded −0 would flicker between two signs.
  return /^−[0.]+$/.test(plain) ? plain.slice(1) : plain;
}

/** Four decimals where they say something, else a power of ten: `3.21e−7`. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (special(value) !== undefined || value === 0) return fixed(value);
  return size >= 1e-3 && size < 1e4 ? fixed(value) : power(value, 2);
}

/** The least that float32 tells from 0. */
const least = '1.4e−45';

/**
 * A probability that a model gives. Softmax gives 0 to nothing that has a finite logit: where
 * float32 has lost a probability, it is below the least that there is. To a logit of −∞ it does.
 */
export function probabilityText(p: number, logit = 0): string {
  if (p === 0) return logit === -Infinity ? '0' : `<${least}`;
  return fixed(p);
}

/** Beside a bar, where there is room for five characters. */
export function barProbability(p: number): string {
  if (p === 0) return '<1e−45';
  return p < 1e-3 ? power(p, 0) : fixed(p, 3);
}

/** Two decimals while they say it all, so that a dragged one keeps its width; else all four. */
export function draggedProbability(value: number): string {
  const short = fixedText(value, 2);
  return Math.abs(Number(short) - value) < 1e-12 && (value === 0 || Number(short) !== 0)
    ? short
    : compact(value);
}

/** Four significant digits, so that a formula can be checked by hand: `0.001787`. */
export function significant(value: number): string {
  const size = Math.abs(value);
  if (special(value) !== undefined || value === 0 || size >= 1) return fixed(value);
  return size >= 1e-4 ? precisionText(value, 4).replace('-', minus) : power(value, 3);
}

/** Digits in groups of three: `1 000 000`, with thin spaces that do not break. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** As one types it into a field: the shortest text that reads back as the same number. */
export function typed(value: number): string {
  return String(value);
}

/** 1 nat = 1 / ln 2 bits: a change of unit, not a computation of the model. */
export const unitOf = { nats: 1, bits: 1 / Math.LN2 } as const;
export type Unit = keyof typeof unitOf;
