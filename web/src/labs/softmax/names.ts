import { t } from './messages.ts';

const digits = '₀₁₂₃₄₅₆₇₈₉';

/** 3 → `₃`. */
export const subscript = (number: number): string =>
  Array.from(String(number), (digit) => digits[Number(digit)] ?? '').join('');

/** `Class 0`: as a plot of classes that count from 0 has it. */
export const className = (index: number): string => t('class', { index });

/** Name of the quantity of class `index`, which counts from 0: `z₁`. */
export const nameOf = (quantity: string, index: number): string =>
  `${quantity}${subscript(index + 1)}`;
