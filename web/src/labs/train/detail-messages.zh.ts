import type { DetailMessage } from './detail-messages.en.ts';

export const messages: Readonly<Record<DetailMessage, string>> = {
  'run.seed': '随机种子',
  'run.epochs': '轮数',
  'run.mode': '训练的位置',
  'run.embed': '嵌入维数',
  'run.hidden': '隐藏维数',
  'run.restore': '恢复默认',
  'mode.every-position': '每个位置',
  'mode.last-position': '最后一个位置',
  'mode.explain':
    '笔记本的代码让每个位置都去预测最后一个词（这里的默认值，因为它的数字正是如此）；它的文字描述的却是只训练最后一个位置。',
  'term.seed': 'PyTorch 的生成器由这个数抽取初始权重。种子相同，运行逐位相同。',
  'term.epochs': '一轮就是按顺序对每个句子更新一次。',
  'term.mode': '在句子的哪些位置上要求模型说出最后一个词。',
  'term.embed': '用多少个数表示一个词。',
  'term.hidden': '网络用多少个数记住一个句子。',

  'sentences.label': '句子 {line}',
  'sentences.add': '添加句子',
  'sentences.remove': '删除句子 {line}',
  'sentences.restore': '笔记本的三个句子',
  'sentences.alike':
    '这些词看起来一样，但用的字符不同，因此是不同的词：{words}。⟨U+…⟩ 是该字符的编号。',
  'sentences.unspaced':
    '“{run}”之间没有空格，因此是一个词。如果是几个词，请用空格隔开，例如“{parted}”。',
  'sentences.words': '词表（{count}）：{words}',
};
