export const messages = {
  'kind.logits': 'logits',
  'kind.probabilities': 'probabilities',
  'kind.log-probabilities': 'log-probabilities',

  'softmax-twice':
    'Every row sums to 1 (within {sumDeviation}): softmax was applied before. cross_entropy applies it again, so over {classes} {classes|class|classes} its loss cannot fall below ln(e + {classes} − 1) − 1 = {floor}.',
  'softmax-twice.loss':
    'Every row sums to 1 (within {sumDeviation}): softmax was applied before. cross_entropy applies it again: it says {loss} where −log p is {honest}, and over {classes} {classes|class|classes} it cannot fall below ln(e + {classes} − 1) − 1 = {floor}.',
  'softmax-twice.do': 'Give cross_entropy the logits, before softmax.',
  'log-softmax-twice':
    'In every row log Σ eᶻ is 0 (within {logSumDeviation}): log_softmax was applied before, and cross_entropy applies it again. The number stays the same; the work is done twice.',
  'log-softmax-twice.do':
    'Give cross_entropy the logits, or give these log-probabilities to nll_loss.',
  'sigmoid-before':
    'All {cells} {cells|cell lies|cells lie} between {minimum} and {maximum}, and the rows do not sum to 1: sigmoid was applied before. The loss cannot fall below {floor}.',
  'sigmoid-before.do':
    'Give cross_entropy the logits; for several labels a row use BCEWithLogitsLoss.',
  'relu-before':
    '{zeros} of {cells} {cells|cell is|cells are} exactly 0, and none is negative: ReLU stands behind the last layer. No class can be called unlikely.',
  'relu-before.do': 'Let the last layer end without an activation.',
  'single-class':
    'There is one column: over one class cross-entropy is always 0, whatever is learned.',
  'single-class.do': 'For yes or no use BCEWithLogitsLoss, or two columns.',
  'nan.everywhere':
    'Every cell is NaN: the parameters themselves are. The first bad number came in an earlier update.',
  'nan.columns':
    '{columns} {columns|whole column is|whole columns are} NaN, the first is class {column}: the weights of that class are.',
  'nan.rows':
    '{rows} {rows|whole row is|whole rows are} NaN, the first is row {row}: what went in there, or an overflow on the way.',
  'nan.cells': '{count} {count|cell is|cells are} NaN, the first at row {row}, class {column}.',
  'nan.do':
    'Look at that row’s input, and at log, division and sqrt before it; torch.autograd.set_detect_anomaly(True) names the operation.',
  infinite:
    '{count} {count|cell is|cells are} +∞, the first at row {row}, class {column}: softmax of such a row is NaN.',
  'infinite.do': 'Something overflowed: float16 ends at 65,504, and exp at 88.7 in float32.',
  'target-masked':
    'In {rows} {rows|row|rows} the target’s own logit is −∞, so its loss is infinite: the mask covers the answer.',
  'target-masked.do': 'Leave the target out of the mask, or ignore those rows.',
  'zero-probability':
    'In {rows} {rows|row|rows} the target’s probability is exactly 0: it underflowed, and −log 0 is infinite.',
  'zero-probability.do': 'Take log_softmax of the logits instead of log of softmax.',
  'targets-nan': '{count} {count|target is|targets are} NaN, the first in row {row}.',
  'targets-nan.do': 'Look at where the labels are read.',
  'targets-one-hot':
    'The targets are one-hot, {rows} {rows|row|rows} of {classes} {classes|cell|cells}, where cross_entropy wants one class a row.',
  'targets-one-hot.do': 'Use targets.argmax(1).',
  'targets-probabilities':
    'The targets are probabilities, {rows} {rows|row|rows} that sum to 1: the loss is −Σ q log p, and it cannot fall below the entropy of q.',
  'targets-probabilities.do':
    'Right if soft targets are meant (PyTorch 1.10 and later); else give one class a row.',
  'targets-no-distribution':
    'The targets have a cell for each class, but only {distributions} of {rows} {rows|row|rows} sum to 1 (the mean is {sum}).',
  'targets-no-distribution.do':
    'For several labels a row use BCEWithLogitsLoss; else make each row a distribution.',
  'targets-fractional':
    '{count} {count|target is|targets are} not whole numbers, the first is {target} in row {row}: a class is a whole number.',
  'targets-fractional.do': 'Is this a regression, or the wrong column?',
  'targets-float': 'The targets are {format}, where classes must be int64.',
  'targets-float.do': 'Use targets.long().',
  'targets-shifted.up':
    'The targets go from {least} to {largest} where {classes} {classes|class is|classes are} 0 to one less: they are one too large. One lower they are right in {accuracyMoved} of the rows, as they stand in {accuracy}.',
  'targets-shifted.down':
    'The targets go from {least} to {largest} where {classes} {classes|class|classes} begin at 0: they are one too small. One higher they are right in {accuracyMoved} of the rows, as they stand in {accuracy}.',
  'targets-shifted.up.do': 'Use targets - 1.',
  'targets-shifted.down.do': 'Use targets + 1.',
  'targets-out-of-range':
    '{count} {count|target is|targets are} no class: the first is {target} in row {row}, and classes are 0 to one less than {classes}.',
  'targets-out-of-range.do':
    'Correct them; if they mark what does not count, give that number as ignore_index.',
  'targets-all-ignored':
    'All {rows} {rows|target is|targets are} the ignored {ignoreIndex}: the mean over no rows is NaN.',
  'targets-all-ignored.do': 'Look at how the labels are masked; skip batches without any.',
  'targets-transposed':
    'There are as many targets as columns: the table lies on its side, one column for each of {rows} {rows|row|rows}.',
  'targets-transposed.do': 'Use logits.T.',
  'targets-are-inputs':
    '{equal} of {rows} {rows|target is|targets are} the very tokens that went in at their place: what is predicted is visible.',
  'targets-are-inputs.do': 'Predict the next token: inputs x[:, :-1], targets x[:, 1:].',
  'rows-shifted.next':
    'The rows fit the targets one place later: those are right in {accuracyMoved} of the rows, as they stand in {accuracy}.',
  'rows-shifted.previous':
    'The rows fit the targets one place earlier: those are right in {accuracyMoved} of the rows, as they stand in {accuracy}.',
  'rows-shifted.do': 'Check where inputs and targets are cut: logits[:, :-1] belong to x[:, 1:].',
  layout:
    'In {shape} the classes are on axis {axis}: read so the loss is {loss}, along axis {expected} it is {other}.',
  'layout.reported':
    'The reported {reported} comes out where the classes of {shape} are read along the wrong axis.',
  'layout.do':
    'cross_entropy wants the classes second, (N, C, T); view(-1, C) wants them last, (N, T, C).',
  'mean-over-padding':
    'The reported {reported} is the sum divided by all {rows} {rows|row|rows}, but {ignored} of them are ignored: over the {counted} that count it is {mean}.',
  'mean-over-padding.class':
    'Target {target} fills up the ends of sequences: {ignored} of {rows} {rows|row|rows}. With them the loss is {reported}, without them {mean}.',
  'mean-over-padding.do': 'Divide by the rows that count; ignore_index does both.',
  'loss-is-sum':
    'The reported {reported} is the sum over {rows} {rows|row|rows}; their mean is {mean}. Gradients grow with the batch.',
  'loss-is-sum.do': "Use reduction='mean', or divide by the rows that count.",
  'loss-per-sequence':
    'The reported {reported} is the sum divided by {sequences} {sequences|sequence|sequences}, not by their {rows} {rows|token|tokens}; the mean is {mean}.',
  'loss-per-sequence.do': 'Divide by the tokens that count, if losses are to be compared.',
  'loss-per-cell':
    'The reported {reported} is the sum divided by all {cells} {cells|cell|cells}, {classes} times too often; the mean over rows is {mean}.',
  'loss-per-cell.do': 'Sum over the classes first, then take the mean over the rows.',
  'loss-weights-ignored':
    'The reported {reported} is the mean without the class weights; with them it is {mean}.',
  'loss-weights-ignored.do': 'Give the weights to the loss: weight=….',
  'loss-weights-undivided':
    'The reported {reported} is divided by {rows} {rows|row|rows}; PyTorch divides by the sum of their weights, {weights}, which gives {mean}.',
  'loss-weights-undivided.do': 'Say which of the two is meant: they differ from batch to batch.',
  'nll-of-logits':
    'The reported {reported} is −z of the target, the mean of logits without log_softmax; cross-entropy is {mean}.',
  'nll-of-logits.do': 'nll_loss wants log_softmax of the logits; cross_entropy does both.',
  'nll-of-probabilities':
    'The reported {reported} is −p of the target: nll_loss was given probabilities, without a logarithm.',
  'nll-of-probabilities.do': 'nll_loss wants log_softmax of the logits; cross_entropy does both.',
  'loss-mismatch':
    'The reported {reported} is {ratio} times the mean of these rows, {mean}, and no usual reduction of them.',
  'loss-mismatch.do':
    'Are table and loss of the same batch, and of the same step? Is a penalty in it, or a scale?',
  'above-ruler':
    'The loss {loss} is above ln C = {ruler}, what guessing costs, and {accuracy} of the rows are right: nothing is learned yet, but the logits are large (standard deviation {spread} within a row). Targets by lot would cost {uninformed}.',
  'above-ruler.do':
    'Make the last layer’s initial weights smaller; a fresh model should begin near ln C.',
  'below-data':
    'All {rows} {rows|row is|rows are} right, and the loss is {loss} (at most {largest}), where the targets alone have an entropy of {targetEntropy}: the model may see the answer.',
  'below-data.last':
    'The last place of each sequence costs {last}, all before it {earlier}: only the last target is not among the inputs. The model sees the answer.',
  'below-data.do': 'Look for the target among the inputs: a column, a causal mask that is missing.',
  'one-class-predicted':
    'All {rows} {rows|row predicts|rows predict} class {class}, with a mean probability of {probability}, where {wanted} {wanted|class is|classes are} wanted.',
  'one-class-predicted.alike':
    'All {rows} {rows|row is|rows are} the same, and predict class {class}: what goes in does not come out.',
  'one-class-predicted.do':
    'Look at the balance of the classes, the bias of the last layer, and dead units before it.',
  'class-never-predicted':
    'Class {class} is the target of {rows} {rows|row|rows} and never predicted: together they give it {mass} where about {rows} {rows|is|are} wanted.',
  'class-never-predicted.do':
    'Was this class in the training data? Is its logit masked, or its weight 0?',

  'note.classes-second': 'Read {shape} with the classes on axis {axis}.',
  'note.last-column': 'The last column has whole numbers: taken for the targets.',
  'note.masked': '{count} {count|cell is|cells are} −∞: masked classes, none of them a target.',
  'note.ignored': '{count} of {rows} {rows|target is|targets are} {target}, and ignored.',
  'note.padding-left-out':
    'The reported loss leaves out {rows} {rows|row|rows} with target {target}, as ignore_index does: {loss}.',
  'note.marker-left-out':
    '{rows} {rows|target is|targets are} {target}, which the reported loss leaves out.',
  'note.label-smoothing':
    'The reported {reported} has a label smoothing of {smoothing}; without it: {mean}.',
  'note.loss-is-sum-as-said': 'The reported {reported} is the sum, as it says; the mean is {mean}.',
  'note.loss-in-bits': 'The reported {reported} is in bits: {mean} nats.',
  'note.perplexity': 'The reported {reported} is the perplexity, e to {mean}.',
  'note.soft-targets': 'The targets are probabilities, and the reported loss is theirs.',
  'note.no-targets': 'There are no targets, so there is no loss.',

  'problem.empty': '{what} is empty.',
  'problem.unreadable': '{what} cannot be read: {reason}.',
  'problem.unknown-file':
    '{what} is none of .npy, .npz, .safetensors, JSON, CSV or a printed table.',
  'problem.pickle':
    '{what} is a pickle, which could run a program when it is opened. Save it with np.savez("dump.npz", logits=…, targets=…).',
  'problem.zip': '{what} is no zip that can be unpacked: {reason}.',
  'problem.no-arrays': 'There is no array in {what}.',
  'problem.npy-header': '{what} does not have the header of an .npy file.',
  'problem.npy-format':
    '{what} has numbers of the type {format}; floats, whole numbers and bool can be read.',
  'problem.truncated': '{what} ends too soon: {found} {found|byte|bytes} of {wanted}.',
  'problem.safetensors-header': '{what} does not have the header of a safetensors file.',
  'problem.safetensors-format':
    '{what} has numbers of the type {format}; F16, BF16, F32, F64, I8 to I64, U8 to U64 and BOOL can be read.',
  'problem.json': '{what} is not JSON.',
  'problem.text': '{what}: at line {line}, column {column}, {found} has no place in a table.',
  'problem.cell': '{what}: at {place} stands {found}, no number.',
  'problem.ragged': '{what}: at {place} the number of cells is {found}, not {wanted}.',
  'problem.ellipsis':
    '{what}: at line {line} the print leaves numbers out. Print all: torch.set_printoptions(threshold=10**9), or save an .npz.',
  'problem.too-large': '{what} is larger than {most} {most|byte|bytes}.',
  'problem.too-many': '{what} has the shape {shape}, more than {most} {most|cell|cells}.',
  'problem.no-table':
    '{what} has the shape {shape}; logits have 2 to 5 axes, one of them the classes.',
  'problem.no-rows': '{what} has the shape {shape}: there is no row in it.',
  'problem.shapes': 'Logits {logits} and targets {targets} do not fit together.',
  'problem.weights':
    'There {found|is|are} {found} {found|class weight|class weights} for {wanted} {wanted|class|classes}.',
  'problem.names':
    '{what} has no array that could be logits: {names}. Call them logits, targets and, if you like, loss.',
} as const;

export type ExplainMessage = keyof typeof messages;
