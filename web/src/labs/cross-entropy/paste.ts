import type { Parsed } from '../../state/settings.ts';
import { accepted } from '../../state/settings.ts';
import { logitSetting, refuse, tableLimits } from './table.ts';

/** Cells as texts with a point for the decimals; a blank line begins another sequence. */
export interface Pasted {
  readonly sequences: readonly (readonly (readonly string[])[])[];
  /** The first line, if it has words where the others have numbers. */
  readonly heading: readonly string[] | null;
}

const spaces = /[\u00a0\u2007\u2009\u202f]/g;
const decimalComma = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;

/** What parts the numbers of a line, and whether a comma inside a cell is a decimal comma. */
function separator(text: string): { readonly pattern: RegExp; readonly commas: boolean } {
  if (text.includes('\t')) return { pattern: /\t/, commas: true };
  if (text.includes(';')) return { pattern: /;/, commas: true };
  // "1,5 -0,5": commas that no space follows, in a line parted by spaces.
  if (/\d,\d+ +[+-]?[\d,]/.test(text) && !/,\s/.test(text)) return { pattern: / +/, commas: true };
  if (text.includes(',')) return { pattern: /,/, commas: false };
  return { pattern: / +/, commas: false };
}

function cell(text: string, commas: boolean): string {
  const trimmed = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('−', '-');
  return commas && decimalComma.test(trimmed) ? trimmed.replace(',', '.') : trimmed;
}

/** A block copied from a spreadsheet or a text file: tabs, semicolons, commas or spaces part its cells. */
export function splitPasted(text: string): Parsed<Pasted> {
  const { text: most } = tableLimits;
  if (text.length > most) return refuse('table.long', { count: text.length, most });
  const clean = text.replace(spaces, ' ').replace(/\r\n?/g, '\n');
  const { pattern, commas } = separator(clean);
  const sequences: string[][][] = [[]];
  for (const line of clean.split('\n')) {
    if (line.trim() === '') {
      if ((sequences.at(-1)?.length ?? 0) > 0) sequences.push([]);
      continue;
    }
    // A space at an end is no empty cell; a tab is.
    const kept = pattern.source === '\\t' ? line : line.trim();
    sequences.at(-1)?.push(kept.split(pattern).map((one) => cell(one, commas)));
  }
  if (sequences.at(-1)?.length === 0) sequences.pop();
  const first = sequences[0]?.[0] ?? [];
  const worded = first.length > 0 && first.every((one) => /\p{L}/u.test(one) && !isNumber(one));
  if (worded && sequences.flat().length > 1) sequences[0]?.shift();
  if (sequences[0]?.length === 0) sequences.shift();
  if (sequences.length === 0) return refuse('table.empty');
  return accepted({ sequences, heading: worded && sequences.flat().length > 0 ? first : null });
}

/** `nan` and `inf` are letters, but meant as numbers: to be refused with their place. */
function isNumber(text: string): boolean {
  return logitSetting.parse(text).ok || /^[+-]?(nan|inf|infinity)$/i.test(text);
}
