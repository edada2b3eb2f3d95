export const messages = {
  title: 'A loss is a {emphasis}.',
  'title.emphasis': 'price list for mistakes',
  lead: 'A prediction misses its target by r. The {squared} asks r² for it, and its slope, 2 r, is how hard the mistake pulls the prediction back.',
  'lead.squared': 'squared error',
  'term.squared':
    'The difference between prediction and target, times itself: never negative, and 0 only where they are the same.',

  'curve.heading': 'What a mistake costs',
  'curve.sub': 'squared error of every prediction',
  'curve.aria': 'Squared error of every prediction, and its slope at yours.',
  'curve.x': 'prediction x',
  'curve.loss': '(x − t)²',
  'curve.tangent': 'slope at x',
  'curve.target': 'target t',
  'curve.value': 'x = {x}: {loss}',
  'curve.table': 'Squared error of predictions, and its slope',
  'curve.gradient': 'slope',

  'point.heading': 'Your prediction',
  'point.prediction': 'prediction x',
  'term.prediction': 'What the model says. Drag the point, or type.',
  'point.target': 'target t',
  'term.target': 'What was right.',
  'point.loss': 'loss',
  'point.gradient': 'slope',
  'term.gradient':
    'How much the loss grows when the prediction grows a little. Learning goes against it.',

  'try.double': 'Miss by 1',
  'try.double.why': 'It costs {one}. By 2 it costs {two}: twice as far, four times the price.',
  'try.far': 'Miss by 3',
  'try.far.why': 'One such mistake costs {far}, as much as nine mistakes of 1.',
  'try.right': 'Be right',
  'try.right.why': 'No price and no slope: nothing is left to learn here.',
  'torch.sub': 'with what it prints',
} as const;

export type LossesMessage = keyof typeof messages;
