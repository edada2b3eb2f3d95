const literal = /"(?:[^"\\]|\\.)*"|(?<![\w.])(?:-?Infinity|NaN)(?![\w.])/gsu;

/** Stands for NaN between the text and its value, which no JSON can hold; no text is written so. */
const notANumber = '\u0000NaN';

/** Whether a text may be JSON as Python's json.dumps writes it, with NaN and infinities. */
export function mayBePythonJson(text: string): boolean {
  return /NaN|Infinity/u.test(text);
}

/** Reads JSON in which `NaN`, `Infinity` and `-Infinity` are numbers. Throws as JSON.parse does. */
export function parsePythonJson(text: string): unknown {
  const plain = text.replace(literal, (found) => {
    if (found === 'NaN') return JSON.stringify(notANumber);
    return found.startsWith('"') ? found : found.replace('Infinity', '1e999');
  });
  return JSON.parse(plain, (_, value: unknown) => (value === notANumber ? Number.NaN : value));
}
