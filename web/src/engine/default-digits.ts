import type { DigitsConfig } from './digits-types.ts';

/** The notebook's run. */
export const defaultDigits: DigitsConfig = {
  seed: 0,
  epochs: 5,
  learningRate: 0.01,
  momentum: 0.9,
  batch: 64,
};

/** As many synthetic digits as MNIST has images. */
export const syntheticCounts = { train: 60_000, test: 10_000 } as const;
