export const messages = {
  'predict.stands':
    'Where will p({target} | {context}), how likely the right ending is, stand at epoch {epoch}?',
  'predict.stands.label': 'p({target} | {context})',
  'predict.stands.why':
    'One update of each epoch is for this sentence and aims to raise this p; {count} {count|is|are} for the {count|other|others} and may pull it back.',
  'predict.stands.alone':
    'Every update is for this sentence and aims to raise this p, which began near 1/{size}.',
  'predict.first':
    'It knows {size} {size|word|words} and has learnt nothing yet. What is its very first loss, in {unit}?',
  'predict.first.label': 'first loss',
  'predict.first.why':
    'It is near {log} {size}: random first weights make all words about equally likely, whatever the sentences say. How far it is off is up to the seed.',
  'predict.floor': 'However long it trains: how low can the mean loss of an epoch get, in {unit}?',
  'predict.floor.label': 'least mean loss',
  'predict.rate':
    'With ten times the learning rate, {rate}: what is the mean loss at epoch {epoch}?',
  'predict.rate.lower': 'lower than with {rate}',
  'predict.rate.higher': 'not lower',
  'predict.rate.none': 'no number any more',
  'predict.rate.why.lower':
    'The direction of a step says nothing of its length: here ten times the length is not too far yet.',
  'predict.rate.why.higher':
    'The gradient holds for the place where it was computed; steps this long go past what they aim at.',
  'predict.rate.why.none':
    'Steps this long make the weights grow until the loss is no number, and the run stops.',
  'predict.diverged': 'this run stops at update {update}, before it comes there',

  'floor.heading': 'Why it does not reach 0: the data allow {value}',
  'floor.heading.zero': 'How low it can get: to {value}, the data say',
  'floor.fork':
    '{count} {count|sentence begins|sentences begin} with “{before}” and do not end alike: {endings}. After “{before}” nobody can know which it will be, so the least surprise is had by giving each ending the share with which it comes.',
  'floor.shares':
    'So each sentence costs at least, as the mean over its positions: {list}. On average that is {value} {unit}. A run that stands above it could still come lower.',
  'floor.zero':
    'No two sentences that the model reads alike end differently, so every ending could become certain: the loss may come as near to 0 as one likes, and never quite there.',
} as const;

export type AskedMessage = keyof typeof messages;
