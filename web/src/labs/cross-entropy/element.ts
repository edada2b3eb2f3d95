import { describeElement } from '../shared/describe-element.ts';
import { unit } from '../shared/setting-words.ts';
import { crossEntropySettings } from './settings.ts';

export const element = describeElement({
  summary: "From a table of logits to one loss, with each of PyTorch's options",
  shows: 'a table of logits to one loss, with every option, and the ways to get it wrong',
  settings: crossEntropySettings,
  says: {
    logits:
      'The table: numbers between commas, rows between semicolons, sequences between two. Up to 64 rows of up to 32 numbers from -1e30 to 1e30, or `-inf`, which masks a class.',
    targets: 'The true class of each row, from 0, between commas; or `ignore-index`.',
    'target-probabilities':
      'Instead of targets a probability for every class of each row: between commas, rows between semicolons; `none` is none.',
    names:
      'The names of the classes, between commas; `none` numbers them, `animals` is cat, dog, bird and so on.',
    weight: 'A weight for each class, between commas; `none` is 1 for all.',
    'ignore-index': 'The target whose rows do not count.',
    'label-smoothing': 'The share of each target that is spread over all classes.',
    reduction: 'How the losses of the rows become one.',
    precision: 'The number format of the computation.',
    row: 'The row that is taken apart, from 1.',
    unit,
    pipeline: 'The way from logits to loss that the race shows.',
    race: 'The logits at the start of the race.',
    'race-target': "The race's true class, from 0.",
    'race-steps': "The race's steps of gradient descent.",
    'race-rate': "The race's learning rate.",
  },
});
