import { describeElement } from '../shared/describe-element.ts';
import { epochs, learningRate, scale, speed, unit } from '../shared/setting-words.ts';
import { trainSettings } from './settings.ts';

export const element = describeElement({
  summary: 'A toy RNN learns a few sentences, and any update can be taken apart',
  shows: "a toy RNN learns three sentences; any update is taken apart, down to Adam's m and v",
  settings: trainSettings,
  says: {
    seed: "The seed of PyTorch's generator, which draws the initial weights.",
    epochs,
    mode: 'Whether the loss is taken at every position or at the last one only.',
    lr: learningRate,
    optimizer: 'The optimizer.',
    momentum: 'The momentum of `sgd`; the others have none.',
    'weight-decay': "The weight decay; `auto` is PyTorch's default for the optimizer.",
    clip: "The largest norm that a step's gradient may have; `off` leaves it as it is.",
    embed: 'Numbers in the embedding of a word.',
    hidden: 'Numbers in the hidden state.',
    sentences:
      'One sentence a line, words between spaces; the last word of each is to be predicted. 1 to 50 sentences of 2 to 32 words, at most 200 different ones with `<PAD>`.',
    speed,
    unit,
    scale,
  },
});
