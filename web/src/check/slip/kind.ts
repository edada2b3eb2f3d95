import { fixedText } from '../../format/rounding.ts';
import type { Written } from './calculation.ts';

/** What kind of slip a wrong number is likely to be. */
export type Slip =
  | { readonly kind: 'follows' | 'swapped' | 'rounded-terms' | 'cut' | 'digit' | 'other' }
  | { readonly kind: 'lost'; readonly term: string; readonly index: number }
  | { readonly kind: 'last'; readonly units: number };

interface Wrong {
  readonly right: number;
  readonly written: Written;
  /** What is added up in a sum, as the reader has it. */
  readonly terms: readonly number[] | null;
  /** What comes out of the reader's own numbers. */
  readonly own: { readonly value: number; readonly wrong: boolean } | null;
}

/** Whether a number is right to the digits that it has. */
export const same = (right: number, { value, decimals, scale }: Written): boolean =>
  fixedText(right * scale, decimals) === fixedText(value, decimals);

const shift = (value: number, decimals: number): number => value * Number(`1e${decimals}`);

export function kindOf({ right, written, terms, own }: Wrong): Slip {
  const { value, decimals, scale } = written;
  const target = fixedText(right * scale, decimals);
  const typed = fixedText(value, decimals);
  const unitsFrom = (other: number): number =>
    Math.round(Math.abs(shift(value, decimals) - shift(other, decimals)));
  if (own?.wrong === true) {
    const ownText = fixedText(own.value * scale, decimals);
    // The reader's own numbers are rounded too: what follows from them may be a digit off.
    if (ownText === typed || (ownText !== target && unitsFrom(own.value * scale) <= 1))
      return { kind: 'follows' };
  }
  const lost = terms?.findIndex(
    (term) => term !== 0 && unitsFrom(right * scale - term) <= terms.length,
  );
  if (lost !== undefined && lost >= 0)
    return { kind: 'lost', term: fixedText(terms?.[lost] ?? 0, decimals), index: lost };
  if (swapped(typed, target)) return { kind: 'swapped' };
  if (own?.wrong === false && terms !== null && unitsFrom(own.value * scale) === 0)
    return { kind: 'rounded-terms' };
  if (Math.trunc(shift(right * scale, decimals)) === Math.round(shift(value, decimals)))
    return { kind: 'cut' };
  const units = unitsFrom(Number(target));
  if (units <= 2) return { kind: 'last', units };
  return { kind: oneDigitOff(typed, target) ? 'digit' : 'other' };
}

/** Whether two neighbouring digits have changed places. */
function swapped(typed: string, target: string): boolean {
  const off = differences(typed, target);
  const [first = -1, second = -1] = off;
  return (
    off.length === 2 &&
    second === first + 1 &&
    typed[first] === target[second] &&
    typed[second] === target[first]
  );
}

const oneDigitOff = (typed: string, target: string): boolean =>
  differences(typed, target).length === 1;

/** Places at which two texts of one length differ; of different lengths, all of them. */
const differences = (one: string, other: string): readonly number[] =>
  Array.from(one).flatMap((character, at) =>
    one.length !== other.length || character !== other[at] ? [at] : [],
  );
