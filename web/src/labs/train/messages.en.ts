export const messages = {
  title: 'A language model learns by being {emphasis}.',
  'title.emphasis': 'less and less surprised',
  lead: '{sentences}, {words}, one tiny {rnn}. Each {step} lowers the {surprise}, {nll}, at how a sentence ends, guessed after each of its words.',
  'lead.sentences.1': 'One sentence',
  'lead.sentences.3': 'Three sentences',
  'lead.sentences': '{count} {count|sentence|sentences}',
  'lead.words.9': 'nine words',
  'lead.words': '{count} {count|word|words}',
  'lead.rnn': 'recurrent network',
  'lead.step': 'update',
  'lead.surprise': 'surprise',
  'term.rnn':
    'A network that reads one word after another and keeps what it has read in a short list of numbers, its hidden state.',
  'term.step':
    'One small change of all the weights, so that the loss of one sentence becomes a little smaller. Three updates, one for each sentence, are an epoch.',
  'term.surprise':
    'Surprisal: −log p of what happened. 0 if it was certain (p = 1), and larger the less it was expected.',

  'nll.nats': '−log p',
  'nll.bits': '−log₂ p',
  'ln.nats': 'ln',
  'ln.bits': 'log₂',
  'unit.nats': 'nats',
  'unit.bits': 'bits',

  'expects.heading': 'How it expects the sentence to end',
  'expects.sub':
    'after each word, over the {count} {count|word|words} it knows, with <PAD>, a blank',
  'expects.sub.9': 'after each word, over the nine words it knows, with <PAD>, a blank',
  'expects.after': 'after {words}',
  'expects.aria':
    'Distributions after each word of “{words}”; the target, its last word, is “{target}”. Arrow keys walk the bars.',
  'expects.previous': 'Earlier sentences',
  'expects.next': 'Later sentences',
  'expects.page': 'sentences {from} to {to} of {count}',
  'expects.probability': 'probability, 0 to 1',
  'expects.target.every-position':
    'the target: every position is trained to predict the sentence’s last word',
  'expects.target.last-position':
    'the target: only the last position is trained to predict the last word',
  'expects.why.every-position':
    'Every position is trained, and each has the same target: after every word the model is asked how the sentence will end, not which word comes next. “Trained positions”, below, says which positions count.',
  'expects.why.last-position':
    'Only the last position is trained: the model is asked how the sentence ends once it has read the rest. The faint distributions before it are shown, but no loss counts them.',
  'expects.idle': 'faint: not trained in this mode',
  'expects.now': 'after {update} {update|update|updates}',
  'expects.caption': 'Probability of every word after every context, at update {update}',
  'expects.context': 'after',

  'loss.heading': 'How surprised it was',
  'loss.sub': 'loss of every update, {unit}',
  'loss.mean': 'mean of the epoch',
  'loss.mean-of': 'mean loss, epoch {epoch}',
  'loss.update-of': 'loss, update {update}',
  'loss.perplexity': 'perplexity',
  'loss.recorded': 'the run recorded in the PyTorch notebook',
  'loss.uniform': 'knows nothing · {log} {size} = {value}',
  'loss.floor': 'the data allow {value}',
  'loss.caption': 'Loss before each update, in {unit}: epochs, sentences and means',
  'loss.aria': 'Loss of every update in {unit}. Arrow keys read single values.',
  'loss.legend-each': 'each sentence',
  'loss.legend-mean': 'mean of each epoch',
  'loss.log': 'log scale',
  'term.perplexity':
    'e to the power of the mean loss in nats: as unsure as if it chose blindly among this many words.',
  'chart.epoch': 'epoch',
  'chart.update': 'update {update}, epoch {epoch}',

  'targets.heading': 'How likely the right word was',
  'targets.sub': 'p(target) after all words before it, before each update',
  'targets.aria':
    'Probability of each sentence’s last word over time. Arrow keys read single values.',
  'targets.caption': 'p(target) after all words before it, before each update',

  'equation.aria': 'The formula with the numbers of the probability pointed at',
  'equation.at-target': 'at the target',
  'equation.other': 'at a word that is not the target',
  'equation.mean':
    'mean over {count} {count|position|positions}, after {update} {update|update|updates}',
  'equation.last': 'the last position alone, after {update} {update|update|updates}',

  'end.done':
    'In {updates} {updates|update|updates} p({target} | {context}) went from {from}, when it was first asked for, to {to}; the mean loss went from {lossFrom} in the first epoch to {lossTo} {unit} in the last.',
  'end.ready':
    'Press Play or Step: nothing has been learnt yet, every word is about equally likely.',
  'end.running':
    'Watch the outlined bars grow and the curve fall: the loss is −log p of what they show.',
  'end.diverged':
    'The run stopped at update {update}: its loss is {loss}, no number one could learn from. The steps were too large; a smaller learning rate or gradient clipping helps.',

  'run.heading': 'The run',
  'run.sub': 'every change starts it again from update 0',

  'sentences.heading': 'The sentences',
  'sentences.sub': 'the last word of each is the target; the vocabulary follows',
  'sentences.count':
    'There {count|is|are} {count} {count|sentence|sentences}; from 1 to {most} are allowed.',
  'sentences.vocabulary':
    'That makes {known} different {known|word|words} with <PAD>; at most {vocabulary} are allowed.',
  'sentences.too-long':
    'That is too much text: at most {most} {most|sentence|sentences} of {words} {words|word|words} of {letters} {letters|letter|letters}.',
  'sentence.too-few':
    'Sentence {line} has {count} {count|word|words}; it needs from {wordsMinimum} to {most}, the last being the target.',
  'sentence.unspaced':
    'Sentence {line}: words are what stands between spaces, and “{run}” has none. Put spaces between its words, for example “{parted}”.',
  'sentence.too-many':
    'Sentence {line} has {count} {count|word|words}; from {wordsMinimum} to {most} are allowed.',
  'sentence.too-long':
    'Sentence {line} is too long: at most {most} {most|word|words} of at most {letters} {letters|letter|letters}.',
  'sentence.long-word':
    'Sentence {line} has a word of more than {letters} {letters|letter|letters}.',
  'sentence.padding':
    'Sentence {line} uses {padding}, which is reserved for index 0 of the vocabulary.',

  'inspect.heading': 'One update, taken apart',
  'inspect.sub': 'update {update}, sentence {sentence}; computed before it moves the weights',
  'inspect.sub.next': 'the first update, before it is done: sentence {sentence}',

  'maps.heading': 'What it has learnt',
  'maps.sub': 'weights after update {update}; the hidden states and gradients that led to it',

  'try.last': 'Train only the last position',
  'try.last.why':
    'Then the data allow a loss of 0. This run ends below a tenth of where it began; more epochs come nearer.',
  'try.rate': 'Ten times the learning rate',
  'try.rate.why': 'Faster, and soon at the floor that the data allow.',
  'try.wild': 'Far too large steps',
  'try.wild.why': 'SGD with learning rate 10: watch it be certain, and wrong.',
  'try.conflict': 'A contradiction',
  'try.conflict.why': 'The same words, two endings: the best it can do is one half each, ln 2.',

  'torch.heading': 'The same as PyTorch',
  'torch.sub': 'this run as a script that prints the same losses',
} as const;

export type TrainMessage = keyof typeof messages;
