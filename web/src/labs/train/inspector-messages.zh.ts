import type { InspectorMessage } from './inspector-messages.en.ts';

export const messages: Readonly<Record<InspectorMessage, string>> = {
  'inspect.phases': '更新的各个阶段',
  'inspect.previous': '上一阶段',
  'inspect.next': '下一阶段',
  'inspect.waiting': '引擎启动后，数字就会出现。',
  'inspect.element': '公式中显示的是 {name}',
  'inspect.gradient-of': '∂loss/∂{name}',
  'inspect.parameter': '张量',
  'phase.embed': '嵌入',
  'phase.hidden': '隐藏状态',
  'phase.logits': '分数（logits）',
  'phase.softmax': 'softmax',
  'phase.loss': '−log p',
  'phase.gradient': '梯度',
  'phase.backward': '反向传播',
  'phase.optimizer': '优化器',
  'phase.update': '更新',
  'explain.embed': '每个词到一张表里查出它的一行：网络看到的就是这一行数。',
  'explain.hidden':
    '读完每个词，由这个词和之前的隐藏状态得到新的隐藏状态，再由 tanh 压到 −1 与 1 之间。',
  'explain.logits': '每个隐藏状态与词表中的每个词相比，得到 logits，即原始分数。',
  'explain.softmax': '分数变成概率：先减去最大值（结果不变，也不会溢出），再取指数，再除以总和。',
  'explain.loss': '每个位置上对目标的意外 −log p；损失按“计入位置数分之一”加权相加。',
  'explain.gradient':
    '损失如何随每个 logit 变化：模型所说减去事实。目标处为负，所以这一步会把它抬高。',
  'explain.backward': '再用链式法则逐层传回去：每个权重都得知自己该负多少责任。',
  'explain.optimizer.adam':
    'Adam 为每个梯度保留滑动平均 m，为其平方保留 v，并修正两者从 0 开始的偏差。',
  'explain.optimizer.sgd': 'SGD 直接沿梯度反方向走；有动量时还延续上一步的一部分。',
  'explain.optimizer.rmsprop': 'RMSprop 为每个梯度的平方保留滑动平均，再除以它的平方根。',
  'explain.update': '每个权重移动它的改动量：更新后的模型等于旧模型加上它。',
  'explain.clip': '梯度范数 {norm}；裁剪把每个梯度乘以 {factor}。',

  'maps.row': '行',
  'maps.scale': '颜色从 −{scale}（紫）经 0 到 {scale}（绿）',
  'maps.aria': '{name}，形状 {shape}。用方向键读取单个格子。',
};
