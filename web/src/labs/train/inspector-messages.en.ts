export const messages = {
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

  'tensor.embedded': 'embedded',
  'tensor.preactivation': 'preactivation',
  'tensor.hidden': 'hidden',
  'tensor.logits': 'logits',
  'tensor.maximum': 'maximum',
  'tensor.exponentials': 'exponentials',
  'tensor.sum': 'sum',
  'tensor.probabilities': 'probabilities',
  'tensor.surprisals': 'surprisals',
  'tensor.loss_weights': 'loss_weights',
  'tensor.loss': 'loss',

  'maps.what':
    'Each square is one number of the network: green above 0, purple below, deeper the farther from 0. Beside each table of weights stands its gradient: where that is green, the loss falls if the weight is made smaller.',
  'maps.row': 'row',
  'maps.scale': 'Colours from −{scale} (purple) through 0 to {scale} (green)',
  'maps.aria': '{name}, shape {shape}. Arrow keys read single cells.',
} as const;

export type InspectorMessage = keyof typeof messages;
