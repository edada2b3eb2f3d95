export const messages = {
  title: 'One row of tokens is {emphasis}.',
  'title.emphasis': 'many predictions at once',
  lead: 'At each place the {context} holds the {tokens} so far and the {target} comes next; each prediction costs {nll}.',
  'term.tokens': 'tokens',
  'term.tokens.meaning':
    'The pieces a text is cut into, such as words or characters. A model knows each by a number, its index in the vocabulary.',
  'term.context': 'context',
  'term.context.meaning':
    'All tokens of the sequence up to this place: everything the model may look at.',
  'term.target': 'target',
  'term.target.meaning':
    'The token that really comes next. The loss looks only at the probability that the model gave to it.',

  'unfold.heading': 'Contexts and targets',
  'unfold.drawn': 'randint(10, ({batch}, {length}))',
  'unfold.words': 'your text, {count} {count|word|words}',
  'unfold.characters': 'your text, {count} {count|character|characters}',
  'source.name': 'Where the tokens come from',
  'source.drawn': 'drawn',
  'source.text': 'your text',
  'count.caption': '{at} of {total} {total|prediction|predictions}',
  'count.full':
    '{shown} of {full} {full|prediction|predictions}: batch size {batch} × context size {context}',
  'count.ragged':
    '{shown} {count|prediction|predictions}; a full batch has {batch} × {context} = {full}',
  'table.name': 'Predictions of the batch',
  'table.number': 'prediction',
  'table.prediction': 'Prediction {number}',
  'table.sequence': 'sequence {number}',
  'table.tokens': 'context → target',
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'pages.predictions': '{from} to {to} of {total} {total|prediction|predictions}',
  'pages.batches': 'batch {at} of {total}',
  'legend.context': 'context',
  'legend.target': 'target',
  'legend.drawn':
    'No model reads these tokens: the {logits} and the class y that is the answer are drawn too, one row for each prediction.',
  'legend.text':
    'No model has read this text: the cost is that of knowing nothing, with every token equally likely; y is the index of the target.',
  'term.logits': 'logits',
  'term.logits.meaning':
    'Raw scores, one for each class, any real numbers. Softmax makes probabilities of them.',

  'loss.heading': 'What the answers cost',
  'loss.sub': 'mean over {count} {count|row|rows} of {classes} {classes|class|classes}, {unit}',
  'loss.name': 'Which loss is taken apart',
  'loss.nll': 'NLL of log-softmax',
  'loss.cross-entropy': 'cross-entropy',
  'loss.perplexity': 'perplexity',
  'term.perplexity.meaning':
    'e to the mean loss in nats: among how many equally likely classes the model in effect chooses.',
  'loss.same':
    '{nll} and {crossEntropy} are one function. The numbers differ because each has logits and targets of its own, drawn one after the other.',
  'loss.nll.meaning':
    'Log-softmax makes log p of the logits. The negative log-likelihood (NLL) is −log p of the target, averaged over the rows.',
  'loss.cross-entropy.meaning':
    'Takes the logits as they are and does both at once: log-softmax, then NLL.',
  'row.heading': 'Prediction {number}',
  'row.sub': 'logits[{sequence}, {position}], target class {target}',
  'row.name': 'Distribution of prediction {number} over the classes',
  'row.caption': 'Prediction {number}: classes, {unit}',
  'classes.class': 'class',
  'classes.logit': 'logit z',
  'classes.probability': 'p',
  'formula.heading': 'The mean so far',
  'formula.rows': '{at} of {total} {total|row|rows}',
  'unit.nats': 'nats',
  'unit.bits': 'bits',

  'settings.heading': 'Settings',
  'settings.seed': 'seed',
  'settings.seed.meaning': 'The number that torch.manual_seed gets: all draws follow from it.',
  'settings.batch': 'batch size',
  'settings.batch.meaning': 'How many sequences are looked at together.',
  'settings.context': 'context size',
  'settings.context.meaning':
    'The longest context, in tokens: so many predictions are in each sequence.',
  'settings.classes': 'classes',
  'settings.classes.meaning': 'How many logits each row has.',
  'settings.extra': 'draw randn(12, 8) between the tokens and the logits',
  'extra.notebook':
    'This example comes from a PyTorch notebook. Who runs its cells in order gets {with}: one cell after the tokens draws randn(12, 8), and every later draw is another. The figures recorded in it, {without}, come from a run without that cell.',
  'extra.other':
    'With that draw {with}, without it {without}: 96 numbers are drawn after the tokens, and every later draw is another.',
  'extra.pair': '{nll} and {crossEntropy}',

  'vocabulary.heading': 'Vocabulary',
  'vocabulary.sub': '{count} different {count|token|tokens}, in order of first appearance',
  'vocabulary.name': 'Vocabulary, with the chosen context and target marked',
  'vocabulary.more': '… and {count} more; all are in the table below.',
  'clueless.heading': 'Who knows nothing',
  'clueless.sub': 'gives each of the {count} {count|token|tokens} the same probability',
  'clueless.mean': 'Every prediction then costs the same, so this is also the mean.',
  'text.heading': 'Your text',
  'text.label': 'Your text',
  'text.by': 'one token is a',
  'text.words': 'word',
  'text.characters': 'character',
  'text.too-long': 'The text is too long: use at most {most} {most|character|characters}.',
  'text.half': 'The text holds half a character, a surrogate without its partner. Remove it.',
  'text.control': 'Character {place} of the text is the control character {code}. Remove it.',
  'text.few-words':
    'The text has {count} {count|word|words}, parted by white space. Use {least} or more: one to predict from, one to predict.',
  'text.few-characters':
    'The text has {count} {count|character|characters}. Use {least} or more: one to predict from, one to predict.',
  'text.tokenizer': 'begin with one of {choices} then the text.',

  'data.sequence': 'sequence',
  'data.context': 'context',
  'data.target': 'target',
  'data.mean': 'mean so far',
  'data.index': 'index',
  'data.token': 'token',
  'data.losses': 'Every prediction of the batch, and what it costs, {unit}',

  'try.extra': 'Draw once more in between',
  'try.extra.why':
    'randn(12, 8) after the tokens: {with} instead of {without}, from the same seed.',
  'try.cat.why': 'Four words, three predictions: the first has nothing before it.',
  'try.characters': 'The same by characters',
  'try.characters.why': '13 characters, the spaces included, make 12 predictions.',
  'try.full': 'A batch as in real training',
  'try.full.why':
    '64 sequences of 64 places: {count} {count|prediction|predictions} for one update.',
  'torch.drawn': 'the same draws, the same numbers',
  'torch.text': 'the same contexts, targets and indices',
} as const;

export type NextTokenMessage = keyof typeof messages;
