import type { AskedMessage } from './asked-messages.en.ts';

export const messages: Readonly<Record<AskedMessage, string>> = {
  'predict.stands': '到第 {epoch} 轮时，正确结尾的概率 p({target} | {context}) 会是多少？',
  'predict.stands.label': 'p({target} | {context})',
  'predict.stands.why':
    '每一轮里有一次更新是为这个句子做的，目的是提高这个 p；另外 {count} 次是为其他句子做的，可能又把它拉回来。',
  'predict.stands.alone': '每次更新都是为这个句子做的，目的是提高这个 p；它开始时接近 1/{size}。',
  'predict.first': '模型认识 {size} 个词，还什么都没学。它的第一个损失是多少{unit}？',
  'predict.first.label': '第一个损失',
  'predict.first.why':
    '它接近 {log} {size}：最初的权重是随机的，所有词的可能性差不多，与句子说了什么无关。差多少由随机种子决定。',
  'predict.floor': '无论训练多久，一轮的平均损失最低能到多少{unit}？',
  'predict.floor.label': '最低的平均损失',
  'predict.rate': '学习率变成十倍，即 {rate}：第 {epoch} 轮的平均损失会怎样？',
  'predict.rate.lower': '比学习率为 {rate} 时低',
  'predict.rate.higher': '不会更低',
  'predict.rate.none': '已经不是一个数',
  'predict.rate.why.lower': '一步的方向并不说明该走多远：在这里，走十倍的距离还不算过头。',
  'predict.rate.why.higher': '梯度只在计算它的那一点成立；这么长的一步会越过目标。',
  'predict.rate.why.none': '这么长的步子使权重不断变大，直到损失不再是一个数，训练就停了。',
  'predict.diverged': '这次训练在第 {update} 次更新就停了，到不了那里',

  'floor.heading': '为什么到不了 0：数据决定了最低只能到 {value}',
  'floor.heading.zero': '最低能到多少：数据决定了是 {value}',
  'floor.fork':
    '有 {count} 个句子以“{before}”开头，结尾却不同：{endings}。读完“{before}”，谁也不知道会是哪一个；要让惊异度最小，只能按每个结尾出现的比例给出概率。',
  'floor.shares':
    '于是每句的损失（各位置的平均）至少是：{list}。平均为 {value} {unit}。训练停在它上面时，还可以更低。',
  'floor.zero':
    '没有哪两个句子读起来相同、结尾却不同，所以每个结尾都可以变得确定：损失可以任意接近 0，只是永远不会正好等于 0。',
};
