import { pythonFloat } from '../../export/python.ts';
import { printedScalar, printedTensor } from '../../export/torch-print.ts';
import { typed } from '../../format/numbers.ts';
import type { CrossEntropyView } from './compute.ts';
import { pipelineCode } from './pipeline-names.ts';
import { isIgnored, type CrossEntropySettings } from './settings.ts';
import { shapeOf } from './table.ts';

const positiveZero = (value: number): number => (value === 0 ? 0 : value);
const list = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** Both forms take these; the module keeps all but the first two. */
const signature = [
  '# F.cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100,',
  "#                 reduce=None, reduction='mean', label_smoothing=0.0)",
];

/** The same computation in PyTorch, by function and by module, to be run as it is, with what it prints. */
export function torchCode(view: CrossEntropyView, settings: CrossEntropySettings): string {
  const { sequences, classes } = shapeOf(settings.logits);
  const { steps } = view;
  const { precision, reduction, pipeline } = settings;
  const dtype = precision === 'float64' ? ', dtype=torch.float64' : '';
  const rows = (block: readonly (readonly number[])[], indent: string): string =>
    block.map((row) => list(row.map(pythonFloat))).join(`,\n${indent}`);
  const logits =
    sequences === 1
      ? `[${rows(settings.logits[0] ?? [], ' '.repeat(23))}]`
      : `[${settings.logits.map((block) => `[${rows(block, ' '.repeat(24))}]`).join(`,\n${' '.repeat(23)}`)}]`;
  const { tokens } = shapeOf(settings.logits);
  const soft = settings['target-probabilities'];
  const flat = soft?.map((row) => list(row.map(pythonFloat))) ?? settings.targets.map(typed);
  const targets =
    sequences === 1
      ? list(flat)
      : list(settings.logits.map((_, s) => list(flat.slice(s * tokens, (s + 1) * tokens))));
  const [z, y] =
    sequences === 1
      ? ['logits', 'targets']
      : [
          `logits.view(-1, ${classes})`,
          soft === null ? 'targets.view(-1)' : `targets.view(-1, ${classes})`,
        ];
  const options = [
    ...(settings.weight === null
      ? []
      : [`weight=torch.tensor(${list(settings.weight.map(pythonFloat))}${dtype})`]),
    ...(settings['ignore-index'] === -100 || soft !== null
      ? []
      : [`ignore_index=${settings['ignore-index']}`]),
    ...(settings['label-smoothing'] === 0
      ? []
      : [`label_smoothing=${settings['label-smoothing']}`]),
    ...(reduction === 'mean' ? [] : [`reduction='${reduction}'`]),
  ];
  const result =
    reduction === 'none'
      ? printedTensor(Array.from(steps.rowLosses, positiveZero), precision)
      : printedScalar(positiveZero(steps.loss), precision);
  const lines = [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `logits = torch.tensor(${logits}${dtype})`,
    `targets = torch.tensor(${targets}${soft === null ? '' : dtype})`,
    `loss = F.cross_entropy(${[z, y, ...options].join(', ')})`,
    `print(loss)  # ${result}`,
  ];
  if (reduction === 'mean')
    lines.push(
      `print(loss.exp())  # perplexity ${printedScalar(positiveZero(steps.perplexity), precision)}`,
    );
  lines.push(
    '',
    ...signature,
    `criterion = torch.nn.CrossEntropyLoss(${options.join(', ')})`,
    `print(criterion(${z}, ${y}))  # ${result}`,
  );
  const figure = view.pipelines.find((one) => one.pipeline === pipeline);
  const counted = settings.targets.every((_, row) => !isIgnored(settings, row));
  const plain = soft === null && options.length === 0 && precision === 'float32' && counted;
  if (plain && pipeline !== 'cross-entropy' && figure !== undefined) {
    lines.push('', `z, y, N = ${z}, ${y}, ${shapeOf(settings.logits).rows}`);
    lines.push(
      `print(${pipelineCode[pipeline]})  # ${printedScalar(positiveZero(figure.loss), precision)}`,
    );
  }
  return lines.join('\n');
}
