// The plain Python of this lab, run by Python itself.
import { expect, test } from 'vitest';
import { engine } from '../../../../../tests/engine/engine.ts';
import { expectPromises, python } from '../../../../../tests/python.ts';
import { computeCrossEntropy } from '../compute.ts';
import { pythonLines } from '../python.ts';
import { cases, initial } from './written-cases.ts';

const programs = cases.map((change) => {
  const settings = { ...initial, ...change };
  return pythonLines(computeCrossEntropy(engine.labs, settings), settings);
});

test('it needs no library', () => {
  for (const program of programs)
    expect(program.match(/^\s*(?:import|from)\b.*$/gm) ?? ['import math']).toEqual(['import math']);
});

test.skipIf(python === undefined)('it prints what it says, at these settings', () => {
  expectPromises(programs);
});
