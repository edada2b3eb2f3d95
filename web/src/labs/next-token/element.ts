import { describeElement } from '../shared/describe-element.ts';
import { unit } from '../shared/setting-words.ts';
import { nextTokenSettings } from './settings.ts';

export const element = describeElement({
  summary: 'A batch of tokens unfolds into contexts and targets',
  shows: 'a batch of tokens unfolds into contexts and targets',
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
    corpus: 'The text that the model has counted, cut as `text` is: up to 10,000 characters.',
    model: 'Whether it counts tokens, or pairs of them.',
    smoothing: 'Whether one is added to every count.',
    temperature: 'The temperature of the text that it writes.',
    sampling: 'The seed of the text that it writes.',
    unit,
  },
});
