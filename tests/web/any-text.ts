// What properties are asked of: texts as nobody means them, more of them in `npm run test:long`.
import fc from 'fast-check';
import { vi } from 'vitest';
import { nasty } from '../nasty.ts';

const cases = Number(process.env['SURPRISAL_CASES'] ?? 100);
fc.configureGlobal({ numRuns: cases });
vi.setConfig({ testTimeout: 600 * cases });

/** What one reads stays short, however long the text was that it is about. */
export const longestMessage = 1500;

export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.double().map(String) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((all) => all.join(',')),
  },
);
