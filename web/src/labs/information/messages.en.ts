export const messages = {
  title: 'Believing the wrong distribution {emphasis}.',
  'title.emphasis': 'costs extra',
  lead: 'The world draws from {p}, you believe {q} and pay {price}; what you pay beyond the unavoidable is the {divergence}.',
  'lead.divergence': 'KL divergence',
  'unit.nats': 'nats',
  'unit.bits': 'bits',
  'demo.caption': 'H(P, Q) = {cross}, KL = {divergence}',
  'pair.heading': 'Two distributions',
  'pair.sub': 'drag the bars',
  'pair.story':
    'P: how often each weather comes. Q: your forecast; every day you pay −log Q of the weather that came.',
  'weather.sun': 'sun',
  'weather.clouds': 'clouds',
  'weather.rain': 'rain',
  'weather.snow': 'snow',
  'weather.fog': 'fog',
  'weather.wind': 'wind',
  'weather.hail': 'hail',
  'weather.thunder': 'thunder',
  'numbers.heading': 'In numbers, with other outcomes, as presets',
  'numbers.weather': 'the outcomes are weather',
  'pair.p': 'P, what really happens',
  'pair.q': 'Q, what you believe',
  'pair.typed': '{name} in numbers',
  'pair.how':
    'The sum stays 1: the bar that you drag moves, and the others scale, each keeping its share of the rest.',
  'pair.outcomes': 'outcomes, 2 to 8',
  'pair.exchange': 'Exchange P and Q',
  'presets.name': 'Presets',
  'preset.binary-7': 'binary, Q(0) = 0.7',
  'preset.binary-9': 'binary, Q(0) = 0.9',
  'preset.binary-2': 'binary, Q(0) = 0.2',
  'preset.truth-2': 'three classes, truth 2',
  'preset.truth-0': 'three classes, truth 0',
  'terms.caption': 'Every term of the sums, in {unit}',
  'stack.heading': 'What it costs',
  'stack.sub': 'on average, in {unit}',
  'stack.cross': 'cross-entropy',
  'stack.entropy': 'entropy',
  'stack.divergence': 'divergence',
  'stack.both': 'H(P, Q), in both units',
  'stack.both.is': '{nats} {nats|nat|nats} = {bits} {bits|bit|bits}',
  'stack.perplexity': 'perplexity of Q under P',
  'note.general':
    'Entropy is what P costs even those who know it. The divergence is what believing Q costs on top; it is never below 0, and training a model means making it small, since H(P) is not in the model’s hands. The y and p of a classifier are such a P and Q: y has all its weight on one outcome.',
  'note.equal':
    'Q is P: the divergence is 0, and the cross-entropy is the entropy. No belief is cheaper than the truth.',
  'note.one-hot':
    'P is certain of {y}, so its entropy is 0 and all but one term are gone: what is left is −log Q({y}) = −log {q} = {loss}. This is the loss of a classifier: its truth y is such a P, with all its weight on one outcome, and its belief p is Q.',
  'note.infinite':
    'Q gives outcome {x} the probability 0, yet P lets it happen with {p}: −log 0 is infinite, and so are the cross-entropy and the divergence. Never call possible things impossible. Where P is 0 as well, the term counts as 0.',
  'cheapest.heading': 'Where Q is cheapest',
  'cheapest.sub': 'cross-entropy over Q({x}), in {unit}; drag the point',
  'cheapest.aria': 'Cross-entropy H(P, Q) over Q({x}), in {unit}. Arrow keys move Q.',
  'cheapest.value': 'Q({x}) = {q}: H(P, Q) = {cross}, H(P) = {entropy}',
  'cheapest.least': 'the least H(P, Q) that this Q({x}) allows',
  'cheapest.floor': 'Q = P',
  'cheapest.words':
    'The curve is the best that a Q with this Q({x}) can do; yours is on it or above. It is lowest where Q is P, at Q({x}) = {p}, and even there it is not 0 unless P is certain: its floor is the entropy H(P) = {entropy}. No forecast gets below.',
  'code.heading': 'Bits are code length',
  'code.sub': 'as wide as frequent, as high as the code word is long',
  'code.aria': 'Length of the code words in bits, for a code made for P and one made for Q.',
  'code.spoken': 'outcome {x}, P {p}: {own} and {q} {q|bit|bits}',
  'code.bits': '{bits} {bits|bit|bits}',
  'code.own': 'a code made for P',
  'code.other': 'a code made for Q',
  'code.words':
    'The best code gives an outcome −log₂ of its probability in bits: short words for what is frequent. The outlined area is the expected length, the entropy; the filled one is what the code made for Q needs. The difference is the divergence.',
  'code.table': 'Length of each code word',
  'code.table-sub': 'in bits',
  'code.expected': 'expected',
  'code.excess': 'wasted (KL)',
  'one-hot.heading': 'One true class',
  'one-hot.sub':
    'Q as above, each outcome as the truth, in {unit}; click one to make P certain of it',
  'one-hot.sparse': 'sparse target',
  'one-hot.categorical': 'categorical target',
  'one-hot.take': 'Let P be certain of outcome {y}',
  'one-hot.words':
    'Categorical and sparse cross-entropy differ only in how the truth is written down: as a one-hot list or as an index. Of the sum over all classes only −log Q(y) remains, so both are the same number.',
  'binary.heading': 'Two outcomes, one number',
  'binary.sub': 'binary cross-entropy in {unit}; drag the point',
  'binary.aria':
    'Binary cross-entropy over p, for y = 1 and for y = 0, in {unit}. Arrow keys move the point.',
  'binary.value': 'p = {p}, y = {y}: {loss}',
  'binary.x': 'p, the probability that you give to y = 1',
  'binary.table': 'Binary cross-entropy over p',
  'binary.p': 'p, your probability of y = 1',
  'binary.y': 'y, what happened',
  'binary.loss': 'loss in {unit}',
  'binary.by-p': 'slope by p, in nats',
  'binary.by-z': 'slope by the logit, p − y',
  'binary.words':
    'Of the two terms y switches one off, so a sure and wrong answer costs infinitely much at either end. PyTorch’s binary_cross_entropy cuts the logarithm at −100 and never charges more; from logits (raw scores) there is nothing to cut.',
  'bce.heading': 'Binary cross-entropy',
  'try.same': 'Believe the truth',
  'try.same.why': 'Q becomes P: the divergence is gone, the entropy stays.',
  'try.never': 'Never say never',
  'try.never.why': 'Q rules out what P lets happen one time in eight.',
  'try.turned': 'The other way round',
  'try.turned.why':
    'Read the divergence, then press “Exchange P and Q”: it is another number, so it is not a distance.',
  'try.certain': 'A single truth',
  'try.certain.why': 'One-hot P: the cross-entropy is −log Q(0) alone.',
  'predict.cheapest': 'P stays as it is. Draw the Q that costs least.',
  'predict.cheapest.why':
    'H(P, Q) = H(P) + KL, and KL is 0 only where Q is P: the cheapest belief is the truth.',
  'predict.least': 'Q may go wherever it likes. What is the least H(P, Q), in {unit}?',
  'predict.least.why':
    'It is H(P), the entropy: what P costs even those who know it. The cross-entropy is never below it.',
  'predict.training':
    'Training moves Q towards P, so that the cross-entropy falls. One of these sentences is wrong. Which?',
  'predict.training.divergence': 'The divergence KL(P‖Q) falls.',
  'predict.training.surprise': 'The mean surprise under P falls.',
  'predict.training.entropy': 'The entropy falls.',
  'predict.training.why':
    'The entropy H(P) is P’s own and does not move. Training minimises neither it nor an “entropy between P and Q”, and maximises no “information gain”: what falls is the divergence.',
  'predict.bits':
    'Among {count} {count|class|classes} a model guesses evenly, and PyTorch prints the loss ln {count}. How many bits is that?',
  'predict.bits.label': 'bits',
  'predict.bits.why':
    'PyTorch counts in nats, with the natural logarithm. One bit is ln 2 nats, so {count} equal chances are log₂ {count} = {bits} {bits|bit|bits}.',
  'torch.sub': 'in nats',
  'refusal.sum': 'the probabilities sum to {sum}, not to 1.',
  'refusal.outcomes':
    'give {outcomes} {outcomes|number|numbers} between commas, one for each outcome, not {count}.',
  'refusal.pair': 'write two distributions with a slash between, such as 0.5,0.5/0.7,0.3.',
  'refusal.counts': 'P has {p} {p|outcome|outcomes} and Q has {q}; give both the same number.',
  'term.p':
    'The true distribution: how often each outcome really happens. In classification it is certain of one class.',
  'term.q': 'The distribution that a model predicts.',
  'term.cross-entropy':
    'The average of −log Q(x) when x is drawn from P: what you pay if you believe Q.',
  'term.entropy': 'The average of −log P(x): how surprising P is even to those who know it.',
  'term.divergence':
    'KL(P‖Q), the Kullback–Leibler divergence: the average of log P(x)/Q(x) under P. It is 0 only if Q is P.',
  'term.perplexity': 'e to the cross-entropy: as unsure as among so many equally likely outcomes.',
  'term.code':
    'A code gives every outcome a word of 0s and 1s such that no word begins another. Real words have whole bits; on average they can come as close to −log₂ p as one likes.',
  'term.sparse': 'The index of the true class, as PyTorch’s cross_entropy takes it: y = 2.',
  'term.categorical':
    'The one-hot list of the true class, 1 in its place and 0 elsewhere: [0 0 1].',
  'term.bce':
    'Cross-entropy of two outcomes, written with one probability: y is 1 or 0, p is the predicted probability of 1.',
  'term.by-p': 'The derivative of the loss by p: −y/p + (1 − y)/(1 − p).',
  'term.by-z':
    'The derivative by the logit (raw score) z, where p = 1/(1 + e⁻ᶻ): simply what you said minus what happened.',
} as const;

export type InformationMessage = keyof typeof messages;
