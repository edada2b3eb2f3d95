import { seedOf, seedRange } from '../engine/seed.ts';
import { BadInput } from './bad-input.ts';
import type { Flag } from './flags.ts';
import { quoted, readFlag } from './numbers.ts';

/** A seed as `torch.manual_seed` takes it: negative or of up to 64 bits, of which the low 32 count. */
export function seedFlag(syntax: string, description: string, fallback: number): Flag<number> {
  return {
    syntax,
    description: `${description}, whole, from -2^63 to 2^64 - 1; its low 32 bits count`,
    fallback,
    parse: (text, name) => {
      const whole = readWhole(text, name);
      const seed = whole === null ? null : seedOf(whole);
      if (seed !== null) return seed;
      throw new BadInput(
        `${name} ${quoted(text)} is not a whole number from ${seedRange.least} to ${seedRange.largest}`,
      );
    },
  };
}

/** All digits of a long one, which a number would not keep; null for what is not whole. */
function readWhole(text: string, name: string): bigint | null {
  const plain = text.trim().replace('\u2212', '-');
  if (/^[+-]?\d+$/u.test(plain)) return BigInt(plain);
  const value = readFlag(text, name);
  return Number.isSafeInteger(value) ? BigInt(value) : null;
}
