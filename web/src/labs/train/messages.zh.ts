import type { TrainMessage } from './messages.en.ts';

export const messages: Readonly<Record<TrainMessage, string>> = {
  title: '语言模型的学习，\u200b就是{emphasis}。',
  'title.emphasis': '越来越\u200b不惊讶',
  lead: '{sentences}，{words}，一个小小的{rnn}。每读一个词就猜一次句子的结尾；每次{step}都降低它对结尾的{surprise} {nll}。',
  'lead.sentences.1': '一个句子',
  'lead.sentences.3': '三个句子',
  'lead.sentences': '{count} 个句子',
  'lead.words.9': '九个词',
  'lead.words': '{count} 个词',
  'lead.rnn': '循环神经网络',
  'lead.step': '更新',
  'lead.surprise': '惊异度',
  'term.rnn': '逐词阅读的网络，把读过的内容记在一小串数里，叫作隐藏状态。',
  'term.step':
    '对所有权重的一次小改动，使一个句子的损失变小一点。每个句子更新一次，三次更新为一轮（epoch）。',
  'term.surprise':
    '惊异度（surprisal，即自信息）：实际发生的结果的 −log\u00a0p。必然发生（p = 1）时为 0，越出乎意料就越大。',

  'nll.nats': '−log\u00a0p',
  'nll.bits': '−log₂\u00a0p',
  'ln.nats': 'ln',
  'ln.bits': 'log₂',
  'unit.nats': '奈特',
  'unit.bits': '比特',

  'expects.heading': '它预期句子如何结尾',
  'expects.sub': '读完每个词之后，对词表中 {count} 个词（含空白 <PAD>）的预测',
  'expects.sub.9': '读完每个词之后，对词表中九个词（含空白 <PAD>）的预测',
  'expects.after': '{words} 之后',
  'expects.aria': '“{words}”每个词之后的概率分布；目标是最后一个词“{target}”。用方向键逐条查看。',
  'expects.previous': '前面的句子',
  'expects.next': '后面的句子',
  'expects.page': '第 {from} 到 {to} 句，共 {count} 句',
  'expects.probability': '概率，0 到 1',
  'expects.target.every-position': '目标：每个位置都训练成预测句子的最后一个词',
  'expects.target.last-position': '目标：只有最后一个位置训练成预测最后一个词',
  'expects.why.every-position':
    '每个位置都参与训练，目标都一样：每读一个词，都问模型句子会如何结尾，而不是下一个词是什么。下面的“训练的位置”决定哪些位置计入损失。',
  'expects.why.last-position':
    '只训练最后一个位置：模型读完其余的词之后，才被问句子如何结尾。之前的淡色分布只供观看，损失不计入它们。',
  'expects.idle': '淡色：此模式下不训练',
  'expects.now': '{update} 次更新之后',
  'expects.caption': '第 {update} 次更新后，每个上下文之后每个词的概率',
  'expects.context': '上下文',

  'loss.heading': '它有多惊讶',
  'loss.sub': '每次更新的损失，单位：{unit}',
  'loss.mean': '每轮平均',
  'loss.mean-of': '第 {epoch} 轮平均损失',
  'loss.update-of': '第 {update} 次更新的损失',
  'loss.perplexity': '困惑度',
  'loss.recorded': 'PyTorch 笔记本（notebook）中记录的运行',
  'loss.uniform': '一无所知 · {log} {size} = {value}',
  'loss.floor': '数据允许的下限 {value}',
  'loss.caption': '每次更新前的损失（单位：{unit}）：各轮、各句及平均',
  'loss.aria': '每次更新的损失，单位：{unit}。用方向键读取单个数值。',
  'loss.legend-each': '各个句子',
  'loss.legend-mean': '每轮平均',
  'loss.log': '对数刻度',
  'term.perplexity':
    'exp(平均损失)，其中损失的单位是奈特：相当于在这么多个等可能的词中随机选一个。',
  'chart.epoch': '轮',
  'chart.update': '第 {update} 次更新，第 {epoch} 轮',

  'targets.heading': '正确词的概率',
  'targets.sub': '每次更新前，读完目标之前所有词后的 p(目标)',
  'targets.aria': '每个句子最后一个词的概率随时间的变化。用方向键读取单个数值。',
  'targets.caption': '每次更新前，读完目标之前所有词后的 p(目标)',

  'equation.aria': '公式，代入了所指概率的数值',
  'equation.at-target': '在目标词上',
  'equation.other': '在目标以外的词上',
  'equation.mean': '{count} 个位置的平均（已更新 {update} 次）',
  'equation.last': '只看最后一个位置（已更新 {update} 次）',

  'end.done':
    '经过 {updates} 次更新，p({target} | {context}) 从最初问到时的 {from} 变为 {to}；平均损失从第一轮的 {lossFrom} 变为最后一轮的 {lossTo} {unit}。',
  'end.ready': '请按“播放”或“下一步”：现在还什么都没学到，每个词的可能性都差不多。',
  'end.running': '看描边的条变长、曲线下降：损失正是它们的 −log\u00a0p。',
  'end.diverged':
    '运行停在第 {update} 次更新：损失为 {loss}，无法再从中学习。步长太大了；请减小学习率或裁剪梯度。',

  'run.heading': '这次运行',
  'run.sub': '任何改动都会从第 0 次更新重新开始',

  'sentences.heading': '句子',
  'sentences.sub': '每句的最后一个词是目标；词表随之改变',
  'sentences.count': '现有 {count} 个句子；允许 1 到 {most} 个。',
  'sentences.vocabulary': '这样连同 <PAD> 共有 {known} 个不同的词；最多允许 {vocabulary} 个。',
  'sentences.too-long': '文字太多：最多 {most} 个句子，每句 {words} 个词，每词 {letters} 个字符。',
  'sentence.too-few':
    '句子 {line} 有 {count} 个词；需要 {wordsMinimum} 到 {most} 个，最后一个是目标。',
  'sentence.unspaced':
    '句子 {line}：词与词之间要有空格，而“{run}”里没有。请用空格把词隔开，例如“{parted}”。',
  'sentence.too-many': '句子 {line} 有 {count} 个词；允许 {wordsMinimum} 到 {most} 个。',
  'sentence.too-long': '句子 {line} 太长：最多 {most} 个词，每词最多 {letters} 个字符。',
  'sentence.long-word': '句子 {line} 中有超过 {letters} 个字符的词。',
  'sentence.padding': '句子 {line} 用了 {padding}，它保留给词表的第 0 号。',

  'inspect.heading': '逐步剖析一次更新',
  'inspect.sub': '第 {update} 次更新，句子 {sentence}；在它改动权重之前算出',
  'inspect.sub.next': '尚未执行的第一次更新：句子 {sentence}',

  'maps.heading': '它学到了什么',
  'maps.sub': '第 {update} 次更新之后的权重，以及这次更新所用的隐藏状态和梯度',

  'try.last': '只训练最后一个位置',
  'try.last.why': '这样数据允许的损失是 0。这次运行结束时不到开头的十分之一；轮数越多越接近。',
  'try.rate': '十倍学习率',
  'try.rate.why': '更快，很快就到数据允许的下限。',
  'try.wild': '步长过大',
  'try.wild.why': 'SGD，学习率 10：看它如何确信，却错了。',
  'try.conflict': '自相矛盾',
  'try.conflict.why': '同样的词，两种结尾：最好也只能各给一半，即 ln\u00a02。',

  'torch.heading': '对应的 PyTorch 代码',
  'torch.sub': '把这次运行写成脚本，打印出同样的损失',
};
