export const messages = {
  title: 'Cross-entropy looks at {emphasis}.',
  'title.emphasis': 'one number per row',
  counts: 'one two three four five six seven eight nine ten',
  lead: '{sequences} {sequences|sequence|sequences} of {tokens} {tokens|token|tokens}, {classes} {classes|word|words} to choose from. Flattened, that is {rows} {rows|question|questions}; each is scored by {nll} of its {true} alone.',
  'lead.flat':
    '{rows} {rows|question|questions} with {classes} {classes|answer|answers} each; every one is scored by {nll} of its {true} alone.',
  'lead.soft':
    '{rows} {rows|question|questions} with {classes} {classes|answer|answers} each; the {true} is not certain, so every one is scored by {soft}, with a share q for each answer.',
  'lead.one':
    'One question with {classes} {classes|answer|answers}; it is scored by {nll} of its {true} alone.',
  'lead.true': 'true word',

  'define.lead':
    'A model spreads its belief p over the possible answers; the truth y puts 1 on one of them and 0 on the rest. Cross-entropy is truth × −log of belief, added up. Where y is 0 nothing is left, so what remains is {nll} of the {true} alone.',
  'define.true': 'true class',
  'define.heading': 'H(y, p) = −Σ y log p',
  'define.rows': 'Row',
  'define.before': 'The row before',
  'define.after': 'The row after',
  'define.truth': 'truth y',
  'define.belief': 'belief p',
  'define.product': 'y · (−log p)',
  'define.said':
    'The truth is {name}: y is 1 there and 0 at the {others} {others|other|others}, which {others|adds|add} nothing. So cross-entropy is −log of the belief in {name}: {loss} {unit}.',
  'define.cross':
    'It is called cross because two distributions meet in it: y says what happens, p sets the price.',
  'define.said-soft':
    'The truth is shared by {count} {count|class|classes}, so as many terms are left; each pays −log of its belief by its share: {loss} {unit}.',
  'define.ignored': 'Row {row} is ignored: it has no truth, so no term is left.',
  'term.truth':
    'The truth as numbers, one for each class: 1 at the class that is right, 0 at all others. That is called one-hot.',
  'names.switch': 'What the classes are called',
  'names.names': 'names',
  'names.numbers': 'numbers',

  'predict.cost':
    'Suppose the model gives the true {name} of row {row} a belief of {p}. What does the row cost, in {unit}? Drag its loss.',
  'predict.cost.label': 'loss of the row',
  'predict.cost.why':
    '−log {p} is {loss} {unit}, whatever the other classes have: the truth multiplies their terms by 0.',
  'predict.gradient':
    'Suppose the true class has p = {p}. What is the gradient of the row’s loss at its logit?',
  'predict.gradient.label': 'gradient',
  'predict.gradient.why':
    'It is p − y = {p} − 1 = {gradient}: what the true class lacks to 1, so little is left to push when the model is right.',
  'predict.weight':
    'The class {name} gets weight {weight}, every other class 1. What is the mean loss of the {rows} {rows|row|rows} then, in {unit}?',
  'predict.weight.label': 'mean loss',
  'predict.weight.why':
    'The loss of each {name} counts {weight} times, and so does its row below the line: the mean divides by {divisor}, not by {rows}, and is {loss} {unit}.',
  'predict.mistake': 'One of these three sentences is false. Which?',
  'predict.mistake.log-softmax':
    'log_softmax followed by nll_loss gives the loss of cross_entropy.',
  'predict.mistake.nll':
    'nll_loss takes the logarithm itself: softmax followed by nll_loss gives the loss of cross_entropy.',
  'predict.mistake.raw': 'cross_entropy wants raw logits: a softmax before it changes the loss.',
  'predict.mistake.why':
    'nll_loss only picks the entry of the true class and turns its sign: without the log it gives −p, below 0.',
  'predict.epsilon':
    'A program writes −log(p + 1e-12), “so that the logarithm never fails”. The true class has p = 0. What does the row cost, in {unit}?',
  'predict.epsilon.label': 'loss of the row',
  'predict.epsilon.why':
    'ε is a ceiling: no mistake ever costs more than −log 1e-12 = {loss} {unit}. Nothing failed without it: −log 0 is infinite, and log_softmax gives the honest price of p that is too small to be written.',

  'meaning.heading': 'Batch, sequence, vocabulary',
  'meaning.batch': 'batch',
  'meaning.batch.is':
    'the stack of sentences that the model reads at once: {count} {count|sentence|sentences}.',
  'meaning.sequence': 'sequence',
  'meaning.sequence.is':
    'one sentence: {count} {count|word|words}, and each is a question of its own: which word stands here?',
  'meaning.vocabulary': 'vocabulary',
  'meaning.vocabulary.is':
    'the possible answers: {count} {count|word|words}, every one with a logit.',
  'meaning.cells':
    'One logit for each possible word at each place: {sequences} · {tokens} · {classes} = {cells} {cells|number|numbers} in {rows} {rows|row|rows}.',
  'meaning.stack': 'The sentences of the batch; choose a word to see what it was chosen from',
  'meaning.possible': 'possible in row {row}',
  'meaning.divisors':
    'Sum, total and mean are not the same: the total is {total}. Divided by all N · T words it is PyTorch’s mean, {mean}. Some texts write 1/N with N sentences: {other}, which is {tokens} times as much, because it still adds up the {tokens} {tokens|word|words} of each.',
  'term.batch': 'How many examples the model reads before it is corrected once.',
  'options.more': 'ignore_index and number format',

  class: 'class {index}',
  animals: 'cat dog bird fish horse cow duck frog bee fox',
  row: 'Row {row}',
  'row.of': 'Row {row}, sequence {sequence}, token {token}',
  ignored: 'ignored',
  perplexity: 'perplexity',
  'unit.nats': 'nats',
  'unit.bits': 'bits',

  'table.heading': 'logits [{sequences}, {tokens}, {classes}] → ({rows}, {classes})',
  'table.heading.flat': 'logits ({rows}, {classes})',
  'table.sub': 'probability over its logit; click a row to take it apart, a number to change it',
  'grid.name':
    'Logits and probabilities, {rows} {rows|row|rows} and {classes} {classes|class|classes}. Arrow keys move, Enter edits, Space takes the row apart.',
  'cell.logit': 'Logit of row {row}, {name}',
  'cell.target': 'Target of row {row}',
  'column.row': 'row',
  'column.class': 'class',
  'column.target': 'target',
  'column.loss': 'loss',
  'column.p': 'p = eᶻ/Σ',
  'column.gradient': '∂L/∂z',
  'head.sequence': 'sequence {sequence}',
  'head.token': 't{token}',
  'head.short': '{sequence} · t{token}',

  'flatten.aria':
    '{sequences} {sequences|sequence|sequences} of {tokens} {tokens|row|rows} side by side, then one under the other: {rows} {rows|row|rows} of {classes} {classes|logit|logits}.',
  'flatten.caption':
    'Sequence after sequence becomes one table: [{sequences}, {tokens}, {classes}] is ({rows}, {classes}), and the targets [{sequences}, {tokens}] are ({rows}). The loss asks every row alone.',

  'fraction.name': 'The reduction',
  'fraction.none': '{unit}, one loss for each row',
  'note.all-ignored':
    'Every row is ignored, so nothing is added and nothing counts: 0/0 = NaN. PyTorch answers NaN as well; a mean over no rows has no value.',
  'note.all-ignored-sum': 'Every row is ignored: the sum of nothing is 0. Its mean would be NaN.',
  'note.all-ignored-none': 'Every row is ignored: each adds 0. Their mean would be NaN.',
  'note.ignored':
    'Ignored rows: {count}. They leave both sums, so the mean divides by what the other rows weigh ({counted} {counted|row|rows}); their gradients are 0.',
  'note.ignored-class':
    'Row {row} has the ignored target {name}: it leaves both sums, and {counted} {counted|row is|rows are} left. Yet its class stays in every softmax: {name} still has p = {p} in row {other}.',
  'note.weighted':
    'A weighted mean divides by the weights of the targets, {divisor}, not by the {rows} {rows|row|rows}. Divided by the rows it would be {wrong} instead of {loss}.',
  'note.zero-weight': 'The targets of the counted rows weigh 0 together: 0/0 = NaN.',
  'note.smoothed':
    'Smoothing spreads {epsilon} of every target over all {classes} {classes|class|classes}: each row now also pays for the classes that are not true.',
  'note.smoothed-weighted':
    'Smoothing with weights: the spread part weighs every class by its own weight, while the denominator still holds the weights of the targets alone.',

  'note.soft':
    'The targets are probabilities q: a row costs −Σ\u00a0q\u00a0log\u00a0p, over all its classes, and the mean divides by the number of rows, {rows}.',
  'note.soft-weighted':
    'The targets are probabilities q, and every class weighs in by its weight: −Σ\u00a0w\u00a0q\u00a0log\u00a0p. Yet the mean divides by the number of rows, {rows}, not by weights: PyTorch does so only where targets are probabilities.',
  'note.masked':
    'Row {row} asks for {name}, whose logit is −∞: it is masked, its p is 0, and −log 0 is infinite. PyTorch answers inf as well.',
  'note.masked-smoothed':
    'Row {row}: smoothing gives a share of the target to {name}, whose logit is −∞. Its p is 0, so the loss is infinite, in PyTorch too.',

  mistakes: 'What learners get wrong',
  'mistake.weighted': 'Weighted mean',
  'mistake.ignored': 'Ignored row',
  'mistake.smoothed': 'Smoothing with weights',
  'mistake.doubled': 'Softmax twice',
  'mistake.logless': 'NLL without the log',

  'shape.sequences': 'sequences',
  'shape.tokens': 'tokens in each',
  'shape.rows': 'rows',
  'shape.classes': 'classes',
  'shape.less': 'One fewer: {what}',
  'shape.more': 'One more: {what}',
  'example.worked': 'Two sequences',
  'example.four-words': 'man, woman, camera, tv',

  'paste.open': 'Paste a table of your own',
  'paste.how':
    'One row per line; tabs, commas, semicolons or spaces between the numbers; 1,5 is 1.5 wherever commas part no cells. Or the print of a list, of NumPy or of PyTorch, tensor([[…]]), and behind it that of its targets. A blank line begins another sequence, a first line of words names the classes. Pasted into the table above, a block is laid over it from the chosen cell on.',
  'paste.label': 'Table to paste',
  'paste.last': 'the last column is the target',
  'paste.use': 'Use this table',
  'paste.done': 'This is the table above now.',
  'names.label': 'class names',
  'names.meaning':
    'Names for the classes, with commas between them, or “none” for their numbers, “animals” for cat, dog and so on. They change no number.',

  'panel.target': 'target {name}',
  'panel.soft': 'target: a share q for each class',
  'panel.ignored': 'ignored',
  'panel.name': 'The row taken apart',
  'panel.left-out':
    'This row is left out: it has probabilities, but neither a loss nor a gradient. Its target is ignore_index.',

  'soft.open': 'Class probabilities as targets',
  'soft.how':
    'A target need not be certain: annotators disagree, images are mixed, a teacher model gives its opinion. PyTorch’s cross_entropy takes a probability for every class instead of a class. Type as many as there are classes into a target, such as “{example}”, or paste rows of them into the column of targets; a single class there makes that row certain again.',
  'soft.try': 'Give a quarter to the next class',
  'soft.back': 'Back to classes',
  'soft.cell': 'Row {row}, class {column}, “{text}”: use a probability from 0 to 1.',
  'soft.sum': 'Row {row}: its probabilities sum to {sum}, not to 1 within 0.01.',
  'soft.count':
    'Row {row} has {count} {count|probability|probabilities} for {classes} {classes|class|classes}: give one for each.',
  'soft.rows':
    '{count} {count|row|rows} of probabilities for {rows} {rows|row|rows}: give one for each.',
  'soft.ignored':
    'Row {row} is to be ignored, which only a class can be: no row can be left out where targets are probabilities.',

  'options.name': 'Options of the loss',
  'weight.of': 'Weight of {name}',
  'weight.cell': 'Weight {place}, “{text}”: {said}',

  'gradient.heading': 'The gradient of every cell',
  'gradient.why':
    'A bar to the right: the step pushes this logit down, by its own probability. To the left: it pulls the true class up, by what it lacks to 1. So each row sums to 0.',

  'costs.heading': 'What a wrong answer would have cost',
  'costs.sub': 'the classes of row {row} on −log p',
  'costs.aria': 'Minus log p over p, with a dot for each class of row {row}',
  'costs.x': 'p, the probability of the class',
  'costs.said':
    'In row {row} the true {right} has p = {p} and costs {loss}. Had {other} been true, its p = {q} would have cost {cost}.',
  'costs.soft':
    'The target of row {row} is a share for each class: their −log p, weighed by these, make {loss}.',
  'costs.ignored': 'Row {row} is ignored: whatever its probabilities are, it costs nothing.',

  'ledger.heading': 'Token ledger',
  'ledger.sub': '−log p → sum → mean → perplexity, {unit}',
  'ledger.row': 'row',
  'ledger.weight': 'weight',
  'ledger.sum': 'Σ so far',
  'ledger.weights': 'Σ weight',
  'ledger.mean': 'mean so far',
  'ledger.divide': 'divided by {divisor} =',
  'ledger.mean-short': 'mean',
  'ledger.exact': 'The loss of each row to eight decimals, {unit}',

  'confidence.heading': 'Moderate, high, low confidence',
  'confidence.sub': 'one logit moves, the target is class {target}',
  'confidence.logits': 'logits',
  'confidence.moderate': 'moderate',
  'confidence.high': 'high',
  'confidence.low': 'low',
  'confidence.open': 'Open these three rows above',
  footnote:
    'A hand calculation of this example that circulates arrives at a mean of 0.7643; it is {mean}, here and in PyTorch. Where it goes wrong: {slip}.',
  'footnote.slip': 'Find the slip',

  'pipelines.heading': 'Four right ways to write it, two wrong ones',
  'pipelines.sub': 'on the table above; choose one',
  'pipelines.sub-plain': 'on the table above without weights or smoothing; choose one',
  'pipelines.sub-soft':
    'on the table above, with the likeliest class of each row as its target; choose one',
  'pipelines.way': 'way',
  'pipelines.loss': 'mean loss',
  'pipelines.gradient': '∂L/∂z of row {row}’s target',
  'pipelines.floor': 'least possible',
  'pipelines.right': 'The same loss',
  'pipelines.wrong': 'Another loss, and no error message',
  'pipelines.ignored': 'Row {row} is ignored, so none of these has a gradient for it.',
  'pipeline.softmax-log-nll': 'softmax → log → NLL',
  'pipeline.log-softmax-nll': 'log_softmax → NLL',
  'pipeline.cross-entropy': 'cross_entropy',
  'pipeline.log-sum-exp': 'log Σ eᶻ − z of the target',
  'pipeline.softmax-cross-entropy': 'softmax → cross_entropy',
  'pipeline.softmax-nll': 'softmax → NLL, no log',
  'pipeline.softmax-log-nll.why':
    'Right on paper, and here. But where p underflows to 0 its log is −∞: the loss becomes infinite and the gradient NaN.',
  'pipeline.log-softmax-nll.why':
    'NLL expects log-probabilities; log_softmax gives them without ever dividing by a sum that may overflow.',
  'pipeline.cross-entropy.why':
    'cross_entropy takes raw logits and does log_softmax and NLL itself. Give it nothing else.',
  'pipeline.log-sum-exp.why':
    'The same, written out: log p of the target is its logit minus log Σ eᶻ.',
  'pipeline.softmax-cross-entropy.why':
    'cross_entropy applies softmax to what is already a softmax. Numbers between 0 and 1 differ by 1 at most, so the best loss with {classes} {classes|class|classes} is ln(e + {classes} − 1) − 1, not 0; and a confident mistake gets almost no gradient.',
  'pipeline.softmax-nll.why':
    'NLL only picks the target’s entry and negates it. Without the log that is −p: a loss below 0 that bottoms out at −1, with almost no gradient where the model is confident and wrong.',
  'floors.said': 'No model gets below this with softmax → cross_entropy:',
  'floors.classes': '{count} {count|class|classes}',

  'race.fields': 'What is raced',
  'race.heading': 'The six, raced on one confident mistake',
  'race.sub': 'logits {logits}, target {target}',
  'race.losses': 'The loss that each one reports',
  'race.losses.aria': 'Reported loss of six pipelines over the steps of gradient descent',
  'race.probabilities': 'The probability of the true class',
  'race.probabilities.aria': 'Probability of the true class over the steps, for six pipelines',
  'race.x': 'step of gradient descent on the logits',
  'race.floor': 'softmax twice: never below {floor}',
  'race.floor-nll': 'no log: not below {floor}',
  'race.right': 'the four right ones, on one line',
  'race.said':
    'After {steps} {steps|step|steps} the true class has p = {right} by the right ways, {doubled} by softmax twice, {logless} without the log.',
  'race.step': 'step {step}',
  'race.step-column': 'step',
  'race.table': 'Losses ({unit}) and probabilities of the true class at every step',
  'race.confident': 'A confident mistake',
  'race.even': 'From all zeros',
  'race.row': 'Race row {row} of the table',
  'field.race': 'logits',
  'field.race-target': 'target',
  'field.race-steps': 'steps',
  'field.race-rate': 'learning rate',

  'try.all-ignored': 'Ignore every row',
  'try.all-ignored.why': 'All targets are −100. Nothing is left to average: 0/0 is NaN.',
  'try.clueless': 'Know nothing',
  'try.clueless.why':
    'All logits 0: every class has p = 1/5, the loss is ln 5, and the perplexity is 5, the number of classes.',
  'try.certain': 'Certain, and wrong',
  'try.certain.why':
    'Logit 100 for the wrong class: p of the target is far below what float32 can tell from 0 beside 1, e¹⁰⁰ overflows float32, and the loss is still exactly 100.',
  'try.words': 'man, woman, camera, tv',
  'try.words.why':
    'Four rows, four classes, one of each right; the numbers to eight decimals are in the ledger.',

  'caption.apart': 'The logits as the model gives them: [{sequences}, {tokens}, {classes}]',
  'caption.flat': 'Sequence {sequence} of {sequences} is laid flat',
  'caption.exponentials': '{row}: eᶻ of every logit',
  'caption.sum': '{row}: their sum Σ',
  'caption.probabilities': '{row}: p = eᶻ/Σ',
  'caption.surprisal': '{row}: −log p of the target',
  'caption.added': 'The rows added: {sum}',
  'caption.mean': 'mean loss {loss} {unit}',
  'caption.total': 'sum {loss} {unit}',
  'caption.none': '{rows} {rows|loss|losses}, {unit}',

  'term.logit':
    'Logits are raw scores: any number, one for each class. Softmax turns them into probabilities.',
  'term.softmax':
    'Softmax: each eᶻ divided by the sum of all of them in the row, so that the row adds up to 1.',
  'term.q':
    'The target as probabilities: how much of it is each class. Cross-entropy pays −log p of every class by its share.',
  'term.gradient':
    'How fast the loss grows when this logit grows: the probability, minus 1 at the target, divided as the loss is.',
  'term.perplexity':
    'e to the mean loss: as unsure as if one had to choose among that many equally likely words.',
  'term.reduction':
    'What becomes of the losses of the rows: their mean, their sum, or none, which keeps them apart.',
  'term.weight':
    'One weight per class, 0 to 1000000. A row counts as much as the class of its target weighs, in both sums of the mean.',
  'term.ignore-index':
    'Rows with this target are left out; padding, as a rule. PyTorch’s own default is −100.',
  'term.label-smoothing':
    'From 0 to 1: how much of each target is spread evenly over all classes, so that nothing has to be certain.',
  'term.precision':
    'How numbers are stored: float32 is PyTorch’s default, with about 7 digits; float64 has about 16.',

  'torch.sub': 'runs as it is, and prints the same number',
  'torch.forms':
    'F.cross_entropy takes its options with every call; the module nn.CrossEntropyLoss takes them once and keeps them. size_average and reduce are obsolete: reduction says what both said.',

  'table.empty': 'There is no number here.',
  'table.cell':
    'Row {row}, column {column}, “{text}”: use a number from −1e30 to 1e30. Or −∞, which masks the class.',
  'table.masked': 'Row {row}: every logit is −∞. Leave one class at least unmasked.',
  'table.rows': '{count} {count|row|rows}: use 1 to {most}.',
  'table.columns':
    'Row {row} has {count} {count|number|numbers}: use 1 to {most}, one for each class.',
  'table.ragged': 'Row {row} has {count} {count|number|numbers}, but row 1 has {wanted}.',
  'table.sequences':
    'Sequence {sequence} has {count} {count|row|rows}, but sequence 1 has {wanted}: all need as many.',
  'table.long':
    '{count} {count|character is|characters are} too many: a table takes at most {most}.',
  'table.narrow': 'With the target in the last column every row needs at least 2 columns.',
  'targets.many': '{count} {count|target|targets}: use 1 to {most}, one for each row.',
  'targets.whole': 'Row {row}, target “{text}”: use a whole number.',
  'targets.count':
    '{count} {count|target|targets} for {rows} {rows|row|rows}: give one for each row.',
  'targets.range':
    'Row {row}, target {target}: use 0 to {last}, or {ignoreIndex} to ignore the row.',
  'target.word':
    'Row {row}, target “{text}”: use a class from 0 to {last}, or {ignoreIndex} to ignore the row.',
  'list.count':
    '{count} {count|entry|entries} for {classes} {classes|class|classes}: give one for each class.',
  'names.many': '{count} {count|name|names}: use at most {most}.',
  'names.length': 'Name {place}, “{text}”: use 1 to {most} {most|letter|letters}.',
  'row.range': 'use a row from 1 to {rows}.',
  'race.target': 'use a class from 0 to {last}.',
  'race.target-of': 'Target {target}: these logits have the classes 0 to {last}.',
  'classes.range': '{count} {count|class|classes}: use 1 to {most}.',
  'classes.used':
    'Row {row} has the target {target}, which is the class to be removed. Change it first.',
} as const;

export type CrossEntropyMessage = keyof typeof messages;
