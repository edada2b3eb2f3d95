import type { OptimizerMessage } from './optimizer-messages.en.ts';

export const messages: Readonly<Record<OptimizerMessage, string>> = {
  'run.lr': '学习率',
  'run.optimizer': '优化器',
  'run.momentum': '动量',
  'run.weight-decay': '权重衰减',
  'run.clip': '梯度裁剪（最大范数）',
  'term.lr': '一次更新沿梯度反方向走多远。',
  'term.optimizer': '把梯度变成权重改动的规则。',
  'term.momentum': '上一次改动有多少延续到下一次。仅用于 SGD。',
  'term.weight-decay':
    '每次更新都把所有权重向 0 拉近一点。“auto”是 PyTorch 的默认值：AdamW 为 0.01，其余为 0。',
  'term.clip': '全部梯度的总范数超过此值时，按比例缩小到此值。“off”表示不裁剪。',
};
