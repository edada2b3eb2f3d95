import { exponentialText, fixedText } from '../format/rounding.ts';
import type { Range } from '../engine/types.ts';
import { readNumber } from '../format/comma.ts';
import { BadInput } from './bad-input.ts';

/** NaN for what is no number; a text that can be two numbers is refused. */
export function readFlag(text: string, subject: string): number {
  const read = readNumber(text);
  if (typeof read === 'number') return read;
  throw new BadInput(
    `${subject} ${text} can be ${read.readings.join(' or ')}: leave the comma out`,
  );
}

/** `subject` is what the message begins with, for example `--lr`. */
export function parseReal(text: string, subject: string, range: Range): number {
  const value = readFlag(text, subject);
  if (Number.isNaN(value))
    throw new BadInput(`${subject} ${quoted(text)} is not a number ${inWords(range)}`);
  if (!isWithin(value, range)) throw new BadInput(`${subject} ${text} is not ${inWords(range)}`);
  return value;
}

/** Whole in whatever way it is written: 10, 1e1 and 10.0. */
export function parseWhole(text: string, subject: string, range: Range): number {
  const value = readFlag(text, subject);
  if (!Number.isSafeInteger(value) || !isWithin(value, range))
    throw new BadInput(`${subject} ${quoted(text)} is not a whole number from ${ends(range)}`);
  return value === 0 ? 0 : value;
}

/** NaN is within no range. */
export function isWithin(value: number, { minimum, maximum, exclusiveMinimum }: Range): boolean {
  return (exclusiveMinimum ? value > minimum : value >= minimum) && value <= maximum;
}

/** As in "is not above 0 and at most 10". */
export function inWords(range: Range): string {
  if (!range.exclusiveMinimum) return `from ${ends(range)}`;
  const above = `above ${range.minimum}`;
  return isUnbounded(range) ? above : `${above} and at most ${range.maximum}`;
}

export function ends({ minimum, maximum }: Range): string {
  return `${minimum} to ${maximum}`;
}

/** The largest float32 stands for "no upper bound". */
function isUnbounded({ maximum }: Range): boolean {
  return maximum > 1e38;
}

/** A text as a message shows it: as it is where it looks like a number, else in quotation marks. */
export function quoted(text: string): string {
  const read = readNumber(text);
  if (typeof read !== 'number' || !Number.isNaN(read)) return text.trim();
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

export function inclusive(minimum: number, maximum: number): Range {
  return { minimum, maximum, exclusiveMinimum: false };
}

/** For people: four decimals, or powers of ten where those would say nothing. */
export function readable(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  const wide = size !== 0 && (size < 1e-4 || size >= 1e6);
  return wide ? exponentialText(value, 3) : fixedText(value, 4);
}
