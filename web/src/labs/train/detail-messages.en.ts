export const messages = {
  'run.seed': 'seed',
  'run.epochs': 'epochs',
  'run.mode': 'trained positions',
  'run.embed': 'embedding size',
  'run.hidden': 'hidden size',
  'run.restore': 'Defaults',
  'mode.every-position': 'every position',
  'mode.last-position': 'last position',
  'mode.explain':
    'This example comes from a PyTorch notebook. Its code trains every position to predict the last word, as here by default, so that the numbers are the notebook’s; its prose describes training the last position alone.',
  'term.seed':
    'The number from which PyTorch’s generator draws the first weights. The same seed gives the same run, bit for bit.',
  'term.epochs': 'One epoch is one update for each sentence, in order.',
  'term.mode': 'At which positions of a sentence the model is asked for the last word.',
  'term.embed': 'How many numbers stand for a word.',
  'term.hidden': 'How many numbers the network remembers a sentence with.',

  'sentences.label': 'Sentence {line}',
  'sentences.add': 'Add a sentence',
  'sentences.remove': 'Remove sentence {line}',
  'sentences.restore': 'The first three sentences again',
  'sentences.alike':
    'These look alike, but are spelt with other characters, and so are different words: {words}. ⟨U+…⟩ is the number of such a character.',
  'sentences.unspaced':
    '“{run}” is one word, as no space parts it. If it is several, put spaces between them, for example “{parted}”.',
  'sentences.words': 'Vocabulary, {count}: {words}',
} as const;

export type DetailMessage = keyof typeof messages;
