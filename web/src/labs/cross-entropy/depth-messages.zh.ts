import type { DepthMessage } from './depth-messages.en.ts';

export const messages: Readonly<Record<DepthMessage, string>> = {
  'chain.heading': '为什么梯度是 p − y',
  'chain.why':
    '梯度说明损失随每个 logit 上升多快，训练的每一步就往反方向走。移动一个 logit，目标类别的 p 随之变化，−log p 又随 p 变化。两个斜率一前一后，所以相乘：前一个是 −log p 的斜率 −1/p，后一个是 p 对每个 logit 的斜率。',
  'chain.softmax':
    '后一个斜率是 p = eᶻ/Σ 在目标类别 c 处的斜率：自身的 z 在分子和分母里都有，得到 p(1 − p)；其他的 z 只在分母里，得到 −p 乘以那个类别的 p。两种情形合写成 p(δ − p)：δ 在 c 处为 1，在别处为 0，这些数也就是 y。',
  'chain.said':
    '目标类别的 p 在一个因子里是分母，在另一个因子里是分子，正好约去。所以 −1/p 可以无限增大，而对 logit 的梯度始终在 −1 与 1 之间。',
  'chain.none': '这里没有可以拆开的梯度：这一行被忽略，或者它有一个类别被屏蔽。',
  'chain.soft': '目标若是每个类别各占一份 q，就把同样的两个斜率之积对所有类别相加，得到 p − q。',

  'sizes.heading': '真实模型的 logits 有多大',
  'sizes.shape': '批量 × 序列 × 词表',
  'sizes.bytes': '{precision}',
  'sizes.why':
    'GPT-2 认识 {words} 个词和词的片段，每个句子的每个词元对其中每一个都有一个 logit。所以占满内存的可能是 logits，而不是权重。log_softmax 还要再算出一张同样大的表。',

  'smoothing.heading': '标签平滑的两种约定',
  'smoothing.way': 'ε = {epsilon}，分给',
  'smoothing.true': '目标类别',
  'smoothing.rest': '其他每个类别',
  'smoothing.mean': '平均损失',
  'smoothing.all': '全部类别（PyTorch 的做法）',
  'smoothing.all.true': '1 − ε + ε/C',
  'smoothing.all.rest': 'ε/C',
  'smoothing.others': '仅其他类别',
  'smoothing.others.true': '1 − ε',
  'smoothing.others.rest': 'ε/(C − 1)',
  'smoothing.said':
    '两者都叫作使用这个 ε 的标签平滑，损失却不同。有的论文只从目标类别取走 ε，这相当于 PyTorch 的 label_smoothing = ε · C/(C − 1)。这里用的是上表的各行，不带类别权重。',
  'smoothing.none': '这里没有可平滑的：目标已经是份额，或者没有计入的行，或者只有一个类别。',
};
