// The plain Python of this lab, run by Python itself.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectPromises, python } from '../../../../../tests/python.ts';
import { defaults } from '../../../state/settings.ts';
import { computeSoftmax } from '../compute.ts';
import { pythonLines } from '../python.ts';
import { softmaxSettings } from '../settings.ts';

const initial = defaults(softmaxSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { temperature: 2.5 },
  { logits: [1000, -1000, 0.5] },
  { logits: [1, Number.NEGATIVE_INFINITY, 3, 0] },
];
const programs = cases.map((change) => {
  const settings = { ...initial, ...change };
  return pythonLines(computeSoftmax(engine.labs, settings), settings);
});

test('it needs no library', () => {
  for (const program of programs)
    expect(program.match(/^\s*(?:import|from)\b.*$/gm) ?? ['import math']).toEqual(['import math']);
});

test.skipIf(python === undefined)('it prints what it says, at these settings', () => {
  expectPromises(programs);
});
