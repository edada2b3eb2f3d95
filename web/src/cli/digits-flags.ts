import { defaultDigits, syntheticCounts } from '../engine/default-digits.ts';
import type { DigitsConfig } from '../engine/digits-types.ts';
import { digitsFields, digitsHelp } from '../engine/generated/digits-config.ts';
import { settled } from '../engine/optimizer.ts';
import { type FlagValues, textFlag } from './flags.ts';
import { checkMomentum, runFlags, shownWeightDecay } from './run-flags.ts';
import { seedFlag } from './seed-flag.ts';

/** The flags of `digits`, most of which `pytorch digits` takes too. */
export const digitsFlags = () => ({
  data: textFlag(
    '--data <folder>',
    'folder with the four IDX files of MNIST, plain or .gz',
    'synthetic digits',
  ),
  dataSeed: seedFlag('--data-seed <n>', 'seed of the synthetic digits', 0),
  ...runFlags(digitsFields, digitsHelp, {
    train: `all, ${syntheticCounts.train} of the synthetic`,
    test: `all, ${syntheticCounts.test} of the synthetic`,
    weightDecay: shownWeightDecay,
  }),
});

export type DigitsFlagValues = FlagValues<ReturnType<typeof digitsFlags>>;

/** The run that the flags ask for. */
export function digitsConfig(flags: DigitsFlagValues): DigitsConfig {
  const { data: _, dataSeed: _seed, train, test, ...rest } = flags;
  checkMomentum(flags, defaultDigits.momentum);
  return {
    ...settled(rest),
    ...(train === null ? {} : { train }),
    ...(test === null ? {} : { test }),
  };
}

/** Null for the synthetic digits. */
export function dataFolder({ data }: DigitsFlagValues): string | null {
  return data === undefined || data === 'synthetic' ? null : data;
}
