import { readCommas, type CommaReading } from './comma.ts';
import { plainNumerals } from './numeral.ts';

/** What parts the numbers of a text: commas that no space follows belong to them in `1,5 -0,5`. */
export function numberSeparator(text: string): '\t' | ';' | ',' | ' ' {
  if (text.includes('\t')) return '\t';
  if (text.includes(';')) return ';';
  if (/\d,\d+ +[+-]?[\d,]/.test(text) && !/,\s/.test(text)) return ' ';
  return text.includes(',') ? ',' : ' ';
}

/** `1,5` and `5, 2` of `1,5, 2,5`, where no point tells which commas part numbers. */
export function commasTwice(text: string): readonly [string, string] | null {
  if (text.includes('.')) return null;
  const close = /\d,\d/.exec(text);
  const wide = /\d, +[+-]?\d/.exec(text);
  return close === null || wide === null ? null : [close[0], wide[0]];
}

/** `[0.5, 0.5]` and `tensor([0.5, 0.5], dtype=…)` without what is around the numbers. */
function unwrapped(text: string): string {
  const list = /^(?:[\w.]+\()?\s*\[([^\][]*)\][^\][]*$/.exec(text) ?? /^\(([^()]*)\)$/.exec(text);
  return list === null ? text : (list[1] ?? '').trim().replace(/,$/, '');
}

/** The numbers of one list, as a person or a program parts them; at least one entry. */
export function readNumberList(text: string): CommaReading {
  const line = unwrapped(plainNumerals(text).trim()).trim();
  const separator = isColumn(line) ? ' ' : numberSeparator(line);
  const entries =
    separator === ' ' || separator === '\t' ? line.split(/\s+/) : line.split(separator);
  const texts = entries.map((one) => one.trim());
  if (separator !== ',') return readCommas(texts);
  const both = commasTwice(line);
  return both === null ? { ok: true, texts } : { ok: false, at: 0, both };
}

/** As a spreadsheet copies a column: one number in each line, perhaps with a decimal comma. */
function isColumn(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => /^[^,\s]+(?:,[^,\s]+)?\s*$/.test(line));
}
