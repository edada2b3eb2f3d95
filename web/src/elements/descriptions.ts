import { crossEntropySettings } from '../labs/cross-entropy/settings.ts';
import { digitsSettings } from '../labs/digits/settings.ts';
import { informationSettings } from '../labs/information/settings.ts';
import { negLogSettings } from '../labs/neg-log/settings.ts';
import { nextTokenSettings } from '../labs/next-token/settings.ts';
import { softmaxSettings } from '../labs/softmax/settings.ts';
import { trainSettings } from '../labs/train/settings.ts';
import { describe, type ElementDescription } from './describe.ts';

const unit = 'Whether surprisals are shown in nats or in bits.';
const speed = 'Updates a second while it plays; `full` is as many as the machine does.';
const scale = "The loss axis's scale.";
const epochs = 'How often the run goes through its data.';
const learningRate = 'The learning rate.';

/** One element for each lab, in the order of the navigation. */
export const elements: readonly ElementDescription[] = [
  describe({
    tagName: 'surprisal-train',
    className: 'SurprisalTrain',
    summary: 'A toy RNN learns a few sentences, and any update can be taken apart',
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
  }),
  describe({
    tagName: 'surprisal-softmax',
    className: 'SurprisalSoftmax',
    summary: 'Scores become probabilities, and why the maximum is subtracted first',
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
    },
  }),
  describe({
    tagName: 'surprisal-neg-log',
    className: 'SurprisalNegLog',
    summary: 'What a probability costs, and why products of many underflow',
    settings: negLogSettings,
    says: {
      p: 'The probability whose −log p is read off.',
      unit,
      epsilon: 'The ε of log(p + ε).',
      exponent: 'The power of ten of the probability at which ε is looked at.',
      factor: 'The probability that is multiplied with itself.',
      count: 'How many factors the product has.',
      precision: 'The number format of the product.',
    },
  }),
  describe({
    tagName: 'surprisal-cross-entropy',
    className: 'SurprisalCrossEntropy',
    summary: "From a table of logits to one loss, with each of PyTorch's options",
    settings: crossEntropySettings,
    says: {
      logits:
        'The table: numbers between commas, rows between semicolons, sequences between two. Up to 64 rows of up to 32 numbers from -1e30 to 1e30.',
      targets: 'The true class of each row, from 0, between commas; or `ignore-index`.',
      names: 'The names of the classes, between commas; `none` numbers them.',
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
  }),
  describe({
    tagName: 'surprisal-next-token',
    className: 'SurprisalNextToken',
    summary: 'A batch of tokens unfolds into contexts and targets',
    settings: nextTokenSettings,
    says: {
      source: "Whether the tokens are drawn or come from the reader's text.",
      seed: "The seed of PyTorch's generator.",
      batch: 'Sequences in the batch.',
      context: 'Tokens of the longest context.',
      classes: 'Classes of the random logits.',
      extra: 'Whether `randn(12, 8)` is drawn after the tokens, as in one cell of the notebook.',
      loss: 'Which of the two losses is shown.',
      text: 'How the text is parted, `words:` or `characters:`, and the text: 2 to 10,000 tokens.',
      unit,
    },
  }),
  describe({
    tagName: 'surprisal-information',
    className: 'SurprisalInformation',
    summary: 'Entropy, cross-entropy and divergence of two distributions',
    settings: informationSettings,
    says: {
      pq: 'Two distributions P/Q, each 2 to 8 probabilities between commas that sum to 1.',
      unit,
      prob: 'The predicted probability of a single yes.',
      y: 'Whether it was a yes.',
    },
  }),
  describe({
    tagName: 'surprisal-digits',
    className: 'SurprisalDigits',
    summary: 'An image classifier learns, and reads what one draws',
    settings: digitsSettings,
    says: {
      data: "Whether the images are synthetic or come from the reader's files.",
      'data-seed': 'The seed of the synthetic images.',
      train: 'How many images to learn from; `all` takes every one.',
      test: 'How many images to be tested on; `all` takes every one.',
      seed: "The seed of PyTorch's generator, which draws weights and batches.",
      epochs,
      batch: 'Images in a batch.',
      lr: learningRate,
      momentum: 'The momentum.',
      sample: 'The test image that is shown, from 0.',
      label: 'The digit whose −log p is asked for; `auto` is what the image is.',
      speed,
      unit,
      scale,
    },
  }),
];
