import { describeElement } from '../shared/describe-element.ts';
import { unit } from '../shared/setting-words.ts';
import { negLogSettings } from './settings.ts';

export const element = describeElement({
  summary: 'What a probability costs, and why products of many underflow',
  shows:
    'what a probability costs; why no epsilon; a product that underflows beside a sum that does not',
  settings: negLogSettings,
  says: {
    p: 'The probability whose −log p is read off.',
    belief: 'How likely a forecaster believes the likeliest of three outcomes to be.',
    unit,
    epsilon: 'The ε of log(p + ε).',
    exponent: 'The power of ten of the probability at which ε is looked at.',
    factor: 'The probability that is multiplied with itself.',
    count: 'How many factors the product has.',
    precision: 'The number format of the product.',
    heads: 'How often the coin fell heads.',
    tails: 'How often it fell tails.',
    bias: 'The p(heads) that is tried.',
  },
});
