import { exponentialText, fixedText } from '../../format/rounding.ts';

/** A number in LaTeX, with four decimals; what is too small or too large for these as a power of ten. */
export function tex(value: number, decimals = 4): string {
  if (Number.isNaN(value)) return String.raw`\mathrm{NaN}`;
  if (!Number.isFinite(value)) return value < 0 ? String.raw`-\infty` : String.raw`\infty`;
  const vanishes = value !== 0 && Number(fixedText(value, decimals)) === 0;
  if (vanishes || Math.abs(value) >= 1e7) {
    const [digits = '', power = ''] = exponentialText(value, decimals).split('e');
    return String.raw`${digits}\cdot10^{${Number(power)}}`;
  }
  return fixedText(value === 0 ? 0 : value, decimals);
}

/** A number as the reader gave it. */
export function given(value: number): string {
  if (!Number.isFinite(value)) return tex(value);
  const [digits = '', power] = String(value).split('e');
  return power === undefined ? digits : String.raw`${digits}\cdot10^{${Number(power)}}`;
}

/** A number after a sign, in brackets where it has one of its own. */
export const signed = (text: string): string => (text.startsWith('-') ? `(${text})` : text);

/** A formula on a line of its own. */
export const display = (formula: string): string => `$$\n${formula}\n$$`;

/** Equations below one another; each has an `&` before its sign. */
export const aligned = (lines: readonly string[]): string =>
  display(
    [String.raw`\begin{aligned}`, lines.join(' \\\\\n'), String.raw`\end{aligned}`].join('\n'),
  );

/** Numbers as one row. */
export const vector = (values: readonly number[]): string =>
  String.raw`\begin{pmatrix} ${values.map((value) => tex(value)).join(' & ')} \end{pmatrix}`;

/** A text that stays what it is: a span of code, whatever marks it has itself. */
export function literal(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${plain} ${fence}`;
}

/** Paragraphs and formulas, one after another. */
export const document = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
