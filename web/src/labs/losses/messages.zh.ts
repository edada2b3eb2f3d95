import type { LossesMessage } from './messages.en.ts';

export const messages: Readonly<Record<LossesMessage, string>> = {
  title: '损失就是\u200b{emphasis}。',
  'title.emphasis': '错误的价目表',
  lead: '预测与目标相差 r。{squared}为此收取 r²，而它的斜率 2 r 就是这个错误把预测往回拉的力度。',
  'lead.squared': '平方误差',
  'term.squared': '预测与目标之差乘以它自己：从不为负，只有两者相同时才是 0。',

  'curve.heading': '一个错误的代价',
  'curve.sub': '每个预测的平方误差',
  'curve.aria': '每个预测的平方误差，以及你的预测处的斜率。',
  'curve.x': '预测 x',
  'curve.loss': '(x − t)²',
  'curve.tangent': 'x 处的斜率',
  'curve.target': '目标 t',
  'curve.value': 'x = {x}：{loss}',
  'curve.table': '各个预测的平方误差及其斜率',
  'curve.gradient': '斜率',

  'point.heading': '你的预测',
  'point.prediction': '预测 x',
  'term.prediction': '模型说出的数。可以拖动圆点，也可以输入。',
  'point.target': '目标 t',
  'term.target': '正确的数。',
  'point.loss': '损失',
  'point.gradient': '斜率',
  'term.gradient': '预测稍稍变大时，损失变大多少。学习就是往反方向走。',

  'try.double': '差 1',
  'try.double.why': '代价是 {one}。差 2 就是 {two}：远一倍，代价是四倍。',
  'try.far': '差 3',
  'try.far.why': '一个这样的错误，代价是 {far}，抵得上九个差 1 的错误。',
  'try.right': '完全正确',
  'try.right.why': '没有代价，也没有斜率：这里没有什么可学的了。',
  'torch.sub': '附打印结果',
};
