import { EngineFailure } from './errors.ts';

/** What `torch.manual_seed` takes. */
export const seedRange = {
  least: -0x8000_0000_0000_0000n,
  largest: 0xffff_ffff_ffff_ffffn,
} as const;

/**
 * The number of a seed. Only its low 32 bits count, in PyTorch as here: so one that no number holds,
 * up to what `torch.manual_seed` takes, stands for these. Null beyond that.
 */
export function seedOf(seed: bigint): number | null {
  if (seed < seedRange.least || seed > seedRange.largest) return null;
  const number = Number(seed);
  return Number.isSafeInteger(number) ? number : Number(BigInt.asUintN(32, seed));
}

/** A seed as the engine takes it. */
export function seedNumber(seed: number | bigint): number {
  if (typeof seed !== 'bigint') return seed;
  const number = seedOf(seed);
  if (number === null)
    throw new EngineFailure(
      'invalid_argument',
      `[generator] seed ${seed} is not in [${seedRange.least}, ${seedRange.largest}]`,
    );
  return number;
}
