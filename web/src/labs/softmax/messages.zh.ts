import type { SoftmaxMessage } from './messages.en.ts';

export const messages: Record<SoftmaxMessage, string> = {
  title: 'softmax \u200b把得分\u200b变成{emphasis}。',
  'title.emphasis': '总和为一的\u200b概率',
  lead: '{logits}可以是任意实数。{e} 把它们都变成正数；再除以总和 Σ，就得到{probabilities} {p}。',
  'lead.logits': 'logits（原始得分）',
  'lead.probabilities': '概率',
  'demo.caption': '{z} = {value}，{p} = {probability}',

  'term.logit':
    '模型在 softmax 之前给每个类别的数。起作用的只有 logit 之间的差；这个名字来自对数几率（log-odds）。',
  'term.temperature':
    'softmax 之前先把 logit 除以 T。小于 1 时，最大的几乎独占；大于 1 时，各个类别趋于相等。语言模型选择下一个词时所说的温度就是它。',
  'term.jacobian':
    '雅可比矩阵，即全部斜率：每个 logit 稍有变化时，每个概率变化多少。训练中反向传播的梯度要乘以这些数。',
  'term.float32': '32 位的数，约 7 位有效数字：PyTorch 默认用它计算。',
  'term.float16': '16 位的数，约 3 位有效数字，最大 65504。又快又小，但很容易上溢。',
  'term.bfloat16': '16 位的数，范围与 float32 相同，但只有 2 到 3 位有效数字：为训练网络而设计。',
  'term.overflow': '结果超过该格式能表示的最大数，于是变成 ∞；再用它计算，很快得到 NaN。',
  'term.underflow': '结果比该格式能表示的最小正数还接近 0，于是变成 0，它的对数是 −∞。',
  'term.nan':
    '“不是数”（Not a Number）：∞/∞ 和 0/0 的结果。凡是用到它的计算都会变成 NaN，损失也不例外。',

  'rows.heading': '从得分到概率',
  'rows.sub': '拖动滑块，或输入、粘贴数值',
  'rows.aria': '各 logit、它们的 eᶻ 与概率',
  'rows.scale': '{from} 到 {to}',
  'rows.slider': '{name}，滑块',
  'rows.add': '添加一个 logit',
  'rows.remove': '删除 {name}',
  'rows.count': '{count} 个 logit，最多 {most} 个',
  'rows.class': '类别',
  'rows.caption': '从 z 到 p 与 log\u00a0p 的每一步',

  'sweep.heading': '{z} 移动时的全部 p',
  'sweep.sub': '拖动圆点',
  'sweep.outside': '{z} = {value} 在图外',
  'sweep.together': 'z₃ 与 z₄ 一起移动',
  'sweep.classes': '类别记作 0、1、2',
  'sweep.crossing': '{z} = {x} 时两线相交：{one} = {other} = {p}。',
  'sweep.ratio':
    '{z} 上升时，{one} 与 {other} 按同一比例下降，因为两者都除以同一个 Σ：它们的比不变。',
  'ends.aria': '图的两端与当前的各个概率，以及其中两个的比',
  'ends.now': '当前',
  class: '类别 {index}',
  'sweep.aria': '全部概率随 {z} 的变化。方向键移动它。',
  'sweep.caption': '全部概率随 {z} 的变化，共 400 个点',

  'temperature.label': '温度 T',

  'exp.heading': '指数函数 eˣ',
  'exp.sub': '从 −2 到 2，各 logit 标在曲线上',
  'exp.aria': 'e 的 x 次方，x 从 −2 到 2。方向键读取数值。',
  'exp.note':
    '它不会是 0，也不会是负数，且 e⁰ = 1。z 每加 1，eᶻ 就乘以 e\u00a0=\u00a0{e}：logit 之差变成概率之比。',
  'exp.domain': '定义域',
  'exp.domain.is': '任意数 x',
  'exp.range': '值域',
  'exp.range.is': '所有大于 0 的数',
  'exp.asymptote': '渐近线',
  'exp.asymptote.is': '向左趋近 0，但永远到不了：e 的 {x} 次方是 {far}',
  'exp.point': '经过',
  'exp.point.is': '(0, 1)',
  'exp.growth': '增长',
  'exp.growth.is': 'x 每加 1，就乘以 e = {e}',
  'exp.slope': '斜率',
  'exp.slope.is': '处处等于 eˣ 本身：在 {end} 处是 {there}',
  'exp.caption': 'x 与 eˣ',

  'shift.heading': '每个 logit 都加上一个常数',
  'shift.sub': '同一个 c',
  'shift.c': '常数 c',
  'shift.before': '加之前的 p',
  'shift.after': '加之后的 p',
  'shift.note':
    '每个 eᶻ 和总和 Σ 都乘以同一个 eᶜ，于是约去。c\u00a0=\u00a0{c} 时，各 p 的最大变化是 {change}，不超过 float32 的舍入误差。',

  'apart.heading': 'z₃ 与 z₄ 各自移动',
  'apart.sub': '四个类别时 {p} 的热图',
  'apart.aria': '{p} 随 z₃（向右）与 z₄（向上）的变化。方向键移动两者。',
  'apart.cell': 'z₃ = {x}，z₄ = {y} 时的 {p}',
  'apart.scale': '{p} 的颜色：从 0（纸色）到 {scale}（蓝）',
  'apart.note':
    '拖动圆点，或用方向键移动它。向右，z₃ 增大，p₃ 随之升高；向上，z₄ 增大，p₃ 和其他各个概率都被它分走一部分。对角线上两个 logit 相等，p₃ 与 p₄ 也相等。',
  'apart.now': '现在 p₃ 是 {three}，p₄ 是 {four}。',
  'apart.begin': '现在还没有 z₄：第一次移动就会加上它。',

  'jacobian.heading': '每个 p 如何随每个 z 变化',
  'jacobian.sub': '{jacobian} ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)',
  'jacobian.sub-scaled': '{jacobian}，对 z/T 求导：pᵢ(δᵢⱼ − pⱼ)',
  'jacobian.term': '雅可比矩阵',
  'jacobian.aria': 'softmax 对 {over} 的雅可比矩阵。方向键读取各格。',
  'jacobian.scale': '颜色从 −{scale}（紫）经过 0 到 {scale}（绿）',
  'jacobian.note':
    'δᵢⱼ 在对角线上是 1，其余是 0。zⱼ 增大，pⱼ 就升高，其他的都降低；每一列之和为 0，因为概率之和总是 1。当某个 p 接近 1 时，几乎所有斜率都接近 0。',
  'jacobian.caption': 'pᵢ(δᵢⱼ − pⱼ)，对 {over} 求导',

  'stability.heading': '为什么要减去最大值',
  'stability.sub': '同一公式，用真实的 {format} 运算',
  'stability.format': '数值格式',
  'stability.overflow': '上溢',
  'stability.underflow': '下溢',
  'stability.text':
    '数学上，加一个常数什么也不变。用 {format} 计算却不然：它能表示的最大数是 {largest}，所以 z 超过 {limit} 时 eᶻ {overflow}为 ∞；最小的正数是 {smallest}，所以 z 低于约 {low} 时 eᶻ {underflow}为 0。于是 ∞/∞ 和 0/0 都是 {nan}。先减去最大的 logit，两者都可避免。',

  'format.largest': '最大值',
  'format.overflow': 'z 高于此值时 eᶻ = ∞',
  'format.smallest': '最小正数',
  'format.underflow': 'z 低于此值时 eᶻ = 0',

  'growth.heading': '当 logit 变大时',
  'growth.sub': '一起增大；可拖动',
  'growth.x': '最大的 logit',
  'growth.value': '最大的 logit 是 {largest}',
  'growth.aria': '{format} 中各概率随最大 logit 的变化：直接计算与减去最大值。方向键移动它。',
  'growth.naive': '直接计算；变成 NaN 处中断',
  'growth.shifted': '减去最大值',
  'growth.caption': '两种算法的概率随最大 logit 的变化',
  'growth.naive-of': '{p} 直接计算',
  'growth.shifted-of': '{p} 减最大值',

  'logs.heading': '当 p 下溢时',
  'logs.sub': '两个 logit 的 log\u00a0p₂，单位：{unit}；可拖动',
  'logs.x': 'z₁ − z₂，两者之差',
  'logs.value': '相差 {gap}：p₂ = {p}，log(softmax) = {ofSoftmax}，log_softmax = {direct}',
  'logs.aria': '{format} 中较小概率的对数随两个 logit 之差的变化。方向键移动它。',
  'logs.caption': '较小概率的 log(softmax(z)) 与 log_softmax(z)',

  'naive.heading': '直接计算',
  'naive.sub': 'eᶻ / Σ，照公式写',
  'shifted.heading': '先减去最大值',
  'shifted.sub': 'PyTorch 的做法',
  'verdict.overflow':
    '{z} = {value} 太大：e 的这个次方超过 {largest}，变成 ∞，Σ 也是 ∞。∞/∞ 是 NaN；有限的 eᶻ 除以 ∞ 得 0。',
  'verdict.sum': '每个 eᶻ 都还能表示，但总和超过 {largest}：Σ 是 ∞，所有的 p 都变成 0。',
  'verdict.empty': '每个 eᶻ 都小于 {smallest}，变成 0，Σ 也是 0，而 0/0 是 NaN。',
  'verdict.vanished':
    '{p} 对 {format} 来说太小，变成 0，于是 log\u00a0p 是 −∞。log_softmax 一列是 z − log\u00a0Σ，从不对 p 取对数：{direct}。',
  'verdict.fine': '这里没有问题：每一步都在该格式的范围之内。',
  'verdict.safe': '最大的指数是 0，且 e⁰ = 1：不可能上溢，Σ 至少是 1。',

  'predict.add': '每个 logit 都加上 {c}。各条会到哪里？',
  'predict.add.why': '每个 eᶻ 都乘以同一个数，总和也一样，于是约去：各个 p 的变化不超过舍入误差。',
  'predict.ratio': 'logit 是 {logits}。把 z₃ 移到 {z}，这时 p₁ : p₂ 是多少？',
  'predict.ratio.why':
    '两者都除以同一个 Σ，于是约去：无论 z₃ 在哪里，它们的比都是 e 的 {gap} 次方，即 {ratio}。',
  'predict.balanced':
    'logit 是 {logits}；然后 z₃ 从 {from} 移到 {to}。下面有一句是错的，是哪一句？',
  'predict.balanced.first': 'p₁ 下降。',
  'predict.balanced.second': 'p₂ 保持平衡，因为它自己的 logit 没有动。',
  'predict.balanced.ratio': 'p₁ : p₂ 不变。',
  'predict.balanced.why': 'p₂ 与 p₁ 按同一比例下降：z₃ 使两者共同的除数 Σ 变大。',
  'predict.hot': 'logit 是 {logits}。温度升到 {hot}，各条会到哪里？',
  'predict.hot.why': '除以 {hot} 之后，各 logit 几乎没有差别，它们的指数也是：各个类别几乎相等。',
  'predict.epsilon': '用 {format} 计算，某个概率非常小。下面有一句是错的，是哪一句？',
  'predict.epsilon.p': 'p 本身可能变成 0。',
  'predict.epsilon.log': '很小的 p 取对数会下溢，log(p + 10⁻¹²) 可以解决。',
  'predict.epsilon.log-softmax': 'log_softmax 仍给出正确的 log p。',
  'predict.epsilon.why':
    '即使是最小的正 {format} 数，对数也很普通：{smallest}。下溢的是 p；而 10⁻¹² 会让任何损失都不超过 {cap}。',

  'unit.nats': '奈特',
  'unit.bits': '比特',

  'try.cold': '低温',
  'try.cold.why': 'T = 0.1：最大的 logit 几乎独占，就像直接取最大值。',
  'try.pair': '两个一起',
  'try.pair.why': '四个类别，z₃ = z₄：相等的两个类别平分，谁也到不了 1/2。',
  'try.sure': '遥遥领先',
  'try.sure.why': 'z₁ = 10：p₁ 接近 1，雅可比矩阵接近 0。softmax 饱和了。',
  'try.half': '半精度',
  'try.half.why': '在 float16 中，logit 到 12 时直接按公式计算就已经上溢。',
  'torch.sub': '附打印结果',
};
