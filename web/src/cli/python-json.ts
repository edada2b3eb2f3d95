import { findJsonProblem, type JsonProblem } from './json-place.ts';

const literal = /"(?:[^"\\]|\\.)*"|(?<![\w.])(?:-?Infinity|NaN)(?![\w.])/gsu;

/** Stands for NaN between the text and its value, which no JSON can hold. */
const notANumber = '\u0000NaN';

function replaceWords(text: string, number: (word: string) => string): string {
  if (!/NaN|Infinity/u.test(text)) return text;
  return text.replace(literal, (found) => (found.startsWith('"') ? found : number(found)));
}

/**
 * Reads JSON as Python's json.dumps writes it, where `NaN`, `Infinity` and `-Infinity` are numbers.
 * Throws as JSON.parse does.
 */
export function parsePythonJson(text: string): unknown {
  const plain = replaceWords(text, (word) =>
    word === 'NaN' ? JSON.stringify(notANumber) : word.replace('Infinity', '1e999'),
  );
  if (plain === text) return JSON.parse(text);
  return JSON.parse(plain, (_, value: unknown) => (value === notANumber ? Number.NaN : value));
}

/** The first place at which a text is not such JSON, or null. */
export function findPythonJsonProblem(text: string): JsonProblem | null {
  return findJsonProblem(replaceWords(text, (word) => word.replace(/[A-Za-z]/gu, '1')));
}
