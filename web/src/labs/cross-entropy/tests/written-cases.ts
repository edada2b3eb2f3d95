// Settings of every kind that code and walk-through write out.
import { defaults } from '../../../state/settings.ts';
import { crossEntropySettings } from '../settings.ts';

export const initial = defaults(crossEntropySettings);
export const cases: readonly Partial<typeof initial>[] = [
  {},
  { precision: 'float64', reduction: 'sum' },
  { reduction: 'none', 'label-smoothing': 0.1 },
  { weight: [1, 2, 0.5, 0, 1], 'label-smoothing': 0.3 },
  { weight: [1, 2, 0.5, 3, 1], 'ignore-index': 1 },
  {
    logits: [
      [
        [1000, 0],
        [0, 1000],
      ],
    ],
    targets: [1, 1],
    precision: 'float64',
  },
  {
    logits: [
      [
        [1000, 0],
        [0, 1000],
      ],
    ],
    targets: [1, 0],
  },
  { logits: [[[2, Number.NEGATIVE_INFINITY, 0.1]]], targets: [2], row: 1 },
  {
    logits: [
      [
        [2, 1, 0.1],
        [0, 1, 2],
      ],
    ],
    targets: [0, 2],
    'target-probabilities': [
      [0.7, 0.2, 0.1],
      [0, 0, 1],
    ],
    'label-smoothing': 0.1,
    weight: [1, 2, 3],
  },
  {
    logits: [[[2, 1, 0.1]]],
    targets: [0],
    'target-probabilities': [[0.75, 0.25, 0]],
    reduction: 'sum',
  },
];
