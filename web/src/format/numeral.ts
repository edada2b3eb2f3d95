/**
 * Numbers as people and programs write them. The characters that look like ASCII's digits, signs
 * and marks are read as these: the minus of typography, full-width and Arabic digits.
 */

// The zeros of Arabic, Persian, Devanagari, Bengali and Thai; the full-width forms follow ASCII.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const invisible = /[\u00ad\u061c\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g;
const lookAlike =
  /[\u02d7\u060c\u0660-\u0669\u066b\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u2010-\u2015\u2212\u3001\ufe58\ufe63\uff01-\uff5e]/g;

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  if (code === 0x60c || code === 0x3001) return ',';
  if (code === 0x66b) return '.';
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? '-' : String(code - zero);
}

/** The text with ASCII in the place of what looks like it, without what does not show. */
export function plainNumerals(text: string): string {
  return text.replace(invisible, '').replace(lookAlike, plainCharacter);
}
