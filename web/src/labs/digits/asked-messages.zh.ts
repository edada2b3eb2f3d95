import type { AskedMessage } from './asked-messages.en.ts';

export const messages: Readonly<Record<AskedMessage, string>> = {
  'predict.first': '它还没见过任何图像。第一批的损失是多少{unit}？',
  'predict.first.label': '第一个损失',
  'predict.first.why': '它接近 {log} 10：最初的权重是随机的，十个数字的可能性差不多。',
  'predict.empty': '{updates} 次更新之后，给它看一块空白的画板。它的十个 p 中最高的是多少？',
  'predict.empty.label': '最高的 p',
  'predict.empty.why':
    'softmax 总是把 100% 分给十个数字：答案里没有“什么都没有”，所以最高的 p 不会低于十分之一。',
  'predict.ink':
    '{updates} 次更新之后，给它看一块涂满墨、根本不像数字的画板。它的十个 p 中最高的是多少？',
  'predict.ink.why':
    'softmax 只是拿十个得分互相比较，并不知道自己是否见过类似的东西；所以没有理由确定的地方，它的 p 也可能很高。',
  'predict.surprise': '{updates} 次更新之后，让它读这 {count} 张测试图像。哪一张会让它最惊讶？',
  'predict.surprise.image': '图像 {image}',
  'predict.surprise.why': '在这些图像中，{image}的正确数字得到的 p 最小；p 越小，−log p 越大。',
};
