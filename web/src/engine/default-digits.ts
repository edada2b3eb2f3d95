import type { DigitsConfig } from './digits-types.ts';
import { digitsFields } from './generated/digits-config.ts';
import { settled } from './optimizer.ts';
import { defaultsOf } from './run-fields.ts';

const { train: _, test: _all, ...rest } = settled(defaultsOf(digitsFields));

/** The notebook's run, over all images that there are. */
export const defaultDigits: DigitsConfig = rest;

/** As many synthetic digits as MNIST has images. */
export const syntheticCounts = { train: 60_000, test: 10_000 } as const;
