import type { Logits } from './table.ts';

export interface Example {
  readonly logits: Logits;
  readonly targets: readonly number[];
  /** As the setting has them: an empty list is names of the lab's own. */
  readonly names: readonly string[] | null;
}

/** Two sequences of three tokens, five words. */
export const worked: Example = {
  logits: [
    [
      [2, 1, 0.1, 0, -1],
      [0.5, 2.1, -1.2, 0.3, 0],
      [1.2, 0.7, 0.3, 2.2, -0.5],
    ],
    [
      [1.5, -0.5, 2.3, 0, 0.1],
      [0.3, 0.8, 1.5, -1, 2],
      [2.2, 1, 0.5, 0.3, 0],
    ],
  ],
  targets: [0, 1, 3, 2, 4, 1],
  names: [],
};

export const fourWords: Example = {
  logits: [
    [
      [3.5, -3.45, 0.23, 1.25],
      [-2.14, 0.54, 2.67, -5.23],
      [-1.34, 5.01, -1.54, -1.17],
      [-2.98, -1.37, 1.54, 5.23],
    ],
  ],
  targets: [0, 2, 1, 3],
  names: ['man', 'woman', 'camera', 'tv'],
};

/** The first row of the worked example, with the logit of its target as it is, raised and lowered. */
export const confidences = [
  { name: 'moderate', logits: [2, 1, 0.1, 0, -1] },
  { name: 'high', logits: [5, 1, 0.1, 0, -1] },
  { name: 'low', logits: [0.5, 1, 0.1, 0, -1] },
] as const;
export const confidenceTarget = 0;

/** Numbers of classes whose floor under a doubled softmax is tabled. */
export const flooredClasses = [4, 5, 9, 10] as const;
