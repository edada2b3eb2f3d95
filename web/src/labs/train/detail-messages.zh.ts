import type { DetailMessage } from './detail-messages.en.ts';

export const messages: Readonly<Record<DetailMessage, string>> = {
  'run.seed': '随机种子',
  'run.epochs': '轮数',
  'run.mode': '训练的位置',
  'run.embed': '嵌入维度',
  'run.hidden': '隐藏层维度',
  'run.restore': '恢复默认值',
  'mode.every-position': '每个位置',
  'mode.last-position': '最后一个位置',
  'mode.explain':
    '这个例子出自一个 PyTorch 笔记本。它的代码让每个位置都去预测最后一个词（这里默认如此，以便重现笔记本的数值）；它的文字描述的却是只训练最后一个位置。',
  'term.seed': 'PyTorch 的生成器由这个数抽取初始权重。随机种子相同，运行就逐位相同。',
  'term.epochs': '一轮就是按顺序对每个句子更新一次。',
  'term.mode': '在句子的哪些位置上要求模型说出最后一个词。',
  'term.embed': '用多少个数表示一个词。',
  'term.hidden': '网络用多少个数记住读过的内容。',

  'sentences.label': '句子 {line}',
  'sentences.add': '添加句子',
  'sentences.remove': '删除句子 {line}',
  'sentences.restore': '恢复最初的三个句子',
  'sentences.alike':
    '这些词看起来一样，但用的字符不同，因此是不同的词：{words}。⟨U+…⟩ 是该字符的编号。',
  'sentences.unspaced':
    '“{run}”之间没有空格，因此是一个词。如果是几个词，请用空格隔开，例如“{parted}”。',
  'sentences.words': '词表（{count}）：{words}',
};
