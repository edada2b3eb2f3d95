export const messages = {
  'chain.heading': 'Why the gradient is p − y',
  'chain.why':
    'The gradient says how much the loss rises for each logit, so a step of training goes against it. Moving a logit moves p of the true class, and that moves −log p. Two slopes, one after the other, so they are multiplied: the first is that of −log p, −1/p; the second is how p answers to each logit.',
  'chain.softmax':
    'The second slope is that of p = eᶻ/Σ at the true class c. Its own z stands above and below the line: that makes p(1 − p). Any other z stands below only: that makes −p times the p of that class. One way to write both is p(δ − p), where δ is 1 at c and 0 elsewhere. These are the numbers of y.',
  'chain.said':
    'The p of the true class stands below one line and above the other, and cancels. That is why −1/p may grow without bound, and the gradient by a logit still stays between −1 and 1.',
  'chain.none':
    'No gradient can be taken apart here: the row is ignored, or one of its classes is masked.',
  'chain.soft':
    'Where the target is a share q for each class, the same two slopes are added up over all classes, and the sum is p − q.',

  'sizes.heading': 'How large the logits of real models are',
  'sizes.shape': 'batch × sequence × vocabulary',
  'sizes.bytes': '{precision}',
  'sizes.why':
    'GPT-2 knows {words} {words|word|words} and parts of words, and every token of every sentence has a logit for each. So the logits, not the weights, can be what fills the memory. log_softmax makes another table of the same size.',

  'smoothing.heading': 'Two conventions of label smoothing',
  'smoothing.way': 'ε = {epsilon}, spread over',
  'smoothing.true': 'true class',
  'smoothing.rest': 'each other',
  'smoothing.mean': 'mean loss',
  'smoothing.all': 'all classes, as PyTorch does',
  'smoothing.all.true': '1 − ε + ε/C',
  'smoothing.all.rest': 'ε/C',
  'smoothing.others': 'the other classes only',
  'smoothing.others.true': '1 − ε',
  'smoothing.others.rest': 'ε/(C − 1)',
  'smoothing.said':
    'Both are called label smoothing with this ε, and the two losses differ. Papers that take ε from the true class alone mean what PyTorch calls label_smoothing = ε · C/(C − 1). The rows are those of the table, without class weights.',
  'smoothing.none':
    'There is nothing to smooth here: the targets are shares already, no row counts, or there is one class alone.',
} as const;

export type DepthMessage = keyof typeof messages;
