export const messages = {
  title: 'Softmax turns scores into {emphasis}.',
  'title.emphasis': 'probabilities that sum to one',
  lead: '{logits} may be any numbers. {e} makes each of them positive; divided by their sum Σ they are {probabilities} {p}.',
  'lead.logits': 'Logits (raw scores)',
  'lead.probabilities': 'probabilities',
  'demo.caption': '{z} = {value}, {p} = {probability}',

  'term.logit':
    'The number that a model gives to each class before softmax. Only the differences between logits count; their names come from log-odds.',
  'term.temperature':
    'The logits are divided by T before softmax. Below 1 the largest takes nearly everything, above 1 the classes draw level. Language models call it temperature when they choose the next word.',
  'term.jacobian':
    'All slopes at once: how much each probability changes for a small change of each logit. Training multiplies the gradient by these numbers on its way back.',
  'term.float32':
    'A number in 32 bits, about 7 digits: what PyTorch computes in unless told otherwise.',
  'term.float16':
    'A number in 16 bits, about 3 digits, at most 65504. Fast and small, and quick to overflow.',
  'term.bfloat16':
    'A number in 16 bits with the range of float32, but only 2 to 3 digits: made for training networks.',
  'term.overflow':
    'A result above the largest number of the format. It becomes ∞, and what is computed with it soon is not a number.',
  'term.underflow':
    'A result closer to 0 than the smallest number of the format. It becomes 0, and its logarithm −∞.',
  'term.nan':
    '“Not a number”: the answer to ∞/∞ and 0/0. Whatever it touches becomes NaN too, the loss as well.',

  'rows.heading': 'From score to probability',
  'rows.sub': 'drag a slider, or type or paste numbers',
  'rows.aria': 'Logits, their exponentials and their probabilities',
  'rows.scale': '{from} to {to}',
  'rows.slider': '{name}, slider',
  'rows.add': 'Add a logit',
  'rows.remove': 'Remove {name}',
  'rows.count': '{count} of at most {most} {most|logit|logits}',
  'rows.class': 'class',
  'rows.caption': 'Every step from z to p and log p',

  'sweep.heading': 'All p as {z} moves',
  'sweep.sub': 'drag the points',
  'sweep.outside': '{z} = {value} lies outside',
  'sweep.together': 'z₃ and z₄ move together',
  'sweep.classes': 'name the classes 0, 1, 2',
  'sweep.crossing': 'At {z} = {x} the lines meet: {one} = {other} = {p}.',
  'sweep.ratio':
    '{one} and {other} fall alike as {z} rises, for both are divided by the same Σ: their ratio does not move.',
  'ends.aria': 'Every probability at both ends of the chart and now, and the ratio of two',
  'ends.now': 'now',
  class: 'Class {index}',
  'sweep.aria': 'All probabilities over {z}. Arrow keys move it.',
  'sweep.caption': 'All probabilities over {z}, in 400 steps',

  'temperature.label': 'temperature T',

  'exp.heading': 'The exponential, eˣ',
  'exp.sub': 'from −2 to 2, with every logit on it',
  'exp.aria': 'e to the power of x from −2 to 2. Arrow keys read single values.',
  'exp.note':
    'Never 0, never negative, and e⁰ = 1. One more in z multiplies eᶻ by e\u00a0=\u00a0{e}: differences of logits become ratios of probabilities.',
  'exp.domain': 'domain',
  'exp.domain.is': 'every number x',
  'exp.range': 'range',
  'exp.range.is': 'all numbers above 0',
  'exp.asymptote': 'asymptote',
  'exp.asymptote.is': '0, to the left and never reached: e to the {x} is {far}',
  'exp.point': 'passes through',
  'exp.point.is': '(0, 1)',
  'exp.growth': 'growth',
  'exp.growth.is': 'times e = {e} for every 1 in x',
  'exp.slope': 'slope',
  'exp.slope.is': 'at every x as large as eˣ itself: at {end} it is {there}',
  'exp.caption': 'x and eˣ',

  'shift.heading': 'Add a constant to every logit',
  'shift.sub': 'the same c',
  'shift.c': 'constant c',
  'shift.before': 'p before',
  'shift.after': 'p after',
  'shift.note':
    'Every eᶻ and their sum Σ are multiplied by the same eᶜ, which cancels. With c\u00a0=\u00a0{c} the largest change of any p is {change}, no more than float32 rounds.',

  'apart.heading': 'z₃ and z₄, each by itself',
  'apart.sub': '{p} of four classes as a map',
  'apart.aria': '{p} over z₃, to the right, and z₄, upwards. Arrow keys move both.',
  'apart.cell': '{p} at z₃ = {x}, z₄ = {y}',
  'apart.scale': 'Colours of {p} from 0, paper, to {scale}, blue',
  'apart.note':
    'Drag the point, or walk it by arrow keys. To the right z₃ rises, and p₃ with it; upwards z₄ rises and takes from p₃ and from all others. On the diagonal both logits are equal, and so are p₃ and p₄.',
  'apart.now': 'Now p₃ is {three} and p₄ is {four}.',
  'apart.begin': 'There is no z₄ yet: the first move adds it.',

  'jacobian.heading': 'How each p answers to each z',
  'jacobian.sub': 'the {jacobian} ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)',
  'jacobian.sub-scaled': 'the {jacobian}, by z/T: pᵢ(δᵢⱼ − pⱼ)',
  'jacobian.term': 'Jacobian',
  'jacobian.aria': 'Jacobian of softmax by {over}. Arrow keys read single cells.',
  'jacobian.scale': 'Colours from −{scale}, purple, through 0 to {scale}, green',
  'jacobian.note':
    'δᵢⱼ is 1 on the diagonal and 0 elsewhere. A larger zⱼ raises pⱼ and lowers all others; every column sums to 0, for the probabilities always sum to 1. Where one p is nearly 1, nearly every slope is 0.',
  'jacobian.caption': 'pᵢ(δᵢⱼ − pⱼ), by {over}',

  'stability.heading': 'Why subtract the maximum',
  'stability.sub': 'the same formula in real {format} arithmetic',
  'stability.format': 'Number format',
  'stability.overflow': 'overflows',
  'stability.underflow': 'underflows',
  'stability.text':
    'On paper nothing moves when a constant is added. In {format} it does: its largest number is {largest}, so eᶻ {overflow} to ∞ where z is above {limit}; its smallest is {smallest}, so eᶻ {underflow} to 0 below about {low}. Then ∞/∞ and 0/0 are {nan}. Subtracting the largest logit first avoids both.',

  'format.largest': 'largest',
  'format.overflow': 'eᶻ = ∞ above',
  'format.smallest': 'smallest',
  'format.underflow': 'eᶻ = 0 below',

  'growth.heading': 'As the logits grow',
  'growth.sub': 'all by the same; drag',
  'growth.x': 'the largest logit',
  'growth.value': 'the largest logit is {largest}',
  'growth.aria':
    'Probabilities over the largest logit in {format}, naive and with the maximum subtracted. Arrow keys move it.',
  'growth.naive': 'naive; ends where it is NaN',
  'growth.shifted': 'maximum subtracted',
  'growth.caption': 'Probabilities over the largest logit, both ways',
  'growth.naive-of': '{p} naive',
  'growth.shifted-of': '{p} shifted',

  'logs.heading': 'When p underflows',
  'logs.sub': 'log p₂ of two logits, {unit}; drag',
  'logs.x': 'z₁ − z₂, their distance',
  'logs.value': 'distance {gap}: p₂ = {p}, log(softmax) = {ofSoftmax}, log_softmax = {direct}',
  'logs.aria':
    'Logarithm of the smaller probability over the distance of two logits in {format}. Arrow keys move it.',
  'logs.caption': 'log(softmax(z)) and log_softmax(z) of the smaller probability',

  'naive.heading': 'Naive',
  'naive.sub': 'eᶻ / Σ, as the formula stands',
  'shifted.heading': 'Maximum subtracted',
  'shifted.sub': 'as PyTorch computes it',
  'verdict.overflow':
    '{z} = {value} is too large: its exponential is above {largest}, so it is ∞, and Σ too. ∞/∞ is NaN; every finite eᶻ divided by ∞ is 0.',
  'verdict.sum':
    'Every eᶻ still fits, but their sum is above {largest}: Σ is ∞, and every p becomes 0.',
  'verdict.empty': 'Every eᶻ is below {smallest} and becomes 0, so Σ is 0 too, and 0/0 is NaN.',
  'verdict.vanished':
    '{p} is too small for {format} and becomes 0, so log p is −∞. The column log_softmax, z − log Σ, never takes the logarithm of p: {direct}.',
  'verdict.fine': 'Here it works: no step leaves the range of the format.',
  'verdict.safe':
    'The largest exponent is 0, and e⁰ = 1: nothing can overflow, and Σ is at least 1.',

  'predict.add': '{c} is added to every logit. Where do the bars go?',
  'predict.add.why':
    'Every eᶻ is multiplied by the same factor, and so is their sum: it cancels, and no p moves by more than rounding.',
  'predict.ratio': 'The logits are {logits}. z₃ is moved to {z}: what is p₁ : p₂ then?',
  'predict.ratio.why':
    'Both are divided by the same Σ, which cancels: their ratio is e to the {gap}, which is {ratio}, wherever z₃ stands.',
  'predict.balanced':
    'Logits {logits}; then z₃ goes from {from} to {to}. One of these sentences is wrong. Which?',
  'predict.balanced.first': 'p₁ falls.',
  'predict.balanced.second': 'p₂ stays balanced, for its own logit does not move.',
  'predict.balanced.ratio': 'p₁ : p₂ does not move.',
  'predict.balanced.why':
    'p₂ falls by the same factor as p₁: z₃ makes the sum larger that both are divided by.',
  'predict.hot': 'Logits {logits}. The temperature rises to {hot}: where do the bars go?',
  'predict.hot.why':
    'Divided by {hot} the logits hardly differ, so their exponentials hardly do: all classes come nearly level.',
  'predict.epsilon': 'In {format} a probability is tiny. One of these sentences is wrong. Which?',
  'predict.epsilon.p': 'p itself may become 0.',
  'predict.epsilon.log': 'The log of a small p underflows; log(p + 10⁻¹²) cures it.',
  'predict.epsilon.log-softmax': 'log_softmax still has the right log p.',
  'predict.epsilon.why':
    'Even the smallest {format} number above 0 has an ordinary log, {smallest}. It is p that underflows; and 10⁻¹² would cap every loss at {cap}.',

  'unit.nats': 'nats',
  'unit.bits': 'bits',

  'try.cold': 'Cold',
  'try.cold.why':
    'T = 0.1: the largest logit takes nearly everything, as if the maximum were chosen.',
  'try.pair': 'Two at once',
  'try.pair.why': 'Four classes, z₃ = z₄: two equal classes share, and neither ever reaches 1/2.',
  'try.sure': 'Far ahead',
  'try.sure.why': 'z₁ = 10: p₁ is nearly 1, and the Jacobian nearly 0. Softmax is saturated.',
  'try.half': 'Half precision',
  'try.half.why': 'In float16 a logit of 12 is already too much for the naive formula.',
  'torch.sub': 'with what it prints',
} as const;

export type SoftmaxMessage = keyof typeof messages;
