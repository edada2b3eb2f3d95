export const en = {
  title: 'A language model learns by being {emphasis}.',
  'title.emphasis': 'less and less surprised',
  lead: '{sentences}, {words}, one tiny {rnn}. Each {step} lowers the {surprise}, {nll}, at the word that really came.',
  'lead.sentences.1': 'One sentence',
  'lead.sentences.3': 'Three sentences',
  'lead.sentences': '{count} sentences',
  'lead.words.9': 'nine words',
  'lead.words': '{count} words',
  'lead.rnn': 'recurrent network',
  'lead.step': 'update',
  'lead.surprise': 'surprise',
  'term.rnn':
    'A network that reads one word after another and keeps what it has read in a short list of numbers, its hidden state.',
  'term.step':
    'One small change of all the weights, so that the loss of one sentence becomes a little smaller. Three updates, one for each sentence, are an epoch.',
  'term.surprise':
    'Surprisal: −log p of what happened. 0 if it was certain (p = 1), and larger the less it was expected.',

  'transport.name': 'Training',
  'transport.play': 'Play',
  'transport.pause': 'Pause',
  'transport.step': 'Step',
  'transport.back': 'Step back one update',
  'transport.forward': 'Step one update on',
  'transport.epoch': 'Epoch',
  'transport.epoch-long': 'One epoch on',
  'transport.scrub': 'Go to update',
  'transport.update': 'update',
  'transport.seed': 'seed {seed}',
  'transport.speed': 'Speed',
  'transport.reset': 'Back to the start',
  'transport.value': 'update {update} of {total}, epoch {epoch}',
  'speed.full': 'full speed',
  'speed.rate': '{rate} / s',

  'nll.nats': '−log p',
  'nll.bits': '−log₂ p',
  'ln.nats': 'ln',
  'ln.bits': 'log₂',
  'unit.nats': 'nats',
  'unit.bits': 'bits',

  'expects.heading': 'What it expects next',
  'expects.sub': 'after each word, over the {count} words it knows',
  'expects.sub.9': 'after each word, over the nine words it knows',
  'expects.after': 'after {words}',
  'expects.aria':
    'Distributions after each word of “{words}”; the word that really came is “{target}”. Arrow keys walk the bars.',
  'expects.previous': 'Earlier sentences',
  'expects.next': 'Later sentences',
  'expects.page': 'sentences {from} to {to} of {count}',
  'expects.probability': 'probability, 0 to 1',
  'expects.target': 'the word that really came',
  'expects.idle': 'faint: not trained in this mode',
  'expects.caption': 'Probability of every word after every context, at update {update}',
  'expects.context': 'after',

  'loss.heading': 'How surprised it was',
  'loss.sub': 'loss of every update, {unit}',
  'loss.mean': 'mean of the epoch',
  'loss.mean-of': 'mean loss, epoch {epoch}',
  'loss.update-of': 'loss, update {update}',
  'loss.perplexity': 'perplexity',
  'loss.recorded': 'the notebook’s recorded run',
  'loss.uniform': 'knows nothing · {log} {size} = {value}',
  'loss.floor': 'the data allow {value}',
  'loss.caption': 'Loss before each update, in {unit}: epochs, sentences and means',
  'loss.aria': 'Loss of every update in {unit}. Arrow keys read single values.',
  'loss.legend-each': 'each sentence',
  'loss.legend-mean': 'mean of each epoch',
  'loss.log': 'log scale',
  'term.perplexity':
    'e to the power of the mean loss in nats: as unsure as if it chose blindly among this many words.',
  'term.loss':
    'The number that training makes smaller: the mean surprisal, −log p(target), over the positions that count.',
  'term.uniform':
    'A model that gives every word the same probability 1/{size} has this loss, whatever comes.',
  'chart.epoch': 'epoch',
  'chart.update': 'update {update}, epoch {epoch}',

  'targets.heading': 'How likely the right word was',
  'targets.sub': 'p(target) after the whole sentence, before each update',
  'targets.aria':
    'Probability of each sentence’s last word over time. Arrow keys read single values.',
  'targets.caption': 'p(target) after the whole sentence, before each update',

  'equation.aria': 'The formula with the numbers of the probability pointed at',
  'equation.at-target': 'at the word that came',
  'equation.other': 'at a word that did not come',
  'equation.mean': 'mean over {count} positions',
  'equation.last': 'the last position alone',

  'end.done':
    'In {updates} updates p({target} | {context}) went from {from} to {to}; the mean loss went from {lossFrom} to {lossTo} {unit}.',
  'end.ready':
    'Press Play or Step: nothing has been learnt yet, every word is about equally likely.',
  'end.running':
    'Watch the outlined bars grow and the curve fall: it is the same number, seen twice.',
  'end.diverged':
    'The run stopped at update {update}: its loss is {loss}, no number one could learn from. The steps were too large; a smaller learning rate or gradient clipping helps.',

  'run.heading': 'The run',
  'run.sub': 'every change starts it again from update 0',
  'run.seed': 'seed',
  'run.epochs': 'epochs',
  'run.mode': 'trained positions',
  'run.lr': 'learning rate',
  'run.optimizer': 'optimizer',
  'run.momentum': 'momentum',
  'run.weight-decay': 'weight decay',
  'run.clip': 'clip gradient norm',
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
  'term.lr': 'How far one update goes against the gradient.',
  'term.optimizer': 'The rule that turns gradients into changes of the weights.',
  'term.momentum': 'How much of the last change is carried on into the next one. SGD only.',
  'term.weight-decay':
    'Pulls every weight a little towards 0 at each update. “auto” is PyTorch’s default: 0.01 with AdamW, else 0.',
  'term.clip':
    'If all gradients together are longer than this, they are shortened to it. “off” leaves them.',
  'term.embed': 'How many numbers stand for a word.',
  'term.hidden': 'How many numbers the network remembers a sentence with.',

  'sentences.heading': 'The sentences',
  'sentences.sub': 'the last word of each is the target; the vocabulary follows',
  'sentences.label': 'Sentence {line}',
  'sentences.add': 'Add a sentence',
  'sentences.remove': 'Remove sentence {line}',
  'sentences.restore': 'The notebook’s three',
  'sentences.count': 'There are {count} sentences; from 1 to {most} are allowed.',
  'sentences.vocabulary':
    'That makes {known} different words with <PAD>; at most {vocabulary} are allowed.',
  'sentences.too-long':
    'That is too much text: at most {most} sentences of {words} words of {letters} letters.',
  'sentences.words': 'Vocabulary, {count}: {words}',
  'sentence.too-few':
    'Sentence {line} has {count} words; it needs from {wordsMinimum} to {most}, the last being the target.',
  'sentence.too-many':
    'Sentence {line} has {count} words; from {wordsMinimum} to {most} are allowed.',
  'sentence.too-long':
    'Sentence {line} is too long: at most {most} words of at most {letters} letters.',
  'sentence.long-word': 'Sentence {line} has a word of more than {letters} letters.',
  'sentence.padding':
    'Sentence {line} uses {padding}, which is reserved for index 0 of the vocabulary.',

  'inspect.heading': 'One update, taken apart',
  'inspect.sub': 'update {update}, sentence {sentence}',
  'inspect.sub.next': 'the first update, before it is done: sentence {sentence}',
  'inspect.phases': 'Phases of the update',
  'inspect.previous': 'Previous phase',
  'inspect.next': 'Next phase',
  'inspect.waiting': 'The numbers appear as soon as the engine has started.',
  'inspect.element': 'shown in the formula: {name}',
  'inspect.pick': 'Arrow keys choose the number that the formula shows.',
  'inspect.shape': 'shape {shape}',
  'inspect.tensor': '{name}, shape {shape}, from {minimum} to {maximum}',
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

  'maps.heading': 'What it has learnt',
  'maps.sub': 'weights, hidden states, and their gradients in update {update}',
  'maps.values': 'values',
  'maps.gradients': 'gradients',
  'maps.scale': 'Colours from −{scale} (purple) through 0 to {scale} (green)',
  'maps.aria': '{name}, shape {shape}. Arrow keys read single cells.',
  'maps.cell': '{name}[{index}] = {value}',

  'try.last': 'Train only the last position',
  'try.last.why': 'Then nothing stands between the model and a loss of 0.',
  'try.rate': 'Ten times the learning rate',
  'try.rate.why': 'Faster, and soon at the floor that the data allow.',
  'try.wild': 'Far too large steps',
  'try.wild.why': 'SGD with learning rate 10: watch it be certain, and wrong.',
  'try.conflict': 'A contradiction',
  'try.conflict.why': 'The same words, two endings: the best it can do is one half each, ln 2.',

  'torch.heading': 'The same as PyTorch',
  'torch.sub': 'this run as a script that prints the same losses',
  'torch.code': 'PyTorch script of this run',
  'torch.show': 'Show the script',
  'torch.copy': 'Copy the PyTorch script',
  'torch.paste': 'Paste what it printed, and see epoch by epoch whether it agrees:',
  'torch.check': 'Compare',
  'torch.empty':
    'Nothing to compare was found. Paste the script’s JSON lines, or lines like “Epoch [10/100], Loss: 1.9169”.',
  'torch.too-long': 'That is more than {most} characters; paste the output of one run.',
  'torch.beyond': 'Update {update} lies beyond this run, which has {total}.',
  'torch.agree': 'All {count} losses agree, the largest difference is {difference}.',
  'torch.part':
    'They part at update {update}: PyTorch {theirs}, here {ours}. {agreeing} of {count} agree.',
  'torch.rounding': 'With learning rates this large rounding alone can do this.',
  'torch.epoch': 'epoch',
  'torch.theirs': 'PyTorch',
  'torch.ours': 'here',
  'torch.verdict': 'agrees',
  'torch.yes': '✓',
  'torch.no': '✗',
  'torch.caption': 'PyTorch’s losses beside these, third column first where they part',
  'torch.running': 'Training on, to compare …',
} as const;

export type TrainMessage = keyof typeof en;
