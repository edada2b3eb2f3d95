import type { CrossEntropyMessage } from './messages.en.ts';

export const messages: Record<CrossEntropyMessage, string> = {
  title: '交叉熵\u200b在每一行\u200b只看{emphasis}。',
  'title.emphasis': '一个数',
  counts: '一 两 三 四 五 六 七 八 九 十',
  lead: '{sequences}个序列，每个{tokens}个词元，从{classes}个词中选择。展平之后是{rows}道题；每道题只按{true}的 {nll} 计分。',
  'lead.flat': '{rows}道题，每道有{classes}个答案；每道题只按{true}的 {nll} 计分。',
  'lead.soft':
    '{rows}道题，每道有{classes}个答案；{true}并不确定，所以每道题按 {soft} 计分，q 是每个答案所占的份额。',
  'lead.one': '一道题，有{classes}个答案；它只按{true}的 {nll} 计分。',
  'lead.true': '目标词',

  'define.lead':
    '模型把信念 p 分给各个可能的答案；真值 y 在其中一个上为 1，在其余的上为 0。交叉熵就是“真值 × −log 信念”之和。y 为 0 的项都消失了，只剩下{true}的 {nll}。',
  'define.true': '目标类别',
  'define.heading': 'H(y, p) = −Σ y log p',
  'define.rows': '行',
  'define.before': '上一行',
  'define.after': '下一行',
  'define.truth': '真值 y',
  'define.belief': '信念 p',
  'define.product': 'y · (−log p)',
  'define.said':
    '真值是“{name}”：y 在这里为 1，在其他 {others} 个类别上为 0，它们对总和没有贡献。所以交叉熵就是模型对“{name}”的信念的 −log：{loss} {unit}。',
  'define.cross': '叫“交叉”，是因为两个分布在这里相遇：y 指出实际发生了什么，p 决定代价多大。',
  'define.said-soft':
    '真值由 {count} 个类别分享，所以剩下同样多的项；每一项按自己的份额付出其信念的 −log：{loss} {unit}。',
  'define.ignored': '第 {row} 行被忽略：它没有真值，所以一项也不剩。',
  'term.truth':
    '用数表示的真值，每个类别一个：正确的类别为 1，其余都为 0。这叫作独热（one-hot）编码。',
  'names.switch': '类别的称呼',
  'names.names': '名称',
  'names.numbers': '编号',

  'predict.cost':
    '假设模型对第 {row} 行的目标类别“{name}”的信念是 {p}。这一行的代价是多少{unit}？请拖动下面的损失条。',
  'predict.cost.label': '这一行的损失',
  'predict.cost.why': '−log {p} 是 {loss} {unit}，与其他类别的概率无关：真值把它们的项都乘以 0。',
  'predict.gradient': '假设目标类别的 p = {p}。这一行的损失对它的 logit 的梯度是多少？',
  'predict.gradient.label': '梯度',
  'predict.gradient.why':
    '它是 p − y = {p} − 1 = {gradient}：目标类别离 1 还差多少；模型答对时，就没有多少可推的了。',
  'predict.weight':
    '类别“{name}”的权重为 {weight}，其他类别都为 1。这时 {rows} 行的平均损失是多少{unit}？',
  'predict.weight.label': '平均损失',
  'predict.weight.why':
    '每个“{name}”的损失算 {weight} 次，它所在的行在分母里也算 {weight} 次：平均除以 {divisor}，而不是 {rows}，得到 {loss} {unit}。',
  'predict.mistake': '下面三句话中有一句是错的。是哪一句？',
  'predict.mistake.log-softmax': '先 log_softmax 再 nll_loss，得到的就是 cross_entropy 的损失。',
  'predict.mistake.nll':
    'nll_loss 自己取对数：先 softmax 再 nll_loss，得到的就是 cross_entropy 的损失。',
  'predict.mistake.raw': 'cross_entropy 要的是原始 logits：在它之前做 softmax 会改变损失。',
  'predict.mistake.why': 'nll_loss 只取出目标类别的那一项，再变号：没有对数，得到的是 −p，小于 0。',
  'predict.epsilon':
    '有个程序写成 −log(p + 1e-12)，“以免对数出错”。目标类别的 p = 0。这一行的代价是多少{unit}？',
  'predict.epsilon.label': '这一行的损失',
  'predict.epsilon.why':
    'ε 是一道上限：再大的错误，代价也不超过 −log 1e-12 = {loss} {unit}。没有它也不会出错：−log 0 是无穷大，而 p 小得写不出来时，log_softmax 仍能给出真实的代价。',

  'meaning.heading': '批量、序列、词表',
  'meaning.batch': '批量',
  'meaning.batch.is': '模型一次读入的一叠句子：{count} 句。',
  'meaning.sequence': '序列',
  'meaning.sequence.is': '一个句子：{count} 个词，每个词都是一道题：这里是哪个词？',
  'meaning.vocabulary': '词表',
  'meaning.vocabulary.is': '可能的答案：{count} 个词，每个都有一个 logit。',
  'meaning.cells':
    '每个位置上，每个可能的词各有一个 logit：{sequences} · {tokens} · {classes} = {cells} 个数，排成 {rows} 行。',
  'meaning.stack': '这一批的句子；点一个词，看它是从哪些词里选出来的',
  'meaning.possible': '第 {row} 行可能的词',
  'meaning.divisors':
    '总和与平均不是一回事：总和是 {total}。除以全部 N · T 个词，就是 PyTorch 的平均 {mean}。有些文章写 1/N，N 是句子数，得到 {other}，是前者的 {tokens} 倍，因为每句的 {tokens} 个词仍然是相加的。',
  'term.batch': '模型读多少个样本才被纠正一次。',
  'options.more': 'ignore_index 与数值格式',

  class: '类 {index}',
  animals: '猫 狗 鸟 鱼 马 牛 鸭 蛙 蜂 狐',
  row: '第 {row} 行',
  'row.of': '第 {row} 行，序列 {sequence}，词元 {token}',
  ignored: '忽略',
  perplexity: '困惑度',
  'unit.nats': '奈特',
  'unit.bits': '比特',

  'table.heading': 'logits [{sequences}, {tokens}, {classes}] → ({rows}, {classes})',
  'table.heading.flat': 'logits ({rows}, {classes})',
  'table.sub': '上为概率，下为 logit；点击一行查看逐步计算，点击一个数可修改它',
  'grid.name':
    'logits 与概率，{rows} 行，{classes} 个类别。方向键移动，回车键编辑，空格键查看所在行的逐步计算。',
  'cell.logit': '第 {row} 行，{name}的 logit',
  'cell.target': '第 {row} 行的目标',
  'column.row': '行',
  'column.class': '类别',
  'column.target': '目标',
  'column.loss': '损失',
  'column.p': 'p = eᶻ/Σ',
  'column.gradient': '∂L/∂z',
  'head.sequence': '序列 {sequence}',
  'head.token': 't{token}',
  'head.short': '{sequence} · t{token}',

  'flatten.aria':
    '{sequences} 个序列先并排，每个 {tokens} 行；再上下相接，成为 {rows} 行，每行 {classes} 个 logit。',
  'flatten.caption':
    '序列一个接一个，连成一张表：[{sequences},\u00a0{tokens},\u00a0{classes}] 变成 ({rows},\u00a0{classes})，目标 [{sequences},\u00a0{tokens}] 变成 ({rows})。损失逐行单独计算。',

  'fraction.name': '归约',
  'fraction.none': '每行一个损失，单位：{unit}',
  'note.all-ignored':
    '所有行都被忽略，分子和分母都是 0：0/0 = NaN。PyTorch 也给出 NaN；没有行，就没有平均值。',
  'note.all-ignored-sum': '所有行都被忽略：空和是 0。平均值则是 NaN。',
  'note.all-ignored-none': '所有行都被忽略：每行的损失都是 0。平均值则是 NaN。',
  'note.ignored':
    '被忽略的行：{count}。它们不计入分子，也不计入分母，所以平均时只除以其余各行（{counted} 行）的权重；它们的梯度是 0。',
  'note.ignored-class':
    '第 {row} 行的目标（{name}）被忽略：它不计入分子，也不计入分母，剩下 {counted} 行。但这个类别仍在每个 softmax 里：在第 {other} 行，{name}仍有概率 p = {p}。',
  'note.weighted':
    '加权平均除以各目标的权重之和 {divisor}，而不是除以 {rows} 行。若除以行数，就会得到 {wrong}，而不是 {loss}。',
  'note.zero-weight': '计入的各行，目标的权重之和为 0：0/0 = NaN。',
  'note.smoothed':
    '平滑把每个目标的 {epsilon} 平均分给全部 {classes} 个类别：每一行还要为目标以外的类别付出代价。',
  'note.smoothed-weighted':
    '带权重的平滑：分出去的部分按每个类别自己的权重计算，而分母里仍然只有目标类别的权重。',

  'note.soft':
    '目标是概率 q：每行的损失是对所有类别求和的 −Σ\u00a0q\u00a0log\u00a0p，平均时除以行数 {rows}。',
  'note.soft-weighted':
    '目标是概率 q，每个类别还要乘上自己的权重：−Σ\u00a0w\u00a0q\u00a0log\u00a0p。平均时却仍除以行数 {rows}，而不是权重之和：只有目标是概率时，PyTorch 才这样做。',
  'note.masked':
    '第 {row} 行的目标是{name}，而它的 logit 是 −∞：这个类别被屏蔽，p 为 0，−log\u00a00 是无穷大。PyTorch 的结果也是 inf。',
  'note.masked-smoothed':
    '第 {row} 行：标签平滑把目标的一部分分给了{name}，而它的 logit 是 −∞，p 为 0，所以损失是无穷大，PyTorch 也一样。',

  mistakes: '常见的错误',
  'mistake.weighted': '加权平均',
  'mistake.ignored': '被忽略的行',
  'mistake.smoothed': '带权重的平滑',
  'mistake.doubled': '两次 softmax',
  'mistake.logless': '没有取对数的 NLL',

  'shape.sequences': '序列数',
  'shape.tokens': '每个序列的词元数',
  'shape.rows': '行数',
  'shape.classes': '类别数',
  'shape.less': '减一：{what}',
  'shape.more': '加一：{what}',
  'example.worked': '两个序列',
  'example.four-words': 'man, woman, camera, tv',

  'paste.open': '粘贴你自己的表格',
  'paste.how':
    '每行一个样本；数之间用制表符、逗号、分号或空格隔开。也可以是 Python 列表、NumPy 或 PyTorch 打印的表 tensor([[…]])，后面可以接着打印出来的目标。空行开始下一个序列，首行若是文字则作为类别名。直接粘贴到上面的表格里时，内容从选中的单元格开始覆盖。',
  'paste.label': '要粘贴的表格',
  'paste.last': '最后一列是目标',
  'paste.use': '使用这张表',
  'paste.done': '上面现在就是这张表。',
  'names.label': '类别名',
  'names.meaning': '各个类别的名称，用逗号隔开；写“none”则只用编号。名称不影响任何数值。',

  'panel.target': '目标 {name}',
  'panel.soft': '目标：每个类别各占一份 q',
  'panel.ignored': '忽略',
  'panel.name': '这一行的逐步计算',
  'panel.left-out': '这一行不计入：它有概率，但没有损失，也没有梯度。它的目标就是 ignore_index。',

  'soft.open': '以类别概率为目标',
  'soft.how':
    '目标不必是确定的一个类别：标注者可能意见不一，图像可能经过混合，目标也可能来自教师模型的判断。PyTorch 的 cross_entropy 也接受每个类别的概率，以代替一个类别。在目标格里按类别数填入概率，例如“{example}”，或把几行概率粘贴到目标列；只填一个类别，这一行的目标就又是确定的。',
  'soft.try': '分四分之一给下一个类别',
  'soft.back': '改回类别',
  'soft.cell': '第 {row} 行，类别 {column}“{text}”：请用 0 到 1 之间的概率。',
  'soft.sum': '第 {row} 行的概率之和是 {sum}，与 1 相差超过 0.01。',
  'soft.count': '第 {row} 行有 {count} 个概率，却有 {classes} 个类别：请为每个类别给出一个。',
  'soft.rows': '有 {count} 行概率，却有 {rows} 行 logits：请为每一行给出一行概率。',
  'soft.ignored':
    '第 {row} 行应被忽略，但只有目标是类别时才能忽略：目标是概率时，不能略去任何一行。',

  'options.name': '损失的选项',
  'weight.of': '{name}的权重',
  'weight.cell': '权重 {place}“{text}”：{said}',

  'gradient.heading': '每个单元格的梯度',
  'gradient.why':
    '条向右：这一步把该 logit 压低，幅度是它的概率。条向左：这一步把目标类别的 logit 抬高，幅度是它的概率与 1 的差。所以每行之和为 0。',

  'costs.heading': '若目标是别的类别，代价是多少',
  'costs.sub': '第 {row} 行的各个类别在 −log\u00a0p 曲线上的位置',
  'costs.aria': '负对数 −log\u00a0p 随 p 的变化，第 {row} 行的每个类别一个点',
  'costs.x': 'p，该类别的概率',
  'costs.said':
    '第 {row} 行的目标是{right}：p = {p}，代价 {loss}。假如目标是{other}，p = {q}，代价就是 {cost}。',
  'costs.soft':
    '第 {row} 行的目标给每个类别一个份额：各个类别的 −log\u00a0p 按份额加权，共计 {loss}。',
  'costs.ignored': '第 {row} 行被忽略：无论概率是多少，它都没有代价。',

  'ledger.heading': '逐词元累计表',
  'ledger.sub': '−log\u00a0p → 求和 → 平均 → 困惑度，单位：{unit}',
  'ledger.row': '行',
  'ledger.weight': '权重',
  'ledger.sum': '累计损失',
  'ledger.weights': '累计权重',
  'ledger.mean': '当前平均',
  'ledger.divide': '除以 {divisor} =',
  'ledger.mean-short': '平均',
  'ledger.exact': '每行的损失，八位小数，单位：{unit}',

  'confidence.heading': '置信度：中等、高、低',
  'confidence.sub': '只改变一个 logit，目标是类别 {target}',
  'confidence.logits': 'logits',
  'confidence.moderate': '中等',
  'confidence.high': '高',
  'confidence.low': '低',
  'confidence.open': '在上面打开这三行',
  footnote:
    '这个例子有一份流传的手算，得到的平均值是 0.7643；在这里和在 PyTorch 中，它是 {mean}。错在哪里：{slip}。',
  'footnote.slip': '找出算错的地方',

  'pipelines.heading': '四种正确的写法，两种错误的写法',
  'pipelines.sub': '用上面的表格；请选一种',
  'pipelines.sub-plain': '用上面的表格，不带权重和平滑；请选一种',
  'pipelines.sub-soft': '用上面的表格，每行以最可能的类别为目标；请选一种',
  'pipelines.way': '写法',
  'pipelines.loss': '平均损失',
  'pipelines.gradient': '第 {row} 行目标的 ∂L/∂z',
  'pipelines.floor': '最低可能值',
  'pipelines.right': '同一个损失',
  'pipelines.wrong': '另一个损失，而且不报错',
  'pipelines.ignored': '第 {row} 行被忽略，所以这些写法对它都没有梯度。',
  'pipeline.softmax-log-nll': 'softmax → log → NLL',
  'pipeline.log-softmax-nll': 'log_softmax → NLL',
  'pipeline.cross-entropy': 'cross_entropy',
  'pipeline.log-sum-exp': 'log\u00a0Σ\u00a0eᶻ − 目标的 z',
  'pipeline.softmax-cross-entropy': 'softmax → cross_entropy',
  'pipeline.softmax-nll': 'softmax → NLL，没有取对数',
  'pipeline.softmax-log-nll.why':
    '数学上正确，这里的结果也正确。但 p 一旦下溢为 0，它的对数就是 −∞：损失变成无穷大，梯度变成 NaN。',
  'pipeline.log-softmax-nll.why':
    'NLL 要的是对数概率；log_softmax 直接给出它们，不必除以可能上溢的和。',
  'pipeline.cross-entropy.why':
    'cross_entropy 接收原始的 logits，自己完成 log_softmax 和 NLL。给它的只能是 logits。',
  'pipeline.log-sum-exp.why':
    '同一个式子，只是展开来写：目标的 log\u00a0p 就是它的 logit 减去 log\u00a0Σ\u00a0eᶻ。',
  'pipeline.softmax-cross-entropy.why':
    'cross_entropy 对已经是 softmax 的结果再做一次 softmax。0 到 1 之间的数最多相差 1，所以 {classes} 个类别时最好的损失是 ln(e + {classes} − 1) − 1，而不是 0；而且自信的错误几乎得不到梯度。',
  'pipeline.softmax-nll.why':
    'NLL 只是取出目标的那一项再取负。没有取对数时，结果就是 −p：损失低于 0，最低到 −1；模型自信地犯错时，几乎没有梯度。',
  'floors.said': '用 softmax → cross_entropy 时，任何模型的损失都不可能低于：',
  'floors.classes': '{count} 个类别',

  'race.fields': '对比设置',
  'race.heading': '六种写法对比：从一个“自信的错误”出发',
  'race.sub': 'logits {logits}，目标 {target}',
  'race.losses': '各种写法给出的损失',
  'race.losses.aria': '六种写法给出的损失随梯度下降步数的变化',
  'race.probabilities': '目标类别的概率',
  'race.probabilities.aria': '六种写法下目标类别的概率随步数的变化',
  'race.x': '对 logits 做梯度下降的步数',
  'race.floor': '两次 softmax：不低于 {floor}',
  'race.floor-nll': '没有取对数：不低于 {floor}',
  'race.right': '四种正确的写法，同一条线',
  'race.said':
    '{steps} 步之后，目标类别的概率：正确的写法 p = {right}，两次 softmax {doubled}，没有取对数 {logless}。',
  'race.step': '第 {step} 步',
  'race.step-column': '步',
  'race.table': '每一步的损失（单位：{unit}）和目标类别的概率',
  'race.confident': '自信的错误',
  'race.even': '从全零开始',
  'race.row': '用表格的第 {row} 行来对比',
  'field.race': 'logits',
  'field.race-target': '目标',
  'field.race-steps': '步数',
  'field.race-rate': '学习率',

  'try.all-ignored': '忽略所有行',
  'try.all-ignored.why': '所有目标都是 −100。没有行可以平均：0/0 就是 NaN。',
  'try.clueless': '一无所知',
  'try.clueless.why':
    'logits 全为 0：每个类别的 p = 1/5，损失是 ln\u00a05，困惑度是 5，正是类别数。',
  'try.certain': '确信，却错了',
  'try.certain.why':
    '错误类别的 logit 是 100：目标的 p 小到在 float32 里加到 1 上也毫无变化，e¹⁰⁰ 在 float32 中上溢，而损失仍然正好是 100。',
  'try.words': 'man, woman, camera, tv',
  'try.words.why': '四行，四个类别，每个类别各当一次目标；八位小数的数值在逐词元累计表里。',

  'caption.apart': '模型给出的 logits：[{sequences}, {tokens}, {classes}]',
  'caption.flat': '展平第 {sequence} 个序列，共 {sequences} 个',
  'caption.exponentials': '{row}：每个 logit 的 eᶻ',
  'caption.sum': '{row}：它们的和 Σ',
  'caption.probabilities': '{row}：p = eᶻ/Σ',
  'caption.surprisal': '{row}：目标的 −log\u00a0p',
  'caption.added': '各行相加：{sum}',
  'caption.mean': '平均损失 {loss} {unit}',
  'caption.total': '总和 {loss} {unit}',
  'caption.none': '{rows} 个损失，单位：{unit}',

  'term.logit': 'logits 是原始得分：每个类别一个，可以是任意实数。softmax 把它们变成概率。',
  'term.softmax': 'softmax：每个 eᶻ 除以这一行所有 eᶻ 之和，于是一行加起来是 1。',
  'term.q':
    '以概率表示的目标：每个类别各占多少。交叉熵按这些份额，把各个类别的 −log\u00a0p 加权求和。',
  'term.gradient':
    '这个 logit 增大时损失增长的快慢：概率减目标（目标处减 1），再除以损失所用的同一分母。',
  'term.perplexity':
    'exp(平均损失)，其中损失的单位是奈特：相当于在这么多个等可能的词中随机选一个。',
  'term.reduction':
    '各行的损失怎样归约：取平均（mean）、求和（sum），或者不归约（none），各行分开。',
  'term.weight': '每个类别一个权重，0 到 1000000。每一行按其目标类别的权重，计入平均的分子和分母。',
  'term.ignore-index': '目标等于这个数的行不计入，通常是填充。PyTorch 自己的默认值是 −100。',
  'term.label-smoothing': '0 到 1：每个目标有多少被平均分给所有类别，使模型不必绝对确信。',
  'term.precision': '数的存储方式：float32 是 PyTorch 的默认，约 7 位有效数字；float64 约 16 位。',

  'torch.sub': '可以直接运行，打印出同一个数',
  'torch.forms':
    'F.cross_entropy 每次调用都要给出选项；模块 nn.CrossEntropyLoss 只在创建时接收一次并保留下来。size_average 和 reduce 已经废弃：它们的意思都由 reduction 表达。',

  'table.empty': '这里没有数。',
  'table.cell':
    '第 {row} 行第 {column} 列“{text}”：请用 −1e30 到 1e30 之间的数。也可以用 −∞ 屏蔽这个类别。',
  'table.masked': '第 {row} 行：所有 logit 都是 −∞。至少要留一个类别不屏蔽。',
  'table.rows': '{count} 行：请用 1 到 {most} 行。',
  'table.columns': '第 {row} 行有 {count} 个数：请用 1 到 {most} 个，每个类别一个。',
  'table.ragged': '第 {row} 行有 {count} 个数，而第 1 行有 {wanted} 个。',
  'table.sequences':
    '序列 {sequence} 有 {count} 行，而序列 1 有 {wanted} 行：各序列的行数必须相同。',
  'table.long': '多出 {count} 个字符：一张表最多 {most} 个。',
  'table.narrow': '目标在最后一列时，每行至少要有 2 列。',
  'targets.many': '{count} 个目标：请用 1 到 {most} 个，每行一个。',
  'targets.whole': '第 {row} 行的目标“{text}”：请用整数。',
  'targets.count': '{rows} 行却有 {count} 个目标：请每行给一个。',
  'targets.range': '第 {row} 行的目标 {target}：请用 0 到 {last}，或用 {ignoreIndex} 忽略这一行。',
  'target.word':
    '第 {row} 行的目标“{text}”：请用 0 到 {last} 的类别，或用 {ignoreIndex} 忽略这一行。',
  'list.count': '{classes} 个类别却有 {count} 项：请每个类别给一项。',
  'names.many': '{count} 个名称：最多用 {most} 个。',
  'names.length': '第 {place} 个名称“{text}”：请用 1 到 {most} 个字符。',
  'row.range': '请用 1 到 {rows} 之间的行号。',
  'race.target': '请用 0 到 {last} 之间的类别。',
  'race.target-of': '目标 {target}：这些 logits 的类别是 0 到 {last}。',
  'classes.range': '{count} 个类别：请用 1 到 {most} 个。',
  'classes.used': '第 {row} 行的目标是 {target}，正是要去掉的类别。请先修改它。',
};
