// The plain Python of this lab, run by Python itself.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectPromises, python } from '../../../../../tests/python.ts';
import { defaults } from '../../../state/settings.ts';
import { computeNextToken } from '../compute.ts';
import { pythonLines } from '../python.ts';
import { nextTokenSettings } from '../settings.ts';

const initial = defaults(nextTokenSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { batch: 1, context: 2, classes: 1 },
  { batch: 4, context: 20, classes: 3, extra: true },
  { source: 'text' },
  { source: 'text', text: { tokenizer: 'words', text: 'a "quoted" \\\\n 你好' } },
];
const programs = cases.map((change) => {
  const settings = { ...initial, ...change };
  return pythonLines(computeNextToken(engine.labs, settings), settings);
});

test('it needs no library', () => {
  for (const program of programs)
    expect(program.match(/^\s*(?:import|from)\b.*$/gm) ?? ['import math']).toEqual(['import math']);
});

test.skipIf(python === undefined)('it prints what it says, at these settings', () => {
  expectPromises(programs);
});
