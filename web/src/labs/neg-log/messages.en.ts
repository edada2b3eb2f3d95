export const en = {
  title: 'Surprise is {emphasis}.',
  'title.emphasis': 'minus the logarithm of a probability',
  lead: 'What was certain costs nothing; the less likely it was, the more {nll} it costs, without a ceiling.',
  'curve.heading': 'What a probability costs',
  'curve.sub': '−log p, {unit}; drag the point',
  'curve.aria': 'Minus log p over p, {unit}. Arrow keys move the point.',
  'curve.value': 'p = {p}, −log p = {loss}',
  'curve.x': 'p, the probability of what happened',
  'curve.mirror': 'log p, its mirror image',
  'curve.tangent': 'tangent, slope −1/p = {slope}',
  'curve.p': 'p',
  'curve.bits': 'bits',
  'unit.nats': 'nats',
  'unit.bits': 'bits',
  'table.caption': 'p and −log p',
  'try.sure': 'Nearly sure, and wrong',
  'try.sure.why': 'p = 0.01 at the true word: 4.6052 nats, and a slope of −100.',
  'torch.sub': 'the same number',
} as const;

export type NegLogMessage = keyof typeof en;
