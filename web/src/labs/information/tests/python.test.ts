// The plain Python of this lab, run by Python itself.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectPromises, python } from '../../../../../tests/python.ts';
import { defaults } from '../../../state/settings.ts';
import { computeInformation } from '../compute.ts';
import { pythonLines } from '../python.ts';
import { informationSettings } from '../settings.ts';

const initial = defaults(informationSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { pq: { p: [0.5, 0.5], q: [1, 0] } },
  { pq: { p: [1, 0], q: [1, 0] }, prob: 0.25, y: '0' },
  { prob: 0, y: '1' },
];
const programs = cases.map((change) => {
  const settings = { ...initial, ...change };
  return pythonLines(computeInformation(engine.labs, settings), settings);
});

test('it needs no library', () => {
  for (const program of programs)
    expect(program.match(/^\s*(?:import|from)\b.*$/gm) ?? ['import math']).toEqual(['import math']);
});

test.skipIf(python === undefined)('it prints what it says, at these settings', () => {
  expectPromises(programs);
});
