import { defaultDigits, syntheticCounts } from '../engine/default-digits.ts';
import type { DigitsConfig } from '../engine/digits-types.ts';
import type { LimitName, Range } from '../engine/types.ts';
import { type FlagValues, realFlag, textFlag, wholeFlag } from './flags.ts';

type Limits = Readonly<Record<LimitName, Range>>;

/** The flags of `digits`, most of which `pytorch digits` takes too. */
export const digitsFlags = (limits: Limits) => ({
  data: textFlag(
    '--data <folder>',
    'folder with the four IDX files of MNIST, plain or .gz',
    'synthetic digits',
  ),
  dataSeed: wholeFlag('--data-seed <n>', 'seed of the synthetic digits', limits.seed, 0),
  seed: wholeFlag('--seed <n>', 'seed of the generator', limits.seed, defaultDigits.seed),
  epochs: wholeFlag(
    '--epochs <n>',
    'passes over the training images',
    limits.digitsEpochs,
    defaultDigits.epochs,
  ),
  batch: wholeFlag('--batch <n>', 'images in one update', limits.digitsBatch, defaultDigits.batch),
  learningRate: realFlag(
    '--lr <rate>',
    'learning rate',
    limits.learningRate,
    defaultDigits.learningRate,
  ),
  momentum: realFlag('--momentum <m>', 'momentum', limits.momentum, defaultDigits.momentum),
  train: wholeFlag<undefined>(
    '--train <n>',
    'take the first so many training images',
    limits.images,
    undefined,
    { shownFallback: `all, ${syntheticCounts.train} of the synthetic` },
  ),
  test: wholeFlag<undefined>(
    '--test <n>',
    'take the first so many test images',
    limits.images,
    undefined,
    { shownFallback: `all, ${syntheticCounts.test} of the synthetic` },
  ),
});

export type DigitsFlagValues = FlagValues<ReturnType<typeof digitsFlags>>;

/** The run that the flags ask for. */
export function digitsConfig(flags: DigitsFlagValues): DigitsConfig {
  const { seed, epochs, batch, learningRate, momentum, train, test } = flags;
  return {
    seed,
    epochs,
    batch,
    learningRate,
    momentum,
    ...(train === undefined ? {} : { train }),
    ...(test === undefined ? {} : { test }),
  };
}

/** Null for the synthetic digits. */
export function dataFolder({ data }: DigitsFlagValues): string | null {
  return data === undefined || data === 'synthetic' ? null : data;
}
