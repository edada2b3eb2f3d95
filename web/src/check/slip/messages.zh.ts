import type { SlipMessage } from './messages.en.ts';

export const messages: Readonly<Record<SlipMessage, string>> = {
  title: '找出算错的地方',
  lead: '给出一份手算的 softmax 交叉熵：每个数都与引擎核对，每一行第一个错的数会标出来，由它引起的错用灰色显示。',
  label: '一份手算：逐行写出 logits、目标，以及由它们算出的数',
  placeholder:
    'row 1\nlogits: 2, 1, 0.1\ntarget: 0\ne^z: 7.3891, 2.7183, 1.1052\nsum: 11.2126\np: 0.6590, 0.2424, 0.0986\n-log p: 0.4170\nmean: 0.4170',
  how: '每行先写名称，后面写数；逗号、制表符、Markdown 表格都可以。哪一步都可以省略。',
  find: '找出错误',
  example: '例子：一份流传的手算',
  working: '正在计算……',
  failed: '无法核对：{reason}',

  'problem.empty': '没有可核对的数：它们应写在 e^z、sum、p、-log p、total 或 mean 之后。',
  'problem.long': '共有 {count} 个字符；最多读取 {most} 个。',
  'problem.word':
    '第 {line} 行：这里不认识“{text}”这个名称。认识的名称有 row、logits、target、e^z、sum、p、-log p、total、mean。',
  'problem.unnamed':
    '第 {line} 行：{text} 前面没有名称。认识的名称有 row、logits、target、e^z、sum、p、-log p、total、mean。',
  'problem.rows': '共有 {count} 行；最多核对 {most} 行。',
  'problem.logits': '第 {row} 行没有介于 −10³⁰ 和 10³⁰ 之间的 logits；其余的数都由它们算出。',
  'problem.classes': '第 {row} 行有 {count} 个 logits；允许 2 到 {most} 个。',
  'problem.many':
    '第 {row} 行写出了第 {count} 个类别的数（从 1 数起），但只有 {classes} 个 logits。',
  'problem.target': '第 {row} 行：目标 {target} 不是 0 到 {last} 之间的类别。',
  'problem.no-target': '第 {row} 行没有目标；这一行的损失是目标的 −log p。',

  none: '{count} 个数全部正确。',
  some: '{count} 个数中有 {wrong} 个错了，其中 {follow} 个只是由前面的错引起的。',
  row: '第 {row} 行，目标 {target}',
  'row.plain': '第 {row} 行',
  part: '第 {part} 部分',
  all: '各行合起来',
  sound: '正确',
  first: '第一个错',
  'sum.off': '这些概率加起来是 {sum}，不是 1。',
  more: '其余 {count} 个错的数',
  is: '应为 {right}',
  'mark.right': '正确',
  'mark.slip': '错误',
  'mark.follows': '由前面的错引起',

  'name.exponential': '类别 {index} 的 e^z',
  'name.probability': '类别 {index} 的 p',
  'name.surprisal': '类别 {index} 的 −log p',
  'name.sum': '和',
  'name.loss': '目标的 −log p',
  'name.total': '损失之和',
  'name.mean': '平均值',
  'name.log': '−log {of}',

  'kind.follows': '由前面的错引起。',
  'kind.swapped': '两个数字调换了位置。',
  'kind.rounded-terms': '相加的是舍入过的各项，而不是各项本身。',
  'kind.cut': '多余的数字被直接截去，没有舍入。',
  'kind.digit': '有一个数字错了。',
  'kind.other': '算术错误。',
  'kind.lost': '求和时漏掉了一项：类别 {index} 的 {term}。',
  'kind.last': '最后一位差 {units}：计算时保留的位数不够。',
  own: '按前面写出的数来算，得到的是 {own}。',
};
