import { describeElement } from '../shared/describe-element.ts';
import { unit } from '../shared/setting-words.ts';
import { informationSettings } from './settings.ts';

export const element = describeElement({
  summary: 'Entropy, cross-entropy and divergence of two distributions',
  shows: 'entropy, cross-entropy, divergence, and bits as code length',
  settings: informationSettings,
  says: {
    pq: 'Two distributions P/Q, each 2 to 8 probabilities between commas that sum to 1.',
    unit,
    prob: 'The predicted probability of a single yes.',
    y: 'Whether it was a yes.',
    names: 'Whether the outcomes are called by the weather or by numbers from 0.',
  },
});
