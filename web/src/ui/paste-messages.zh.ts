import type { PasteMessage } from './paste-messages.en.ts';

export const messages: Record<PasteMessage, string> = {
  'paste.empty': '这里没有数。',
  'paste.quote': '第 {line} 行：这里有一个引号没有配对。',
  'paste.several': '这里有 {count} 张表：请只粘贴一张，或者先 logits 后目标。',
  'paste.rank': '这张表的形状是 {shape}：请用若干行数，或者若干个序列，每个序列若干行。',
  'paste.row': '这张表的形状是 {shape}：请只粘贴其中一行或一列。',
  'paste.single':
    '“{text}”既可以是一个数 {number}，也可以是单元格 {cells}：请用制表符或分号隔开单元格。',
  'paste.print-ellipsis':
    '第 {line} 行第 {column} 列：“{text}”处省略了一些数。请打印整张表：torch.set_printoptions(profile="full") 或 numpy.set_printoptions(threshold=sys.maxsize)。',
  'paste.print-ragged': '第 {line} 行第 {column} 列：从这里开始的部分与旁边的长度或层数不同。',
  'paste.print-number': '第 {line} 行第 {column} 列：“{text}”不是数。',
  'paste.print-unclosed':
    '文本到结尾时，第 {line} 行第 {column} 列的括号还没有闭合：请把打印内容复制完整。',
  'paste.print-unexpected': '第 {line} 行第 {column} 列：这里不该有“{text}”。',
  'paste.print-separators':
    '第 {line} 行第 {column} 列：这个列表里有的数之间有逗号，有的只有空格。请用小数点写小数。',
  'paste.print-columns': '第 {line} 行：这里缺了一些列。请从第一列复制到最后一列。',
  'paste.print-deep': '第 {line} 行第 {column} 列：括号嵌套得太深。',
  'paste.print-long': '第 {line} 行：数的个数超过了一张表的上限。',
};
