const digits = '₀₁₂₃₄₅₆₇₈₉';

/** 3 → `₃`. */
export const subscript = (number: number): string =>
  Array.from(String(number), (digit) => digits[Number(digit)] ?? '').join('');

/** Name of the quantity of class `index`, which counts from 0: `z₁`. */
export const nameOf = (quantity: string, index: number): string =>
  `${quantity}${subscript(index + 1)}`;
