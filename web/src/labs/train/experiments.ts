import type { TrainSettings } from './settings.ts';

interface Experiment {
  /** `try.<name>` and `try.<name>.why` are its words. */
  readonly name: 'last' | 'rate' | 'conflict' | 'wild';
  readonly change: Partial<TrainSettings>;
}

/** What to try, each with one click, from the defaults. */
export const experiments: readonly Experiment[] = [
  { name: 'last', change: { mode: 'last-position' } },
  { name: 'rate', change: { lr: 0.01 } },
  {
    name: 'conflict',
    change: {
      lr: 0.01,
      sentences: [
        ['I', 'am', 'fine'],
        ['I', 'am', 'Amelie'],
      ],
    },
  },
  { name: 'wild', change: { optimizer: 'sgd', lr: 10 } },
];
