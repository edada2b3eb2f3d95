// The plain Python of this lab, run by Python itself.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectPromises, python } from '../../../../../tests/python.ts';
import { defaults } from '../../../state/settings.ts';
import { computeNegLog } from '../compute.ts';
import { pythonLines } from '../python.ts';
import { negLogSettings } from '../settings.ts';

const initial = defaults(negLogSettings);
const cases: readonly Partial<typeof initial>[] = [
  {},
  { p: 0 },
  { p: 1, epsilon: 1e-8 },
  { p: 1e-300, factor: 0.5, count: 200, precision: 'float64' },
  { factor: 1, count: 3 },
];
const programs = cases.map((change) => {
  const settings = { ...initial, ...change };
  return pythonLines(computeNegLog(engine.labs, settings), settings);
});

test('it needs no library', () => {
  for (const program of programs)
    expect(program.match(/^\s*(?:import|from)\b.*$/gm) ?? ['import math']).toEqual(['import math']);
});

test.skipIf(python === undefined)('it prints what it says, at these settings', () => {
  expectPromises(programs);
});
