import type { InspectorMessage } from './inspector-messages.en.ts';

export const messages: Readonly<Record<InspectorMessage, string>> = {
  'inspect.phases': '更新的各个阶段',
  'inspect.previous': '上一阶段',
  'inspect.next': '下一阶段',
  'inspect.waiting': '引擎启动后，数值就会出现。',
  'inspect.element': '公式中显示的是 {name}',
  'inspect.gradient-of': '∂loss/∂{name}',
  'inspect.parameter': '张量',
  'phase.embed': '嵌入',
  'phase.hidden': '隐藏状态',
  'phase.logits': 'logits（得分）',
  'phase.softmax': 'softmax',
  'phase.loss': '−log\u00a0p',
  'phase.gradient': '梯度',
  'phase.backward': '反向传播',
  'phase.optimizer': '优化器',
  'phase.update': '更新',
  'explain.embed': '每个词在一张表里查出属于它的一行：网络看到的就是这一行数。',
  'explain.hidden':
    '读完每个词，由这个词和之前的隐藏状态得到新的隐藏状态，再由 tanh 压到 −1 与 1 之间。',
  'explain.logits': '线性层由每个隐藏状态为词表中的每个词算出一个得分，即 logits。',
  'explain.softmax': '得分变成概率：先减去最大值（结果不变，也不会上溢），再取指数，再除以总和。',
  'explain.loss': '每个位置上目标的惊异度 −log\u00a0p；损失是计入的各个位置的平均。',
  'explain.gradient':
    '损失如何随每个 logit 变化：预测概率减去目标（0 或 1）。目标处为负，所以这一步会把它抬高。',
  'explain.backward': '再用链式法则逐层传回去：算出每个权重对损失的影响，即它的梯度。',
  'explain.optimizer.adam':
    'Adam 记录每个梯度的滑动平均 m 和梯度平方的滑动平均 v，并修正两者从 0 开始的偏差。',
  'explain.optimizer.sgd': 'SGD 直接沿梯度反方向走；有动量时，还延续上一步的一部分。',
  'explain.optimizer.rmsprop': 'RMSprop 记录每个梯度平方的滑动平均，再用梯度除以它的平方根。',
  'explain.update': '每个权重加上它的改动量：更新后的模型就是旧模型加上这些改动。',
  'explain.clip': '梯度范数 {norm}；裁剪把每个梯度乘以 {factor}。',

  'tensor.embedded': '词嵌入',
  'tensor.preactivation': '激活前的值',
  'tensor.hidden': '隐藏状态',
  'tensor.logits': 'logits',
  'tensor.maximum': '最大值',
  'tensor.exponentials': '指数',
  'tensor.sum': '总和',
  'tensor.probabilities': '概率',
  'tensor.surprisals': '惊异度',
  'tensor.loss_weights': '损失权重',
  'tensor.loss': '损失',

  'maps.what':
    '每个方格是网络里的一个数：绿色大于 0，紫色小于 0，离 0 越远颜色越深。每张权重表旁边是它的梯度：梯度为绿色的地方，把权重调小，损失就会下降。',
  'maps.row': '行',
  'maps.scale': '颜色从 −{scale}（紫）经 0 到 {scale}（绿）',
  'maps.aria': '{name}，形状 {shape}。用方向键读取单个格子。',
};
