import type { NegLogMessage } from './messages.en.ts';

export const zh: Record<NegLogMessage, string> = {
  title: '惊讶就是{emphasis}。',
  'title.emphasis': '概率的负对数',
  lead: '必然发生的事没有代价；越不可能的事，{nll} 的代价越高，而且没有上限。',
  'curve.heading': '一个概率的代价',
  'curve.sub': '−log p，{unit}；拖动圆点',
  'curve.aria': '负对数 −log p 随 p 的变化，{unit}。方向键移动圆点。',
  'curve.value': 'p = {p}，−log p = {loss}',
  'curve.x': 'p，已发生之事的概率',
  'curve.mirror': 'log p，它的镜像',
  'curve.tangent': '切线，斜率 −1/p = {slope}',
  'curve.p': 'p',
  'curve.bits': '比特',
  'unit.nats': '奈特',
  'unit.bits': '比特',
  'table.caption': 'p 与 −log p',
  'try.sure': '几乎确定，却错了',
  'try.sure.why': '真实的词只有 p = 0.01：4.6052 奈特，斜率 −100。',
  'torch.sub': '同一个数',
};
