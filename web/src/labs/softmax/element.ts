import { describeElement } from '../shared/describe-element.ts';
import { unit } from '../shared/setting-words.ts';
import { softmaxSettings } from './settings.ts';

export const element = describeElement({
  summary: 'Scores become probabilities, and why the maximum is subtracted first',
  shows:
    'scores become probabilities; temperature, the Jacobian, and why the maximum is subtracted',
  settings: softmaxSettings,
  says: {
    logits: 'The scores.',
    moving: 'Whether the chart moves the third logit alone or the fourth with it.',
    temperature: 'What the logits are divided by.',
    add: 'A constant that is added to every logit, which changes no probability.',
    format: 'The number format in which softmax is written out.',
    largest: "Where the largest logit is moved to; `auto` is just past the format's limit.",
    gap: 'How far two logits are apart; `auto` is just past where the smaller probability becomes 0.',
    unit,
    names: 'Whether the lines of the chart are called p₁, p₂, … or Class 0, Class 1, ….',
  },
});
