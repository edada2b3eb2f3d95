import { roundedToDigits } from '../../format/rounding.ts';
import { shorten } from '../../ui/refusals.ts';
import { accepted, real, type Parsed, type Setting } from '../../state/settings.ts';
import { refuse, tableLimits } from './table.ts';

/** (rows, classes): of each row a probability for every class, instead of one class as its target. */
export type Probabilities = readonly (readonly number[])[];

const probability = real({ minimum: 0, maximum: 1, fallback: 0 });
/** How far those of a row may sum from 1; the engine's own bound. */
const excess = 0.01;

/** The probabilities of one row; rows count from 1. */
export function parseDistribution(
  texts: readonly string[],
  row: number,
): Parsed<readonly number[]> {
  const values: number[] = [];
  for (const [at, text] of texts.entries()) {
    const parsed = probability.parse(text);
    if (!parsed.ok) return refuse('soft.cell', { row, column: at + 1, text: shorten(text) });
    values.push(parsed.value);
  }
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.abs(sum - 1) > excess + 1e-9
    ? refuse('soft.sum', { row, sum: roundedToDigits(sum, 6) })
    : accepted(values);
}

/** `0.3,0.7;1,0`: commas between probabilities, semicolons between rows; `none` is none. */
export const probabilitiesSetting: Setting<Probabilities | null> = {
  fallback: null,
  parse(text) {
    if (text.trim() === 'none') return accepted(null);
    if (text.length > tableLimits.text)
      return refuse('table.long', { count: text.length, most: tableLimits.text });
    const rows: (readonly number[])[] = [];
    for (const [at, row] of text.split(/;+/).entries()) {
      const parsed = parseDistribution(row.split(','), at + 1);
      if (!parsed.ok) return parsed;
      rows.push(parsed.value);
    }
    return accepted(rows);
  },
  format: (rows) => (rows === null ? 'none' : rows.map((row) => row.join(',')).join(';')),
};

/** Several numbers in a target's cell; null for anything else, such as a class and its name. */
export function splitDistribution(text: string): readonly string[] | null {
  const trimmed = text.trim().replace(/^[[({]\s*|\s*[\])}]$/g, '');
  const parted = /[\s;]/.test(trimmed) && !/,\s/.test(trimmed);
  const texts = parted
    ? trimmed.split(/\s*;\s*|\s+/).map((one) => one.replace(',', '.'))
    : trimmed.split(/\s*,\s*/);
  return texts.length > 1 && texts.every((one) => /^[+\-−]?[\d.]/.test(one)) ? texts : null;
}

/** The class with the most of a row, which stands for it wherever one class is asked for. */
export function likeliest(row: readonly number[]): number {
  return row.indexOf(Math.max(...row));
}

export function oneHot(target: number, classes: number): readonly number[] {
  return Array.from({ length: classes }, (_, c) => (c === target ? 1 : 0));
}

export function isOneHot(row: readonly number[]): boolean {
  return row.every((share) => share === 0 || share === 1);
}

/** Null once every row is a class again. */
export function softened(rows: Probabilities): Probabilities | null {
  return rows.every(isOneHot) ? null : rows;
}

/** The same for a table of other rows and classes: a row whose classes went is its target again. */
export function fitted(
  rows: readonly (readonly number[] | undefined)[],
  targets: readonly number[],
  classes: number,
): Probabilities | null {
  return softened(
    targets.map((target, at) => {
      const row = Array.from({ length: classes }, (_, c) => rows[at]?.[c] ?? 0);
      const whole = row.reduce((sum, share) => sum + share, 0);
      return Math.abs(whole - 1) > excess + 1e-9 ? oneHot(target, classes) : row;
    }),
  );
}
