import type { TorchMessage } from './torch-messages.en.ts';

export const messages: Readonly<Record<TorchMessage, string>> = {
  'torch.copy': '复制 PyTorch 脚本',
  'torch.paste': '把它打印的内容粘贴到这里，逐轮查看是否一致：',
  'torch.check': '比较',
  'torch.empty':
    '没有找到可比较的内容。请粘贴脚本打印的 JSON 行，或形如“Epoch [10/100], Loss: 1.9169”的行。',
  'torch.too-long': '超过了 {most} 个字符；请只粘贴一次运行的输出。',
  'torch.beyond': '第 {update} 次更新超出了本次运行，它只有 {total} 次。',
  'torch.agree': '{count} 个损失全部一致，最大差异为 {difference}。',
  'torch.part':
    '从第 {update} 次更新开始不同：PyTorch 为 {theirs}，这里为 {ours}。{count} 个中有 {agreeing} 个一致。',
  'torch.rounding': '学习率这么大时，仅凭舍入就可能如此。',
  'torch.epoch': '轮',
  'torch.theirs': 'PyTorch',
  'torch.ours': '这里',
  'torch.verdict': '一致',
  'torch.caption': 'PyTorch 的损失与这里的损失',
  'torch.running': '正在继续训练以便比较……',
  'torch.update': '更新',
};
