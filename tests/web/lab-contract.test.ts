// A lab without a contract fails this file too, which then names what is missing.
import { expect, test } from 'vitest';
import { contracts } from '../lab-contract.ts';

test.each(contracts)(
  'what %s is excepted from has a reason',
  (_lab, { except = {}, withoutTable = {} }) => {
    for (const reason of [...Object.values(except), ...Object.values(withoutTable)])
      expect(reason.split(' ').length, reason).toBeGreaterThan(3);
  },
);
