export const messages = {
  'run.lr': 'learning rate',
  'run.optimizer': 'optimizer',
  'run.momentum': 'momentum',
  'run.weight-decay': 'weight decay',
  'run.clip': 'clip gradient norm',
  'term.lr': 'How far one update goes against the gradient.',
  'term.optimizer': 'The rule that turns gradients into changes of the weights.',
  'term.momentum': 'How much of the last change is carried on into the next one. SGD only.',
  'term.weight-decay':
    'Pulls every weight a little towards 0 at each update. “auto” is PyTorch’s default: 0.01 with AdamW, else 0.',
  'term.clip':
    'If the norm of all gradients together is larger than this, they are scaled down to it. “off” leaves them.',
} as const;
export type OptimizerMessage = keyof typeof messages;
