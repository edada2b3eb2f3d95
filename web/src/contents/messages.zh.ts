import type { ContentsMessage } from './messages.en.ts';

export const messages: Readonly<Record<ContentsMessage, string>> = {
  title: '{count}个实验，讲的都是{emphasis}。',
  emphasis: '同一个量',
  counts: '一 两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六',
  lead: '一次猜测的代价 {nll}；机器怎样让这个代价越来越低；之后它能做什么。',
  'surprise.question': '猜错的代价是多少？',
  'learning.question': '怎样让它变小？',
  'models.question': '用这种方法能学会什么？',
  'other-losses.question': '如果换一种代价呢？',
  done: '已完成 {count} 个',
  'done.one': '已完成',
  forget: '清除记录',
  'go-on': '继续：第 {update} 次更新',
  check: '用你自己训练中的 logits 和目标来检查。',
};
