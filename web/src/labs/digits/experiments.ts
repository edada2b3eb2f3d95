import type { DigitsSettings } from './settings.ts';

interface Experiment {
  /** `try.<name>` and `try.<name>.why` are its words. */
  readonly name: 'plain' | 'few' | 'large' | 'wild';
  readonly change: Partial<DigitsSettings>;
}

/** What to try, each with one click, from the defaults. */
export const experiments: readonly Experiment[] = [
  { name: 'plain', change: { momentum: 0 } },
  { name: 'few', change: { train: 300, epochs: 60 } },
  { name: 'large', change: { batch: 1024 } },
  { name: 'wild', change: { lr: 1 } },
];
