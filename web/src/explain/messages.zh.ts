import type { ExplainMessage } from './messages.en.ts';

export const messages: Readonly<Record<ExplainMessage, string>> = {
  'kind.logits': 'logits（原始得分）',
  'kind.probabilities': '概率',
  'kind.log-probabilities': '对数概率',

  'softmax-twice':
    '每一行之和都是 1（误差不超过 {sumDeviation}）：已经做过 softmax。cross_entropy 会再做一次，所以 {classes} 个类别时，损失不可能低于 ln(e + {classes} − 1) − 1 = {floor}。',
  'softmax-twice.loss':
    '每一行之和都是 1（误差不超过 {sumDeviation}）：已经做过 softmax。cross_entropy 会再做一次：它给出 {loss}，而 −log\u00a0p 是 {honest}；{classes} 个类别时，它不可能低于 ln(e + {classes} − 1) − 1 = {floor}。',
  'softmax-twice.do': '把 softmax 之前的 logits 交给 cross_entropy。',
  'log-softmax-twice':
    '每一行的 log\u00a0Σ\u00a0eᶻ 都是 0（误差不超过 {logSumDeviation}）：已经做过 log_softmax，cross_entropy 又做一次。数值不变，只是白算了一遍。',
  'log-softmax-twice.do': '把 logits 交给 cross_entropy，或者把这些对数概率交给 nll_loss。',
  'sigmoid-before':
    '全部 {cells} 个数都在 {minimum} 和 {maximum} 之间，而各行之和不是 1：已经做过 sigmoid。损失不可能低于 {floor}。',
  'sigmoid-before.do': '把 logits 交给 cross_entropy；一行有多个标签时用 BCEWithLogitsLoss。',
  'relu-before':
    '{cells} 个数中有 {zeros} 个恰好是 0，而且没有负数：最后一层后面接了 ReLU。模型无法表示某个类别不太可能。',
  'relu-before.do': '最后一层不要加激活函数。',
  'single-class': '只有一列：只有一个类别时，交叉熵永远是 0，学什么都一样。',
  'single-class.do': '二选一的问题用 BCEWithLogitsLoss，或者给出两列。',
  'nan.everywhere': '所有的数都是 NaN：参数本身已经是 NaN。第一个坏数出现在更早的一次更新。',
  'nan.columns': '有 {columns} 整列是 NaN，第一列是类别 {column}：这个类别的权重是 NaN。',
  'nan.rows': '有 {rows} 整行是 NaN，第一行是第 {row} 行：问题出在那里的输入，或途中的上溢。',
  'nan.cells': '有 {count} 个数是 NaN，第一个在第 {row} 行、类别 {column}。',
  'nan.do':
    '检查那一行的输入，以及之前的 log、除法和 sqrt；torch.autograd.set_detect_anomaly(True) 会指出是哪个运算。',
  infinite:
    '有 {count} 个数是 +∞，第一个在第 {row} 行、类别 {column}：这样的行做 softmax 得到 NaN。',
  'infinite.do': '有数上溢了：float16 最大到 65,504，float32 的 exp 到 88.7 为止。',
  'target-masked': '有 {rows} 行的目标自己的 logit 是 −∞，损失因此是无穷大：掩码盖住了答案。',
  'target-masked.do': '不要把目标遮住，或者忽略这些行。',
  'zero-probability': '有 {rows} 行的目标概率恰好是 0：它下溢了，而 −log\u00a00 是无穷大。',
  'zero-probability.do': '对 logits 做 log_softmax，而不要对 softmax 取 log。',
  'targets-nan': '有 {count} 个目标是 NaN，第一个在第 {row} 行。',
  'targets-nan.do': '检查标签是怎样读入的。',
  'targets-one-hot':
    '目标是 one-hot（独热）的，{rows} 行、每行 {classes} 个数，而 cross_entropy 要每行一个类别。',
  'targets-one-hot.do': '用 targets.argmax(1)。',
  'targets-probabilities':
    '目标是概率，{rows} 行之和都是 1：损失是 −Σ\u00a0q\u00a0log\u00a0p，不可能低于 q 的熵。',
  'targets-probabilities.do':
    '如果确实要用软目标，这没有错（PyTorch 1.10 起）；否则每行给一个类别。',
  'targets-no-distribution':
    '目标为每个类别给了一个数，但 {rows} 行中只有 {distributions} 行之和是 1（平均是 {sum}）。',
  'targets-no-distribution.do': '一行有多个标签时用 BCEWithLogitsLoss；否则让每行成为一个分布。',
  'targets-fractional':
    '有 {count} 个目标不是整数，第一个是第 {row} 行的 {target}：类别应当是整数。',
  'targets-fractional.do': '这是回归问题吗？还是取错了列？',
  'targets-float': '目标的类型是 {format}，而类别必须是 int64。',
  'targets-float.do': '用 targets.long()。',
  'targets-shifted.up':
    '目标从 {least} 到 {largest}，而 {classes} 个类别从 0 数起：目标大了 1。减 1 之后有 {accuracyMoved} 的行预测正确，现在是 {accuracy}。',
  'targets-shifted.down':
    '目标从 {least} 到 {largest}，而 {classes} 个类别从 0 数起：目标小了 1。加 1 之后有 {accuracyMoved} 的行预测正确，现在是 {accuracy}。',
  'targets-shifted.up.do': '用 targets - 1。',
  'targets-shifted.down.do': '用 targets + 1。',
  'targets-out-of-range':
    '有 {count} 个目标不是类别：第一个是第 {row} 行的 {target}，而 {classes} 个类别从 0 数起。',
  'targets-out-of-range.do': '改正它们；如果它们表示不计入的行，就把这个数设为 ignore_index。',
  'targets-all-ignored': '全部 {rows} 个目标都是被忽略的 {ignoreIndex}：对零行求平均得到 NaN。',
  'targets-all-ignored.do': '检查标签是怎样遮住的；跳过没有标签的批次。',
  'targets-transposed': '目标的个数等于列数：表放横了，{rows} 行各成了一列。',
  'targets-transposed.do': '用 logits.T。',
  'targets-are-inputs': '{rows} 个目标中有 {equal} 个就是同一位置输入的词元：要预测的东西看得见。',
  'targets-are-inputs.do': '预测下一个词元：输入 x[:, :-1]，目标 x[:, 1:]。',
  'rows-shifted.next':
    '各行与后一个位置的目标更相符：那样有 {accuracyMoved} 的行正确，现在是 {accuracy}。',
  'rows-shifted.previous':
    '各行与前一个位置的目标更相符：那样有 {accuracyMoved} 的行正确，现在是 {accuracy}。',
  'rows-shifted.do': '检查输入和目标是在哪里切开的：logits[:, :-1] 对应 x[:, 1:]。',
  layout:
    '在 {shape} 中，类别在第 {axis} 轴：这样读取，损失是 {loss}；沿第 {expected} 轴读取，损失是 {other}。',
  'layout.reported': '所报的 {reported} 是把 {shape} 的类别沿错误的轴读出来的。',
  'layout.do': 'cross_entropy 要类别在第二轴，(N, C, T)；view(-1, C) 要类别在最后，(N, T, C)。',
  'mean-over-padding':
    '所报的 {reported} 是总和除以全部 {rows} 行，但其中 {ignored} 行被忽略：对计入的 {counted} 行求平均是 {mean}。',
  'mean-over-padding.class':
    '目标 {target} 填在序列的末端：{rows} 行中的 {ignored} 行。计入它们，损失是 {reported}；不计入，损失是 {mean}。',
  'mean-over-padding.do': '除以计入的行数；用 ignore_index 两件事一起完成。',
  'loss-is-sum': '所报的 {reported} 是 {rows} 行的总和；平均是 {mean}。梯度会随批次变大。',
  'loss-is-sum.do': "用 reduction='mean'，或者除以计入的行数。",
  'loss-per-sequence':
    '所报的 {reported} 是总和除以 {sequences} 个序列，而不是除以 {rows} 个词元；平均是 {mean}。',
  'loss-per-sequence.do': '要比较损失，就除以计入的词元数。',
  'loss-per-cell':
    '所报的 {reported} 是总和除以全部 {cells} 个数，多除了 {classes} 倍；对行求平均是 {mean}。',
  'loss-per-cell.do': '先对类别求和，再对行求平均。',
  'loss-weights-ignored': '所报的 {reported} 是没有用类别权重的平均；用上权重是 {mean}。',
  'loss-weights-ignored.do': '把权重交给损失函数：weight=…。',
  'loss-weights-undivided':
    '所报的 {reported} 除以了 {rows} 行；PyTorch 除以它们的权重之和 {weights}，得到 {mean}。',
  'loss-weights-undivided.do': '请确认用的是哪一种：两者的差别随批次而变。',
  'nll-of-logits':
    '所报的 {reported} 是目标的 −z，即没有做 log_softmax 的 logits 的平均；交叉熵是 {mean}。',
  'nll-of-logits.do': 'nll_loss 要 logits 的 log_softmax；cross_entropy 两步都做。',
  'nll-of-probabilities': '所报的 {reported} 是目标的 −p：交给 nll_loss 的是概率，没有取对数。',
  'nll-of-probabilities.do': 'nll_loss 要 logits 的 log_softmax；cross_entropy 两步都做。',
  'loss-mismatch': '所报的 {reported} 是这些行的平均 {mean} 的 {ratio} 倍，不是任何常用的归约。',
  'loss-mismatch.do': '表和损失出自同一批、同一步吗？里面有惩罚项或缩放吗？',
  'above-ruler':
    '损失 {loss} 高于 ln\u00a0C = {ruler}，即瞎猜的代价，而且只有 {accuracy} 的行正确：模型还什么都没学到，logits 却很大（行内标准差 {spread}）。若目标随机，代价会是 {uninformed}。',
  'above-ruler.do': '把最后一层的初始权重设小；新模型应当从 ln\u00a0C 附近开始。',
  'below-data':
    '全部 {rows} 行都正确，损失只有 {loss}（最大 {largest}），而目标本身的熵是 {targetEntropy}：模型可能看得到答案。',
  'below-data.last':
    '每个序列的最后一个位置损失是 {last}，之前的只有 {earlier}：只有最后的目标不在输入之中。模型看得到答案。',
  'below-data.do': '在输入里找目标：是不是有一列就是它，是不是漏了因果掩码。',
  'one-class-predicted':
    '全部 {rows} 行都预测类别 {class}，平均概率 {probability}，而目标有 {wanted} 个类别。',
  'one-class-predicted.alike': '全部 {rows} 行都一样，都预测类别 {class}：输入没有传到输出。',
  'one-class-predicted.do': '检查各类别的比例、最后一层的偏置，以及之前失活的单元。',
  'class-never-predicted':
    '类别 {class} 是 {rows} 行的目标，却从未被预测：各行给它的概率合计 {mass}，应当接近 {rows}。',
  'class-never-predicted.do': '训练数据里有这个类别吗？它的 logit 被遮住了吗，权重是 0 吗？',

  'note.classes-second': '{shape} 按类别在第 {axis} 轴来读。',
  'note.last-column': '最后一列都是整数，当作目标。',
  'note.masked': '有 {count} 个数是 −∞：被遮住的类别，都不是目标。',
  'note.ignored': '{rows} 个目标中有 {count} 个是 {target}，被忽略。',
  'note.padding-left-out':
    '所报的损失不计目标为 {target} 的 {rows} 行，与 ignore_index 相同：{loss}。',
  'note.marker-left-out': '有 {rows} 个目标是 {target}，所报的损失没有计入它们。',
  'note.label-smoothing': '所报的 {reported} 用了 {smoothing} 的标签平滑；不用时是 {mean}。',
  'note.loss-is-sum-as-said': '所报的 {reported} 如其所说是总和；平均是 {mean}。',
  'note.loss-in-bits': '所报的 {reported} 以比特计：{mean} 奈特。',
  'note.perplexity': '所报的 {reported} 是困惑度，即 exp({mean})。',
  'note.soft-targets': '目标是概率，所报的损失与之相符。',
  'note.no-targets': '没有目标，所以没有损失。',

  'problem.empty': '{what} 是空的。',
  'problem.unreadable': '无法读取 {what}：{reason}。',
  'problem.unknown-file': '{what} 不是 .npy、.npz、.safetensors、JSON、CSV，也不是打印出来的表。',
  'problem.pickle':
    '{what} 是 pickle 文件，打开时可能运行程序。请用 np.savez("dump.npz", logits=…, targets=…) 保存。',
  'problem.zip': '{what} 不是能解开的 zip：{reason}。',
  'problem.no-arrays': '{what} 里没有数组。',
  'problem.npy-header': '{what} 没有 .npy 文件的文件头。',
  'problem.npy-format': '{what} 的数类型是 {format}；可以读的是浮点数、整数和 bool。',
  'problem.truncated': '{what} 不完整：需要 {wanted} 字节，只有 {found}。',
  'problem.safetensors-header': '{what} 没有 safetensors 文件的文件头。',
  'problem.safetensors-format':
    '{what} 的数类型是 {format}；可以读的是 F16、BF16、F32、F64、I8 到 I64、U8 到 U64 和 BOOL。',
  'problem.json': '{what} 不是 JSON。',
  'problem.text': '{what}：第 {line} 行第 {column} 列的 {found} 不该出现在表里。',
  'problem.cell': '{what}：在 {place} 处是 {found}，不是数。',
  'problem.ragged': '{what}：在 {place} 处有 {found} 个，应为 {wanted} 个。',
  'problem.ellipsis':
    '{what}：第 {line} 行省略了一些数。请全部打印：torch.set_printoptions(threshold=10**9)，或保存为 .npz。',
  'problem.too-large': '{what} 超过 {most} 字节。',
  'problem.too-many': '{what} 的形状是 {shape}，超过 {most} 个数。',
  'problem.no-table': '{what} 的形状是 {shape}；logits 应有 2 到 5 个轴，其中一个是类别。',
  'problem.no-rows': '{what} 的形状是 {shape}：里面没有行。',
  'problem.shapes': 'logits {logits} 与目标 {targets} 对不上。',
  'problem.weights': '{wanted} 个类别却有 {found} 个权重。',
  'problem.names':
    '{what} 里没有可以当作 logits 的数组：{names}。请把它们命名为 logits、targets，如有需要再加 loss。',
};
