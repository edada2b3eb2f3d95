export const messages = {
  'torch.copy': 'Copy the PyTorch script',
  'torch.paste': 'Paste what it printed, and see epoch by epoch whether it agrees:',
  'torch.check': 'Compare',
  'torch.empty':
    'Nothing to compare was found. Paste the script’s JSON lines, or lines like “Epoch [10/100], Loss: 1.9169”.',
  'torch.too-long':
    'That is more than {most} {most|character|characters}; paste the output of one run.',
  'torch.beyond': 'Update {update} lies beyond this run, which has {total}.',
  'torch.agree':
    '{count|The one loss agrees|All # losses agree}, the largest difference is {difference}.',
  'torch.part':
    'They part at update {update}: PyTorch {theirs}, here {ours}. {agreeing} of {count} agree.',
  'torch.rounding': 'With learning rates this large rounding alone can do this.',
  'torch.epoch': 'epoch',
  'torch.theirs': 'PyTorch',
  'torch.ours': 'here',
  'torch.verdict': 'agrees',
  'torch.caption': 'PyTorch’s losses beside these, third column first where they part',
  'torch.running': 'Training on, to compare …',
  'torch.update': 'update',
} as const;

export type TorchMessage = keyof typeof messages;
