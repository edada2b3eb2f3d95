import { exponentialText, fixedText } from '../format/rounding.ts';

/** What Python prints of a float for `{x:.4f}`. */
export function printedFixed(value: number, decimals = 4): string {
  return Number.isFinite(value) ? fixedText(value, decimals) : special(value);
}

/** What Python prints of a float for `{x:.4e}`; its exponents have two digits at least. */
export function printedExponential(value: number, decimals = 4): string {
  if (!Number.isFinite(value)) return special(value);
  return exponentialText(value, decimals).replace(/e([+-])(\d)$/, 'e$10$2');
}

const special = (value: number): string =>
  Number.isNaN(value) ? 'nan' : `${value < 0 ? '-' : ''}inf`;

/** A list of items, in one line. */
export const pythonList = (items: readonly string[]): string => `[${items.join(', ')}]`;
