export const messages = {
  rounded:
    'Every number is rounded only where it is written down; computed on are the unrounded ones. So a sum of what is printed may differ in its last digit.',
  row: 'Row {row}, target class {target}',
  'row.soft': 'Row {row}, target probabilities',
  'row.ignored': 'Row {row}: its target is ignore_index, so it does not count.',
  exponentials: 'The exponential of every logit:',
  overflow:
    'Some exponential is too large for {precision}; subtract the largest logit from all, which changes no probability:',
  sum: 'Their sum:',
  probabilities: 'Each divided by the sum is a probability:',
  together: 'Together they are {sum}.',
  'log-probabilities': 'The logarithms, computed from the logits without the division:',
  loss: 'The loss of the row is the surprisal of its target:',
  'loss.soft':
    'The loss of the row is the surprisal of each class, weighted by its target probability:',
  weighted: 'With its class weight:',
  smoothed: 'With label smoothing {smoothing}:',
  gradient: 'The gradient by the logits of this row:',
  'gradient.why':
    'It is p − y, divided by the number of rows: y is 1 at the target and 0 elsewhere.',
  all: 'All rows together',
  'all.sum': 'The sum of the losses:',
  'all.mean': 'Their mean, and the perplexity:',
  'all.none': 'With reduction none, each row keeps its own loss.',
  temperature: 'Each logit is divided by the temperature first:',
  shifted:
    'With the largest logit subtracted, the exponentials are at most 1, and the probabilities are the same:',
  surprisal: 'The surprisal of a probability:',
  bits: 'In bits:',
  slope: 'Its slope:',
  perplexity: 'Its perplexity, the number of equally likely answers that would surprise as much:',
  epsilon: 'With an epsilon inside the logarithm, what was impossible costs no more than:',
  likelihood:
    '{count} {count|factor|factors} of {factor}: as a product in {precision}, and as a sum of surprisals:',
  outcomes: 'The surprisal of every outcome, by Q and by P:',
  entropy: 'The entropy of P:',
  'cross-entropy': 'The cross-entropy of P and Q:',
  divergence: 'What Q costs beyond the entropy, the Kullback–Leibler divergence:',
  binary: 'Yes or no, with p = {p} and y = {y}:',
  predictions: 'A row of tokens is many predictions: each context, and the token that follows.',
  omitted: '{count} more {count|prediction follows|predictions follow} in the same way.',
  surprisals: 'What each prediction costs, and the mean so far:',
  uniform: 'Who knows nothing gives every token of the vocabulary the same probability, and pays:',
} as const;

export type WalkMessage = keyof typeof messages;
