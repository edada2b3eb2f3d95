import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonProblem } from '../../web/src/cli/json-place.ts';

const broken: [string, number, number, string][] = [
  ['', 1, 1, 'the text ends'],
  ['[1,2', 1, 5, 'the text ends'],
  ['[1,]', 1, 4, 'found "]"'],
  ['[1 2]', 1, 4, 'found "2"'],
  ['{"a":1,}', 1, 8, 'found "}"'],
  ['{"a" 1}', 1, 6, 'found "1"'],
  ['{a:1}', 1, 2, 'found "a"'],
  ['{\n  "a": [1,\n    01]\n}', 3, 5, 'found "0"'],
  ['[NaN]', 1, 2, 'found "N"'],
  ['[1.]', 1, 2, 'found "1"'],
  ['[.5]', 1, 2, 'found "."'],
  ['["a\nb"]', 1, 4, 'found "\\n"'],
  ['["\\x"]', 1, 3, 'found "\\\\"'],
  ['[1]]', 1, 4, 'found "]"'],
  ['[😀]', 1, 2, 'found "😀"'],
];

test.each(broken)('%j breaks at line %i, column %i', (text, line, column, found) => {
  expect(findJsonProblem(text)).toEqual({ line, column, found });
});

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('finds a problem exactly where JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, where, inserted) => {
      const at = where % (json.length + 1);
      const text = json.slice(0, at) + inserted + json.slice(at + 1);
      expect(findJsonProblem(json)).toBeNull();
      expect(findJsonProblem(text) === null).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});

test('deep nesting is no problem', () => {
  expect(findJsonProblem('['.repeat(1e6))).toMatchObject({
    column: 1e6 + 1,
    found: 'the text ends',
  });
});
