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
    'The notebook’s code trains every position to predict the last word (the default here, since its numbers are the notebook’s); its prose describes training the last position alone.',
  'term.seed':
    'The number from which PyTorch’s generator draws the first weights. The same seed gives the same run, bit for bit.',
  'term.epochs': 'One epoch is one update for each sentence, in order.',
  'term.mode': 'At which positions of a sentence the model is asked for the last word.',
  'term.embed': 'How many numbers stand for a word.',
  'term.hidden': 'How many numbers the network remembers a sentence with.',

  'sentences.label': 'Sentence {line}',
  'sentences.add': 'Add a sentence',
  'sentences.remove': 'Remove sentence {line}',
  'sentences.restore': 'The notebook’s three',
  'sentences.alike':
    'These look alike, but are spelt with other characters, and so are different words: {words}. ⟨U+…⟩ is the number of such a character.',
  'sentences.unspaced':
    '“{run}” is one word, as no space parts it. If it is several, put spaces between them, for example “{parted}”.',
  'sentences.words': 'Vocabulary, {count}: {words}',

  'inspect.phases': 'Phases of the update',
  'inspect.previous': 'Previous phase',
  'inspect.next': 'Next phase',
  'inspect.waiting': 'The numbers appear as soon as the engine has started.',
  'inspect.element': 'shown in the formula: {name}',
  'inspect.gradient-of': '∂loss/∂{name}',
  'inspect.parameter': 'tensor',
  'phase.embed': 'embed',
  'phase.hidden': 'hidden states',
  'phase.logits': 'logits',
  'phase.softmax': 'softmax',
  'phase.loss': '−log p',
  'phase.gradient': 'gradient',
  'phase.backward': 'backward',
  'phase.optimizer': 'optimizer',
  'phase.update': 'update',
  'explain.embed': 'Every word is looked up in a table: its row is what the network sees of it.',
  'explain.hidden':
    'After each word the hidden state is made from that word and from the hidden state before it, squeezed into −1 to 1 by tanh.',
  'explain.logits':
    'Each hidden state is weighed against every word of the vocabulary: the logits, raw scores.',
  'explain.softmax':
    'Scores become probabilities: subtract the largest (nothing changes, nothing overflows), exponentiate, divide by the sum.',
  'explain.loss':
    'The surprise at the target, −log p, at every position; the loss weighs them by 1 over the number of positions that count.',
  'explain.gradient':
    'How the loss changes with each logit: what the model said minus what was true. Negative at the target, so the step will raise it.',
  'explain.backward':
    'The same, carried back through every layer by the chain rule: each weight learns how much it is to blame.',
  'explain.optimizer.adam':
    'Adam keeps a running mean m of each gradient and v of its square, and corrects both for having started at 0.',
  'explain.optimizer.sgd':
    'SGD goes straight against the gradient; with momentum it goes on with a part of its last step.',
  'explain.optimizer.rmsprop':
    'RMSprop keeps a running mean of each squared gradient and divides by its root.',
  'explain.update':
    'Every weight moves by its change: the model after the update is the old one plus this.',
  'explain.clip': 'Gradient norm {norm}; clipping multiplies every gradient by {factor}.',

  'maps.row': 'row',
  'maps.scale': 'Colours from −{scale} (purple) through 0 to {scale} (green)',
  'maps.aria': '{name}, shape {shape}. Arrow keys read single cells.',

  'torch.code': 'PyTorch script of this run',
  'torch.show': 'Show the script',
  'torch.copy': 'Copy the PyTorch script',
  'torch.paste': 'Paste what it printed, and see epoch by epoch whether it agrees:',
  'torch.check': 'Compare',
  'torch.empty':
    'Nothing to compare was found. Paste the script’s JSON lines, or lines like “Epoch [10/100], Loss: 1.9169”.',
  'torch.too-long':
    'That is more than {most} {most|character|characters}; paste the output of one run.',
  'torch.beyond': 'Update {update} lies beyond this run, which has {total}.',
  'torch.agree':
    '{count|The one loss agrees|All # losses agree}, the largest difference is {difference}.',
  'torch.part':
    'They part at update {update}: PyTorch {theirs}, here {ours}. {agreeing} of {count} agree.',
  'torch.rounding': 'With learning rates this large rounding alone can do this.',
  'torch.epoch': 'epoch',
  'torch.theirs': 'PyTorch',
  'torch.ours': 'here',
  'torch.verdict': 'agrees',
  'torch.caption': 'PyTorch’s losses beside these, third column first where they part',
  'torch.running': 'Training on, to compare …',
  'torch.update': 'update',
} as const;

export type DetailMessage = keyof typeof messages;
