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
  'text.heading': 'The tokens of your text',
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

  'line.heading': 'What comes next, and what it costs',
  'line.sub': '{count} {count|prediction|predictions} in this line',
  'line.name': 'The predictions of the line',
  'line.after': 'after',
  'line.target': 'next = target = y',
  'line.counted': 'counted',
  'line.same':
    'The target is not something else beside the text: it is the next token itself, and y is its number.',
  'line.more': 'The table below has {count} more.',
  'line.table': 'Every prediction of the line, {unit}',
  'line.yours': 'Your line',
  'line.model': 'read by a',
  'line.smoothing': 'add one to every count',
  'model.unigram': 'unigram',
  'model.bigram': 'bigram',
  'model.unigram.meaning':
    'It has counted how often each token comes in the text below, and looks at nothing before it.',
  'model.bigram.meaning':
    'It has counted in the text below which token follows which, and looks at one token before.',
  'product.heading': 'The product beside the sum',
  'product.sub': '{at} of {total} {total|prediction|predictions}',
  'product.note':
    'The probability of the whole line is a product. Its −log is a sum: what each token costs, added up.',
  'product.unseen':
    'In the counted text {next} never follows {before}: p is 0, the cost is infinite, and no later token can mend it. The frequencies say so because nothing else was counted.',
  'product.unknown':
    'The counted text has no {next}: p is 0, the cost is infinite, and no later token can mend it. The frequencies say so because nothing else was counted.',
  'corpus.heading': 'The best table is the frequencies',
  'corpus.sub': '{count} {count|token|tokens} counted',
  'corpus.label': 'The text to count',
  'corpus.words':
    'This text is all the model knows. Nothing is trained: the bigram counts how often b comes after a, and divides by how often anything does; the unigram looks at no a, and divides by n, the number of tokens.',
  'corpus.why':
    'Why this table? The cost of the text is −Σ c log P. Let its derivative be equal for all next tokens, as the probabilities must sum to 1: then c / P is the same for all, so P is in proportion to c. That is maximum likelihood in one line.',
  'cost.uniform': 'all equally likely',
  'cost.unigram': 'unigram',
  'cost.bigram': 'bigram',
  'cost.smoothed': '{model}, one added',
  'corpus.costs':
    'Mean cost of the counted text itself, {unit}. A table that is not the frequencies, such as with one added to every count, costs at least as much here.',
  'generate.heading': 'Let it write',
  'generate.sub': 'from the first token of your line',
  'generate.temperature': 'temperature',
  'generate.temperature.meaning':
    'Every p is taken to the power 1/T and all are scaled to sum 1: below 1 the likely becomes likelier, above 1 all become more alike.',
  'generate.sampling': 'seed of the draws',
  'generate.sampling.meaning':
    'The engine’s generator starts from it: the same seed draws the same text.',
  'generate.words':
    'Each token is drawn from the probabilities after the one before it, then read as the next context.',
  'generate.nothing':
    'In the counted text nothing ever follows this token, so there is nothing to draw from.',
  'batch.heading': 'The numbers of a PyTorch notebook, reproduced',
  'batch.sub': 'random tokens in a batch, or your text',
  'try.sample': '48 characters',
  'try.sample.why':
    'Letter by letter: on this text the bigram costs less than a third of the unigram.',
  'try.unseen.why': 'The text has dogs and it has running, but no dog that ran: an infinite cost.',
  'predict.questions':
    'Write the line twice in a row: {all} {all|token|tokens}. How many questions does a model answer in them?',
  'predict.questions.label': 'questions',
  'predict.questions.why':
    'Each token but the first is asked for once, after those before it: {questions} {questions|question|questions} in {all} {all|token|tokens}.',
  'predict.beats':
    'At how many of the {next} next {next|token|tokens} does the bigram give the token more than the unigram does?',
  'predict.beats.label': 'tokens',
  'predict.beats.why':
    'The bigram gives more where the token comes more often after this one than in the text as a whole.',
  'predict.sharper':
    'After {context} the bigram gives {likeliest} p = {p}. And with temperature 0.5?',
  'predict.sharper.why':
    'With temperature 0.5 every p is squared, and all are scaled to sum 1: what is likeliest never loses.',
  'predict.halved':
    'A worse model gives each of the {next} next {next|token|tokens} half the probability. By how much does the sum of −log p grow?',
  'predict.halved.label': 'growth of the sum',
  'predict.halved.why':
    'A factor of one half in the product is log 2 more in the sum, {next} {next|time|times}.',
  'predict.added':
    'The bigram adds one to every count. What becomes of its mean cost on the text that it has counted?',
  'predict.added.falls': 'it falls',
  'predict.added.same': 'it stays',
  'predict.added.rises': 'it rises',
  'predict.added.why':
    'The frequencies are the cheapest table for their own text: no other costs less there.',
} as const;

export type NextTokenMessage = keyof typeof messages;
