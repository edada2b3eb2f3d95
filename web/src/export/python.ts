/** A Python string literal with the same text; what is not plainly visible is escaped. */
export function pythonString(text: string): string {
  return `"${text.replace(/["\\]|[\p{C}\p{Z}]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  if (character === ' ') return character;
  if (character === '"' || character === '\\') return `\\${character}`;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/** JavaScript writes numbers as Python reads them, 1e-7 and 9007199254740991 included. */
export function pythonNumber(value: number): string {
  return String(value);
}

/** A Python float: a whole number keeps its point, so that a tensor of them is of floats. */
export function pythonFloat(value: number): string {
  if (!Number.isFinite(value)) return `float('${value < 0 ? '-' : ''}inf')`;
  const text = pythonNumber(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
