/** Every lab by its name in an address. */
export const labs = [
  'train',
  'softmax',
  'neg-log',
  'cross-entropy',
  'next-token',
  'information',
  'digits',
] as const;
